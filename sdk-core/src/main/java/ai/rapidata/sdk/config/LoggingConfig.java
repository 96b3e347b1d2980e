package ai.rapidata.sdk.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is logged and printed. Immutable: every {@code with} method returns a changed copy. Level, format and file act
 * on a Logback backend only, and only if they were set: an application's own settings yield to nothing less.
 */
public final class LoggingConfig {

    /** The format that is used if only a file or a level is set. */
    public static final String DEFAULT_FORMAT = "%(asctime)s - %(name)s - %(levelname)s - %(message)s";

    private static final ConfigField<LogLevel> LEVEL = new ConfigField<>(
            "level",
            LogLevel.class,
            () -> LogLevel.WARNING,
            text -> LogLevel.valueOf(text.toUpperCase(Locale.ROOT)),
            level -> true,
            "DEBUG, INFO, WARNING, ERROR or CRITICAL");
    private static final ConfigField<Path> LOG_FILE = new ConfigField<Path>(
            "log_file", Path.class, () -> null, ConfigReaders::path, p -> true, "the path of a file");
    private static final ConfigField<String> FORMAT = new ConfigField<>(
            "format", String.class, () -> DEFAULT_FORMAT, text -> text, LogFormat::isValid, LogFormat.RANGE);
    private static final ConfigField<Boolean> SILENT_MODE = new ConfigField<>(
            "silent_mode", Boolean.class, () -> false, ConfigReaders::bool, b -> true, "true or false");
    private static final ConfigField<Boolean> ENABLE_OTLP = new ConfigField<>(
            "enable_otlp", Boolean.class, () -> true, ConfigReaders::bool, b -> true, "true or false");

    private static final List<ConfigField<?>> FIELDS = List.of(LEVEL, LOG_FILE, FORMAT, SILENT_MODE, ENABLE_OTLP);

    private static final LoggingConfig DEFAULTS = new LoggingConfig(ConfigValues.NONE);

    private final ConfigValues values;

    private LoggingConfig(ConfigValues values) {
        this.values = values;
    }

    /**
     * Returns the built-in defaults.
     *
     * @return a configuration in which nothing is set
     */
    public static LoggingConfig defaults() {
        return DEFAULTS;
    }

    static LoggingConfig fromVariables(Map<String, String> variables) {
        ConfigValues read = ConfigValues.read(FIELDS, variables);
        String disabled = variables.getOrDefault("RAPIDATA_DISABLE_OTLP", "").strip();
        if (!read.has(ENABLE_OTLP) && ConfigReaders.bool(disabled)) {
            read = read.with(ENABLE_OTLP, false);
        }
        return new LoggingConfig(read);
    }

    LoggingConfig over(LoggingConfig lower) {
        return new LoggingConfig(values.over(lower.values));
    }

    private <T> LoggingConfig with(ConfigField<T> field, T value) {
        return new LoggingConfig(values.with(field, value));
    }

    /**
     * Returns from which importance on messages are logged.
     *
     * @return the level, {@link LogLevel#WARNING} by default
     */
    public LogLevel level() {
        return values.get(LEVEL);
    }

    /**
     * Tells whether the level was chosen; if not, the logging backend's own setting stays.
     *
     * @return true if the level was set in code or in the environment
     */
    public boolean levelChosen() {
        return values.has(LEVEL);
    }

    /**
     * Sets from which importance on messages are logged.
     *
     * @param level the level
     * @return a changed copy
     */
    public LoggingConfig withLevel(LogLevel level) {
        return with(LEVEL, level);
    }

    /**
     * Returns the file to which messages are written besides the console.
     *
     * @return the file; empty by default
     */
    public Optional<Path> logFile() {
        return Optional.ofNullable(values.find(LOG_FILE));
    }

    /**
     * Sets the file to which messages are written besides the console.
     *
     * @param logFile the file; messages are appended
     * @return a changed copy
     */
    public LoggingConfig withLogFile(Path logFile) {
        return with(LOG_FILE, logFile);
    }

    /**
     * Returns how a message is laid out.
     *
     * @return the format, {@value #DEFAULT_FORMAT} by default
     */
    public String format() {
        return values.get(FORMAT);
    }

    /**
     * Tells whether the format was chosen; if not, the logging backend's own setting stays.
     *
     * @return true if the format was set in code or in the environment
     */
    public boolean formatChosen() {
        return values.has(FORMAT);
    }

    /**
     * Sets how a message is laid out.
     *
     * @param format text with the tokens {@code %(asctime)s}, {@code %(name)s}, {@code %(levelname)s} and
     *     {@code %(message)s}; {@code %%} stands for a percent sign
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if there is another token
     */
    public LoggingConfig withFormat(String format) {
        return with(FORMAT, format);
    }

    /**
     * Tells whether nothing is printed: no progress bars, no links. Logging is not affected.
     *
     * @return false by default
     */
    public boolean silentMode() {
        return values.get(SILENT_MODE);
    }

    /**
     * Sets whether nothing is printed.
     *
     * @param silentMode true to print nothing
     * @return a changed copy
     */
    public LoggingConfig withSilentMode(boolean silentMode) {
        return with(SILENT_MODE, silentMode);
    }

    /**
     * Tells whether traces may be sent to Rapidata: in hosted environments, if the OpenTelemetry SDK and its OTLP
     * exporter are on the class path.
     *
     * @return true by default
     */
    public boolean enableOtlp() {
        return values.get(ENABLE_OTLP);
    }

    /**
     * Sets whether traces may be sent to Rapidata.
     *
     * @param enableOtlp false to send none
     * @return a changed copy
     */
    public LoggingConfig withEnableOtlp(boolean enableOtlp) {
        return with(ENABLE_OTLP, enableOtlp);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LoggingConfig config && values.equals(config.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Lists the settings that were given a value. */
    @Override
    public String toString() {
        return "LoggingConfig" + values;
    }
}
