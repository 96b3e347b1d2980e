package ai.rapidata.sdk.dataset;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A snapshot of an upload.
 *
 * @param expected number of datapoints of the whole upload, or -1 while that is not known
 * @param started datapoints taken from the input so far
 * @param succeeded datapoints that are in the dataset
 * @param failed datapoints that ended otherwise
 * @param skipped datapoints found done by an earlier run of the same resumable upload; counted in {@code succeeded} too
 * @param assets media assets met so far, each once per datapoint or group that shows it
 * @param assetsUploaded those of them that this run uploaded
 * @param assetsCached those of them that the service had already, from an earlier upload or for another datapoint
 * @param assetsFailed those of them that could not be uploaded
 * @param bytesSent bytes of local files sent so far
 * @param elapsed time since the upload began
 */
public record UploadProgress(
        long expected,
        long started,
        long succeeded,
        long failed,
        long skipped,
        long assets,
        long assetsUploaded,
        long assetsCached,
        long assetsFailed,
        long bytesSent,
        Duration elapsed) {

    /**
     * Number of datapoints of the whole upload.
     *
     * @return the number, or nothing while it is not known
     */
    public OptionalLong total() {
        return expected < 0 ? OptionalLong.empty() : OptionalLong.of(expected);
    }

    /**
     * Number of datapoints that have an outcome.
     *
     * @return succeeded plus failed
     */
    public long done() {
        return succeeded + failed;
    }

    /**
     * The share of the datapoints that have an outcome.
     *
     * @return 0 to 1, or nothing while the total is not known
     */
    public OptionalDouble ratio() {
        if (expected < 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(expected == 0 ? 1.0 : Math.min(1.0, (double) done() / expected));
    }

    /**
     * Datapoints per second since the upload began, those of earlier runs not counted.
     *
     * @return the rate, 0 or more
     */
    public double rate() {
        double seconds = elapsed.toNanos() / 1e9;
        return seconds <= 0 ? 0.0 : Math.max(0, done() - skipped) / seconds;
    }

    /**
     * How long the rest takes at the rate so far. While nothing is done, the rate falls and this grows.
     *
     * @return the estimate, zero when nothing is left, or nothing while the total or the rate is not known
     */
    public Optional<Duration> remaining() {
        double rate = rate();
        if (expected < 0) {
            return Optional.empty();
        }
        if (done() >= expected) {
            return Optional.of(Duration.ZERO);
        }
        return rate <= 0
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.round((expected - done()) / rate * 1000)));
    }
}
