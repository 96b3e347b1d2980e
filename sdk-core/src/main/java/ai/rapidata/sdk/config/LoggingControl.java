package ai.rapidata.sdk.config;

import java.nio.file.Path;

/**
 * Changes what a client logs and prints while it runs. Unlike all other settings of a client, level, format and file
 * belong to the logging backend and so act on the whole process: on the loggers below {@code ai.rapidata.sdk}. They need
 * Logback; with another backend they are refused with one warning in the log. Silent mode is the client's own and works
 * with every backend.
 */
public interface LoggingControl {

    /**
     * Returns the present settings.
     *
     * @return the settings
     */
    LoggingConfig config();

    /**
     * Sets from which importance on messages are logged.
     *
     * @param level the level
     * @return this control
     */
    LoggingControl level(LogLevel level);

    /**
     * Sets how a message is laid out. From then on the library's messages go to the standard error stream in this
     * format, and no longer to where the application's own settings send them.
     *
     * @param format text with the tokens {@code %(asctime)s}, {@code %(name)s}, {@code %(levelname)s} and
     *     {@code %(message)s}; {@code %%} stands for a percent sign
     * @return this control
     * @throws ai.rapidata.sdk.error.InvalidInputException if there is another token
     */
    LoggingControl format(String format);

    /**
     * Sets a file to which messages are written as well.
     *
     * @param file the file; messages are appended
     * @return this control
     */
    LoggingControl logFile(Path file);

    /**
     * Sets whether nothing is printed: no progress, no links.
     *
     * @param silent true to print nothing
     * @return this control
     */
    LoggingControl silentMode(boolean silent);
}
