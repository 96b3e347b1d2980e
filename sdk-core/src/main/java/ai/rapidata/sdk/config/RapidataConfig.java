package ai.rapidata.sdk.config;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The settings of a client. Immutable: every {@code with} method returns a changed copy.
 *
 * <p>A client takes what is set in code, else the environment variable {@code RAPIDATA_} followed by the setting's name
 * (for example {@code RAPIDATA_maxWorkers}), else the built-in default.
 *
 * @param upload how files and datapoints are uploaded
 * @param logging what is logged and printed
 * @param enableBetaFeatures whether features under test may be used; kept for compatibility, no feature asks for it
 */
public record RapidataConfig(UploadConfig upload, LoggingConfig logging, boolean enableBetaFeatures) {

    private static final RapidataConfig DEFAULTS =
            new RapidataConfig(UploadConfig.defaults(), LoggingConfig.defaults(), false);

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
                ConfigReaders.bool(variables
                        .getOrDefault("RAPIDATA_enableBetaFeatures", "")
                        .strip()));
    }

    /**
     * Returns these settings, and where one was not given a value that of another configuration.
     *
     * @param lower where to look for what is not set here
     * @return the combination
     */
    public RapidataConfig over(RapidataConfig lower) {
        return new RapidataConfig(
                upload.over(lower.upload), logging.over(lower.logging), enableBetaFeatures || lower.enableBetaFeatures);
    }

    /**
     * Changes how files and datapoints are uploaded.
     *
     * @param change returns the changed settings, for example {@code upload -> upload.withMaxWorkers(10)}
     * @return a changed copy
     */
    public RapidataConfig withUpload(UnaryOperator<UploadConfig> change) {
        return new RapidataConfig(change.apply(upload), logging, enableBetaFeatures);
    }

    /**
     * Changes what is logged and printed.
     *
     * @param change returns the changed settings, for example {@code logging -> logging.withSilentMode(true)}
     * @return a changed copy
     */
    public RapidataConfig withLogging(UnaryOperator<LoggingConfig> change) {
        return new RapidataConfig(upload, change.apply(logging), enableBetaFeatures);
    }

    /**
     * Sets whether features under test may be used.
     *
     * @param enableBetaFeatures true to allow them
     * @return a changed copy
     */
    public RapidataConfig withEnableBetaFeatures(boolean enableBetaFeatures) {
        return new RapidataConfig(upload, logging, enableBetaFeatures);
    }
}
