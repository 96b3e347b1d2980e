package ai.rapidata.sdk.internal.asset;

import java.time.Duration;

/**
 * How long batches of URLs are waited for.
 *
 * @param shortestPoll pause between two looks while things move
 * @param longestPoll pause between two looks while nothing moves
 * @param noProgress how long nothing may move before a batch is given up
 * @param total how long a batch may take in all
 */
record BatchTimes(Duration shortestPoll, Duration longestPoll, Duration noProgress, Duration total) {

    /**
     * The times for a configured poll interval.
     *
     * @param pollInterval the longest pause between two looks at a batch that makes progress
     * @return a tenth of it while things move, the whole of it otherwise; five minutes without progress; six hours in all
     */
    static BatchTimes of(Duration pollInterval) {
        Duration shortest = pollInterval.dividedBy(10);
        return new BatchTimes(
                shortest.isZero() ? pollInterval : shortest, pollInterval, Duration.ofMinutes(5), Duration.ofHours(6));
    }

    /**
     * The next pause.
     *
     * @param last the pause before
     * @param moved whether anything moved since
     * @return the shortest pause after a movement, else half as long again, up to the longest
     */
    Duration nextPoll(Duration last, boolean moved) {
        if (moved) {
            return shortestPoll;
        }
        Duration longer = last.multipliedBy(3).dividedBy(2);
        return longer.compareTo(longestPoll) > 0 ? longestPoll : longer;
    }
}
