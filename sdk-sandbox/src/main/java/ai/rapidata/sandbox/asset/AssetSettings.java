package ai.rapidata.sandbox.asset;

import java.time.Duration;

/**
 * How addresses are taken in.
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
}
