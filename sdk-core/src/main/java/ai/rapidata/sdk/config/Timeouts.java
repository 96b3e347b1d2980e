package ai.rapidata.sdk.config;

import ai.rapidata.sdk.error.InvalidInputException;
import java.time.Duration;

/**
 * How long requests may take. Immutable: every {@code with} method returns a changed copy.
 *
 * @param connect how long it may take to connect
 * @param read how long the service may be silent
 * @param write how long the service may take nothing in
 * @param total how long a request may take in all, attempts and waits included; a running transfer of a file is not cut
 *     off, but not tried again either
 */
public record Timeouts(Duration connect, Duration read, Duration write, Duration total) {

    private static final Duration LONGEST = Duration.ofDays(7);

    private static final Timeouts DEFAULTS = new Timeouts(
            Duration.ofSeconds(15), Duration.ofSeconds(120), Duration.ofSeconds(120), Duration.ofMinutes(10));

    /**
     * Creates timeouts.
     *
     * @param connect how long it may take to connect, 1 millisecond to 7 days
     * @param read how long the service may be silent, 1 millisecond to 7 days
     * @param write how long the service may take nothing in, 1 millisecond to 7 days
     * @param total how long a request may take in all, 1 millisecond to 7 days
     * @throws InvalidInputException if one is out of range
     */
    public Timeouts {
        check("connect", connect);
        check("read", read);
        check("write", write);
        check("total", total);
    }

    /**
     * Returns the built-in defaults.
     *
     * @return 15 seconds to connect, 120 seconds to read and to write, 10 minutes in total
     */
    public static Timeouts defaults() {
        return DEFAULTS;
    }

    /**
     * Sets how long it may take to connect.
     *
     * @param limit 1 millisecond to 7 days
     * @return a changed copy
     */
    public Timeouts withConnect(Duration limit) {
        return new Timeouts(limit, read, write, total);
    }

    /**
     * Sets how long the service may be silent.
     *
     * @param limit 1 millisecond to 7 days
     * @return a changed copy
     */
    public Timeouts withRead(Duration limit) {
        return new Timeouts(connect, limit, write, total);
    }

    /**
     * Sets how long the service may take nothing in.
     *
     * @param limit 1 millisecond to 7 days
     * @return a changed copy
     */
    public Timeouts withWrite(Duration limit) {
        return new Timeouts(connect, read, limit, total);
    }

    /**
     * Sets how long a request may take in all.
     *
     * @param limit 1 millisecond to 7 days
     * @return a changed copy
     */
    public Timeouts withTotal(Duration limit) {
        return new Timeouts(connect, read, write, limit);
    }

    private static void check(String name, Duration limit) {
        if (limit.compareTo(Duration.ofMillis(1)) < 0 || limit.compareTo(LONGEST) > 0) {
            throw new InvalidInputException(
                    "timeouts." + name, limit, limit + " is out of range", "use 1 millisecond to 7 days");
        }
    }
}
