package ai.rapidata.sdk.config;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a client. Immutable: every {@code with} method returns a changed copy.
 *
 * <p>A client takes what is set in code, else the environment variable {@code RAPIDATA_} followed by the setting's name
 * (for example {@code RAPIDATA_maxWorkers}), else the built-in default.
 */
public final class RapidataConfig {

    private static final ConfigField<Boolean> ENABLE_BETA_FEATURES = new ConfigField<>(
            "enableBetaFeatures", Boolean.class, () -> false, ConfigReaders::bool, b -> true, "true or false");

    private static final RapidataConfig DEFAULTS =
            new RapidataConfig(UploadConfig.defaults(), LoggingConfig.defaults(), ConfigValues.NONE);

    private final UploadConfig upload;
    private final LoggingConfig logging;
    private final ConfigValues values;

    private RapidataConfig(UploadConfig upload, LoggingConfig logging, ConfigValues values) {
        this.upload = upload;
        this.logging = logging;
        this.values = values;
    }

    /**
     * Returns the built-in defaults.
     *
     * @return a configuration in which nothing is set
     */
    public static RapidataConfig defaults() {
        return DEFAULTS;
    }

    /**
     * Returns what the environment variables of this process set.
     *
     * @return the configuration
     * @throws InvalidInputException if a variable's value cannot be used; the message names variable and value
     */
    public static RapidataConfig fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    /**
     * Returns what environment variables set. Names are case-sensitive, empty values count as unset, and of
     * truth values {@code 1}, {@code true} and {@code yes} in any case are true and everything else is false.
     *
     * @param variables environment variables by name
     * @return the configuration
     * @throws InvalidInputException if a variable's value cannot be used; the message names variable and value
     */
    public static RapidataConfig fromEnvironment(Map<String, String> variables) {
        return new RapidataConfig(
                UploadConfig.fromVariables(variables),
                LoggingConfig.fromVariables(variables),
                ConfigValues.read(List.of(ENABLE_BETA_FEATURES), variables));
    }

    /**
     * Returns these settings, and where one was not given a value that of another configuration.
     *
     * @param lower where to look for what is not set here
     * @return the combination
     */
    public RapidataConfig over(RapidataConfig lower) {
        return new RapidataConfig(upload.over(lower.upload), logging.over(lower.logging), values.over(lower.values));
    }

    /**
     * Returns how files and datapoints are uploaded.
     *
     * @return the settings of uploads
     */
    public UploadConfig upload() {
        return upload;
    }

    /**
     * Changes how files and datapoints are uploaded.
     *
     * @param change returns the changed settings, for example {@code upload -> upload.withMaxWorkers(10)}
     * @return a changed copy
     */
    public RapidataConfig withUpload(UnaryOperator<UploadConfig> change) {
        return new RapidataConfig(change.apply(upload), logging, values);
    }

    /**
     * Returns what is logged and printed.
     *
     * @return the settings of logging
     */
    public LoggingConfig logging() {
        return logging;
    }

    /**
     * Changes what is logged and printed.
     *
     * @param change returns the changed settings, for example {@code logging -> logging.withSilentMode(true)}
     * @return a changed copy
     */
    public RapidataConfig withLogging(UnaryOperator<LoggingConfig> change) {
        return new RapidataConfig(upload, change.apply(logging), values);
    }

    /**
     * Tells whether features under test may be used. The setting is there because the Python SDK has it; no feature
     * asks for it at present.
     *
     * @return false by default
     */
    public boolean enableBetaFeatures() {
        return values.get(ENABLE_BETA_FEATURES);
    }

    /**
     * Sets whether features under test may be used.
     *
     * @param enableBetaFeatures true to allow them
     * @return a changed copy
     */
    public RapidataConfig withEnableBetaFeatures(boolean enableBetaFeatures) {
        return new RapidataConfig(upload, logging, values.with(ENABLE_BETA_FEATURES, enableBetaFeatures));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RapidataConfig config
                && upload.equals(config.upload)
                && logging.equals(config.logging)
                && values.equals(config.values);
    }

    @Override
    public int hashCode() {
        return Objects.hash(upload, logging, values);
    }

    /** Lists the settings that were given a value. */
    @Override
    public String toString() {
        return "RapidataConfig" + values + "[" + upload + ", " + logging + "]";
    }
}
