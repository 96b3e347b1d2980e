package ai.rapidata.sdk.config;

import ai.rapidata.sdk.error.InvalidInputException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How files and datapoints are uploaded. Immutable: every {@code with} method returns a changed copy. */
public final class UploadConfig {

    private static final Duration LONGEST = Duration.ofHours(1);

    private static final ConfigField<Integer> MAX_WORKERS = new ConfigField<>(
            "maxWorkers", Integer.class, () -> 25, Integer::valueOf, n -> n >= 1 && n <= 1000, "1 to 1000");
    private static final ConfigField<Integer> MAX_RETRIES = new ConfigField<>(
            "maxRetries", Integer.class, () -> 3, Integer::valueOf, n -> n >= 1 && n <= 100, "1 to 100");
    private static final ConfigField<Boolean> CACHE_TO_DISK = new ConfigField<>(
            "cacheToDisk", Boolean.class, () -> true, ConfigReaders::bool, b -> true, "true or false");
    private static final ConfigField<Duration> CACHE_TIMEOUT = new ConfigField<>(
            "cacheTimeout",
            Duration.class,
            () -> Duration.ofSeconds(1),
            ConfigReaders::seconds,
            d -> !d.isNegative() && d.compareTo(LONGEST) <= 0,
            "0 to 3600 seconds");
    private static final ConfigField<Path> CACHE_LOCATION = new ConfigField<>(
            "cacheLocation",
            Path.class,
            () -> ConfigReaders.path("~/.cache/rapidata/upload_cache"),
            ConfigReaders::path,
            p -> true,
            "the path of a directory");
    private static final ConfigField<Integer> CACHE_SHARDS = new ConfigField<>(
            "cacheShards", Integer.class, () -> 128, Integer::valueOf, n -> n >= 1 && n <= 65_536, "1 to 65536");
    private static final ConfigField<Integer> BATCH_SIZE = new ConfigField<>(
            "batchSize", Integer.class, () -> 1000, Integer::valueOf, n -> n >= 100 && n <= 5000, "100 to 5000");
    private static final ConfigField<Duration> BATCH_POLL_INTERVAL = new ConfigField<>(
            "batchPollInterval",
            Duration.class,
            () -> Duration.ofMillis(500),
            ConfigReaders::seconds,
            d -> !d.isNegative() && !d.isZero() && d.compareTo(LONGEST) <= 0,
            "more than 0 and at most 3600 seconds");
    private static final ConfigField<Boolean> CONTEXT_SHORTENING = new ConfigField<>(
            "contextShortening", Boolean.class, () -> false, ConfigReaders::bool, b -> true, "true or false");
    private static final ConfigField<Double> FAILURE_TOLERANCE = new ConfigField<Double>(
            "failureTolerance", Double.class, () -> null, Double::valueOf, t -> t >= 0 && t <= 1, "0.0 to 1.0");
    private static final ConfigField<Boolean> CHECK_FOR_EXPLICIT_CONTENT = new ConfigField<Boolean>(
            "checkForExplicitContent", Boolean.class, () -> null, ConfigReaders::bool, b -> true, "true or false");
    private static final ConfigField<CompressionConfig> COMPRESSION = new ConfigField<CompressionConfig>(
            "compression", CompressionConfig.class, () -> null, null, c -> true, "a compression");

    private static final List<ConfigField<?>> FIELDS = List.of(
            MAX_WORKERS,
            MAX_RETRIES,
            CACHE_TO_DISK,
            CACHE_TIMEOUT,
            CACHE_LOCATION,
            CACHE_SHARDS,
            BATCH_SIZE,
            BATCH_POLL_INTERVAL,
            CONTEXT_SHORTENING,
            FAILURE_TOLERANCE,
            CHECK_FOR_EXPLICIT_CONTENT);

    private static final UploadConfig DEFAULTS = new UploadConfig(ConfigValues.NONE);

    private final ConfigValues values;

    private UploadConfig(ConfigValues values) {
        this.values = values;
    }

