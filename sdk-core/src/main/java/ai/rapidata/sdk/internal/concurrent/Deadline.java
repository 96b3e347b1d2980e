package ai.rapidata.sdk.internal.concurrent;

import java.time.Duration;

/** A point in time after which an operation must not go on. */
public final class Deadline {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE / 2);

    private final Ticker ticker;
    private final long start;
    private final Duration limit;

    private Deadline(Ticker ticker, Duration limit) {
        this.ticker = ticker;
        this.start = ticker.nanos();
        this.limit = limit;
    }

    /**
     * Returns a deadline that begins to run now.
     *
     * @param limit how long the operation may take; more than 146 years are treated as that
     * @param ticker measures the time
     * @return the deadline
     */
    public static Deadline after(Duration limit, Ticker ticker) {
        return new Deadline(ticker, limit.compareTo(LONGEST) > 0 ? LONGEST : limit);
    }

    /**
     * Returns how much time is left.
     *
     * @return the time left, never negative
     */
    public Duration remaining() {
        Duration remaining = limit.minusNanos(ticker.nanos() - start);
        return remaining.isNegative() ? Duration.ZERO : remaining;
    }

    /**
     * Tells whether no time is left.
     *
     * @return true if the deadline has passed
     */
    public boolean passed() {
        return remaining().isZero();
    }

    /**
     * Returns how long the operation was allowed to take in all.
     *
     * @return the limit
     */
    public Duration limit() {
        return limit;
    }
}
