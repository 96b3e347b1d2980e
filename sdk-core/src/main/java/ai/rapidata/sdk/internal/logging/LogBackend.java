package ai.rapidata.sdk.internal.logging;

import ai.rapidata.sdk.config.LogLevel;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** What receives the log messages of this library. */
public interface LogBackend extends AutoCloseable {

    /** The logger above all loggers of this library. */
    String LOGGER = "ai.rapidata.sdk";

    /**
     * Sets from which importance on messages are logged.
     *
     * @param level the level
     */
    void level(LogLevel level);

    /**
     * Sends messages to the standard error stream.
     *
     * @param format how a message is laid out
     */
    void console(String format);

    /**
     * Sends messages to a file too.
     *
     * @param file the file
     * @param format how a message is laid out
     */
    void file(Path file, String format);

    /** Takes back what was set. */
    @Override
    void close();

    /**
     * Returns the backend of this process. Classes of Logback are touched only if it is the backend.
     *
     * @return the backend
     */
    static LogBackend present() {
        String factory = LoggerFactory.getILoggerFactory().getClass().getName();
        return factory.equals("ch.qos.logback.classic.LoggerContext")
                ? new LogbackBackend()
                : new OtherBackend(factory);
    }
}
