package ai.rapidata.sdk.task;

import ai.rapidata.sdk.error.InvalidInputException;

/**
 * A stretch of a video or an audio clip.
 *
 * @param startMillis its beginning in milliseconds, at least 0
 * @param endMillis its end in milliseconds, not before its beginning
 */
public record TimeRange(int startMillis, int endMillis) {

    /**
     * Checks the order.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if the beginning is negative or after the end
     */
    public TimeRange {
        if (startMillis < 0) {
            throw new InvalidInputException(
                    "timeRange", startMillis, "starts at " + startMillis + " ms", "start at 0 or later");
        }
        if (startMillis > endMillis) {
            throw new InvalidInputException(
                    "timeRange",
                    startMillis,
                    "starts at " + startMillis + " ms and ends at " + endMillis + " ms",
                    "put the earlier moment first");
        }
    }
}
