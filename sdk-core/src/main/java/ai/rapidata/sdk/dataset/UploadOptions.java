package ai.rapidata.sdk.dataset;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How one upload behaves. Immutable; every {@code with…} method returns a changed copy. */
public final class UploadOptions {
    private static final UploadOptions DEFAULTS = new UploadOptions(null, null, null, null);

    private final @Nullable Double failureTolerance;
    private final @Nullable UploadListener listener;
    private final @Nullable String resumeKey;
    private final @Nullable CacheIdentity cacheIdentity;

    private UploadOptions(
            @Nullable Double failureTolerance,
            @Nullable UploadListener listener,
            @Nullable String resumeKey,
            @Nullable CacheIdentity cacheIdentity) {
        this.failureTolerance = failureTolerance;
        this.listener = listener;
        this.resumeKey = resumeKey;
        this.cacheIdentity = cacheIdentity;
    }

    /**
     * Options that leave everything to the client's configuration.
     *
     * @return the defaults
     */
    public static UploadOptions defaults() {
        return DEFAULTS;
    }

    /**
     * The same options with a failure tolerance: up to this share of the datapoints may fail without an exception; above
     * it, nothing is created from the dataset until a retry succeeds.
     *
     * @param tolerance share of the datapoints, 0 to 1, both included; 0 means that every datapoint must succeed
     * @return a changed copy
     * @throws InvalidInputException when the value is outside 0 to 1
     */
    public UploadOptions withFailureTolerance(double tolerance) {
        if (!(tolerance >= 0.0 && tolerance <= 1.0)) {
            throw new InvalidInputException(
                    "failureTolerance", tolerance, tolerance + " is not between 0 and 1", "give a share such as 0.05");
        }
        return new UploadOptions(tolerance, listener, resumeKey, cacheIdentity);
    }

    /**
     * The same options with a listener for progress.
     *
     * @param newListener called while the upload runs
     * @return a changed copy
     */
    public UploadOptions withListener(UploadListener newListener) {
        Objects.requireNonNull(newListener, "listener");
        return new UploadOptions(failureTolerance, newListener, resumeKey, cacheIdentity);
    }

    /**
     * The same options with a key under which the upload can be continued after a crash: the same call with the same
     * datapoints and the same key goes on in the same dataset.
     *
     * @param key a name of the caller's choice; not empty
     * @return a changed copy
     * @throws InvalidInputException when the key is empty
     */
    public UploadOptions withResumeKey(String key) {
        DatapointRules.requireText("resumeKey", key, "give the upload a name, or leave the key out");
        return new UploadOptions(failureTolerance, listener, key, cacheIdentity);
    }

    /**
     * The same options with the way in which known files are recognised.
     *
     * @param identity by directory entry or by content
     * @return a changed copy
     */
    public UploadOptions withCacheIdentity(CacheIdentity identity) {
        Objects.requireNonNull(identity, "cacheIdentity");
        return new UploadOptions(failureTolerance, listener, resumeKey, identity);
    }

    /**
     * The share of datapoints that may fail.
     *
     * @return the tolerance, or nothing when it was not set here
     */
    public OptionalDouble failureTolerance() {
        return failureTolerance == null ? OptionalDouble.empty() : OptionalDouble.of(failureTolerance);
    }

    /**
     * The listener for progress.
     *
     * @return the listener, or nothing
     */
    public Optional<UploadListener> listener() {
        return Optional.ofNullable(listener);
    }

    /**
     * The key under which the upload can be continued.
     *
     * @return the key, or nothing
     */
    public Optional<String> resumeKey() {
        return Optional.ofNullable(resumeKey);
    }

    /**
     * How known files are recognised.
     *
     * @return the identity, or nothing when the default ({@link CacheIdentity#FAST}) applies
     */
    public Optional<CacheIdentity> cacheIdentity() {
        return Optional.ofNullable(cacheIdentity);
    }
}
