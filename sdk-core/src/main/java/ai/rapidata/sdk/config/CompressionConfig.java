package ai.rapidata.sdk.config;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How the service compresses uploaded images. What is not set is left to the service. Immutable: every {@code with}
 * method returns a changed copy.
 */
public final class CompressionConfig {

    private static final ConfigField<Boolean> ENABLED =
            new ConfigField<Boolean>("enabled", Boolean.class, () -> null, null, b -> true, "true or false");
    private static final ConfigField<Integer> QUALITY =
            new ConfigField<Integer>("quality", Integer.class, () -> null, null, n -> n >= 1 && n <= 100, "1 to 100");
    private static final ConfigField<Integer> MAX_DIMENSION =
            new ConfigField<Integer>("maxDimension", Integer.class, () -> null, null, n -> n >= 1, "1 or more");

    private static final CompressionConfig DEFAULTS = new CompressionConfig(ConfigValues.NONE);

    private final ConfigValues values;

    private CompressionConfig(ConfigValues values) {
        this.values = values;
    }

    /**
     * Returns a configuration that leaves everything to the service.
     *
     * @return a configuration in which nothing is set
     */
    public static CompressionConfig defaults() {
        return DEFAULTS;
    }

    private <T> CompressionConfig with(ConfigField<T> field, T value) {
        return new CompressionConfig(values.with(field, value));
    }

    /**
     * Tells whether images are compressed.
     *
     * @return true or false; empty to leave it to the service
     */
    public Optional<Boolean> enabled() {
        return Optional.ofNullable(values.find(ENABLED));
    }

    /**
     * Sets whether images are compressed.
     *
     * @param enabled true to compress
     * @return a changed copy
     */
    public CompressionConfig withEnabled(boolean enabled) {
        return with(ENABLED, enabled);
    }

    /**
     * Returns the quality of compressed images.
     *
     * @return the quality, 1 to 100; empty to leave it to the service
     */
    public OptionalInt quality() {
        return optional(values.find(QUALITY));
    }

    /**
     * Sets the quality of compressed images.
     *
     * @param quality 1 to 100
     * @return a changed copy
     * @throws InvalidInputException if the quality is out of range
     */
    public CompressionConfig withQuality(int quality) {
        return with(QUALITY, quality);
    }

    /**
     * Returns the longest side of compressed images.
     *
     * @return the length in pixels; empty to leave it to the service
     */
    public OptionalInt maxDimension() {
        return optional(values.find(MAX_DIMENSION));
    }

    /**
     * Sets the longest side of compressed images.
     *
     * @param maxDimension the length in pixels, 1 or more
     * @return a changed copy
     * @throws InvalidInputException if the length is below 1
     */
    public CompressionConfig withMaxDimension(int maxDimension) {
        return with(MAX_DIMENSION, maxDimension);
    }

    /**
     * Tells whether anything is set.
     *
     * @return true if at least one setting was given a value, {@code enabled(false)} included
     */
    public boolean chosen() {
        return !values.values().isEmpty();
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompressionConfig config && values.equals(config.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Lists the settings that were given a value. */
    @Override
    public String toString() {
        return "CompressionConfig" + values;
    }
}