    /**
     * Returns the built-in defaults.
     *
     * @return a configuration in which nothing is set
     */
    public static UploadConfig defaults() {
        return DEFAULTS;
    }

    static UploadConfig fromVariables(Map<String, String> variables) {
        return new UploadConfig(ConfigValues.read(FIELDS, variables));
    }

    UploadConfig over(UploadConfig lower) {
        return new UploadConfig(values.over(lower.values));
    }

    private <T> UploadConfig with(ConfigField<T> field, T value) {
        return new UploadConfig(values.with(field, value));
    }

    /**
     * Returns how many files are uploaded at the same time.
     *
     * @return the number of concurrent uploads, 25 by default
     */
    public int maxWorkers() {
        return values.get(MAX_WORKERS);
    }

    /**
     * Tells whether {@link #maxWorkers()} was chosen. If so it also limits how many datapoints are written at the same
     * time, which otherwise adapts to the service.
     *
     * @return true if the number was set in code or in the environment
     */
    public boolean maxWorkersChosen() {
        return values.has(MAX_WORKERS);
    }

    /**
     * Sets how many files are uploaded, and datapoints written, at the same time.
     *
     * @param maxWorkers 1 to 1000
     * @return a changed copy
     * @throws InvalidInputException if the number is out of range
     */
    public UploadConfig withMaxWorkers(int maxWorkers) {
        return with(MAX_WORKERS, maxWorkers);
    }

    /**
     * Returns how often one datapoint is tried.
     *
     * @return the number of attempts, 3 by default
     */
    public int maxRetries() {
        return values.get(MAX_RETRIES);
    }

    /**
     * Sets how often one datapoint is tried.
     *
     * @param maxRetries the number of attempts, 1 to 100
     * @return a changed copy
     * @throws InvalidInputException if the number is out of range
     */
    public UploadConfig withMaxRetries(int maxRetries) {
        return with(MAX_RETRIES, maxRetries);
    }

    /**
     * Tells whether it is remembered on disk which files are uploaded already.
     *
     * @return true by default
     */
    public boolean cacheToDisk() {
        return values.get(CACHE_TO_DISK);
    }

    /**
     * Sets whether it is remembered on disk, or only in memory, which files are uploaded already.
     *
     * @param cacheToDisk true for disk
     * @return a changed copy
     */
    public UploadConfig withCacheToDisk(boolean cacheToDisk) {
        return with(CACHE_TO_DISK, cacheToDisk);
    }

    /**
     * Returns the longest wait for the lock of the cache on disk. After that the upload goes on without the cache.
     *
     * @return the wait, 1 second by default
     */
    public Duration cacheTimeout() {
        return values.get(CACHE_TIMEOUT);
    }

    /**
     * Sets the longest wait for the lock of the cache on disk.
     *
     * @param cacheTimeout 0 to 1 hour
     * @return a changed copy
     * @throws InvalidInputException if the wait is out of range
     */
    public UploadConfig withCacheTimeout(Duration cacheTimeout) {
        return with(CACHE_TIMEOUT, cacheTimeout);
    }

    /**
     * Returns the directory of the cache.
     *
     * @return the directory, {@code ~/.cache/rapidata/upload_cache} by default
     */
    public Path cacheLocation() {
        return values.get(CACHE_LOCATION);
    }

    /**
     * Sets the directory of the cache.
     *
     * @param cacheLocation the directory; it is made when first needed
     * @return a changed copy
     */
    public UploadConfig withCacheLocation(Path cacheLocation) {
        return with(CACHE_LOCATION, cacheLocation);
    }

    /**
     * Returns into how many parts the index of the cache is divided, so that threads do not wait for each other.
     *
     * @return the number of parts, 128 by default
     */
    public int cacheShards() {
        return values.get(CACHE_SHARDS);
    }

