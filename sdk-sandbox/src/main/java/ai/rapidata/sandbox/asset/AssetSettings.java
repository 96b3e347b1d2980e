package ai.rapidata.sandbox.asset;

import java.time.Duration;

/**
 * How addresses are taken in. Begin with {@link #DEFAULTS} and change what matters.
 *
 * @param timePerBatchUrl how much sandbox time each address of a batch takes; zero means as fast as possible
 * @param fetchTimeout how long a fetch may take, by the time of the machine
 * @param mostFetchedBytes how large a fetched file may be
 * @param acceptsEarlierNames whether datapoints may refer to names that look like ones an earlier sandbox has given
 */
public record AssetSettings(
        Duration timePerBatchUrl, Duration fetchTimeout, long mostFetchedBytes, boolean acceptsEarlierNames) {

    /** As fast as possible, ten seconds, 512 MiB, with the names of earlier sandboxes. */
    public static final AssetSettings DEFAULTS =
            new AssetSettings(Duration.ZERO, Duration.ofSeconds(10), 512L * 1024 * 1024, true);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a duration is negative, the timeout zero, or the size less than one byte
     */
    public AssetSettings {
        if (timePerBatchUrl.isNegative()) {
            throw new IllegalArgumentException("timePerBatchUrl must not be negative, but is " + timePerBatchUrl);
        }
        if (fetchTimeout.isNegative() || fetchTimeout.isZero()) {
            throw new IllegalArgumentException("fetchTimeout must be above zero, but is " + fetchTimeout);
        }
        if (mostFetchedBytes < 1) {
            throw new IllegalArgumentException("mostFetchedBytes must be at least 1, but is " + mostFetchedBytes);
        }
    }

    /**
     * The same settings with another time for each address of a batch.
     *
     * @param time in sandbox time; zero means as fast as possible
     * @return new settings
     */
    public AssetSettings withTimePerBatchUrl(Duration time) {
        return new AssetSettings(time, fetchTimeout, mostFetchedBytes, acceptsEarlierNames);
    }

    /**
     * The same settings with another limit for fetches.
     *
     * @param timeout by the time of the machine; above zero
     * @return new settings
     */
    public AssetSettings withFetchTimeout(Duration timeout) {
        return new AssetSettings(timePerBatchUrl, timeout, mostFetchedBytes, acceptsEarlierNames);
    }

    /**
     * The same settings with another limit for the size of fetched files.
     *
     * @param bytes at least 1
     * @return new settings
     */
    public AssetSettings withMostFetchedBytes(long bytes) {
        return new AssetSettings(timePerBatchUrl, fetchTimeout, bytes, acceptsEarlierNames);
    }

    /**
     * The same settings with or without names of earlier sandboxes.
     *
     * @param accepted whether datapoints may refer to names that look like ones an earlier sandbox has given
     * @return new settings
     */
    public AssetSettings withEarlierNames(boolean accepted) {
        return new AssetSettings(timePerBatchUrl, fetchTimeout, mostFetchedBytes, accepted);
    }
}