    /**
     * Sets into how many parts the index of the cache is divided. A change loses nothing that is stored.
     *
     * @param cacheShards 1 to 65536
     * @return a changed copy
     * @throws InvalidInputException if the number is out of range
     */
    public UploadConfig withCacheShards(int cacheShards) {
        return with(CACHE_SHARDS, cacheShards);
    }

    /**
     * Returns how many URLs are submitted in one batch at most.
     *
     * @return the number of URLs, 1000 by default
     */
    public int batchSize() {
        return values.get(BATCH_SIZE);
    }

    /**
     * Sets how many URLs are submitted in one batch at most.
     *
     * @param batchSize 100 to 5000
     * @return a changed copy
     * @throws InvalidInputException if the number is out of range
     */
    public UploadConfig withBatchSize(int batchSize) {
        return with(BATCH_SIZE, batchSize);
    }

    /**
     * Returns how long to wait between two looks at running batches.
     *
     * @return the interval, 500 milliseconds by default
     */
    public Duration batchPollInterval() {
        return values.get(BATCH_POLL_INTERVAL);
    }

    /**
     * Sets how long to wait between two looks at running batches.
     *
     * @param batchPollInterval more than 0, at most 1 hour
     * @return a changed copy
     * @throws InvalidInputException if the interval is out of range
     */
    public UploadConfig withBatchPollInterval(Duration batchPollInterval) {
        return with(BATCH_POLL_INTERVAL, batchPollInterval);
    }

    /**
     * Returns how the service should compress images.
     *
     * @return the compression; empty to leave it to the service
     */
    public Optional<CompressionConfig> compression() {
        return Optional.ofNullable(values.find(COMPRESSION));
    }

    /**
     * Sets how the service should compress images.
     *
     * @param compression the compression
     * @return a changed copy
     */
    public UploadConfig withCompression(CompressionConfig compression) {
        return with(COMPRESSION, compression);
    }

    /**
     * Tells whether every context is shortened, and not only those that are too long.
     *
     * @return false by default
     */
    public boolean contextShortening() {
        return values.get(CONTEXT_SHORTENING);
    }

    /**
     * Sets whether every context is shortened, and not only those that are too long.
     *
     * @param contextShortening true to shorten every context
     * @return a changed copy
     */
    public UploadConfig withContextShortening(boolean contextShortening) {
        return with(CONTEXT_SHORTENING, contextShortening);
    }

    /**
     * Returns which share of the datapoints may fail without an exception.
     *
     * @return the share, 0.0 to 1.0; empty by default: then any failure is reported by an exception and the definition
     *     is created with what succeeded
     */
    public OptionalDouble failureTolerance() {
        @Nullable Double tolerance = values.find(FAILURE_TOLERANCE);
        return tolerance == null ? OptionalDouble.empty() : OptionalDouble.of(tolerance);
    }

    /**
     * Sets which share of the datapoints may fail without an exception. If more fail, no definition is created until a
     * retry succeeds.
     *
     * @param failureTolerance 0.0 to 1.0
     * @return a changed copy
     * @throws InvalidInputException if the share is out of range
     */
    public UploadConfig withFailureTolerance(double failureTolerance) {
        return with(FAILURE_TOLERANCE, failureTolerance);
    }

    /**
     * Tells whether the service checks the content of a job for explicit material.
     *
     * @return true to demand the check, false to ask for none, empty for the account's default
     */
    public Optional<Boolean> checkForExplicitContent() {
        return Optional.ofNullable(values.find(CHECK_FOR_EXPLICIT_CONTENT));
    }

    /**
     * Sets whether the service checks the content of a job for explicit material.
     *
     * @param checkForExplicitContent true to demand the check, false to ask for none
     * @return a changed copy
     */
    public UploadConfig withCheckForExplicitContent(boolean checkForExplicitContent) {
        return with(CHECK_FOR_EXPLICIT_CONTENT, checkForExplicitContent);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UploadConfig config && values.equals(config.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Lists the settings that were given a value. */
    @Override
    public String toString() {
        return "UploadConfig" + values;
    }
}
