package ai.rapidata.sdk.internal.concurrent;

import java.time.Duration;

/**
 * How often something is looked at: at first often, then more and more rarely.
 *
 * @param first the pause after the first look
 * @param longest the longest pause
 */
public record Pace(Duration first, Duration longest) {

    private static final double GROWTH = 1.5;

    /** For work that people do: from a quarter of a second to half a minute. */
    public static final Pace LABELING = new Pace(Duration.ofMillis(250), Duration.ofSeconds(30));

    /** For work that the service does by itself: from a quarter of a second to five seconds. */
    public static final Pace COMPUTING = new Pace(Duration.ofMillis(250), Duration.ofSeconds(5));

    /**
     * Looks at even intervals.
     *
     * @param interval the pause after each look
     * @return the pace
     */
    public static Pace every(Duration interval) {
        return new Pace(interval, interval);
    }

    Duration after(int looks) {
        double millis = first.toMillis() * Math.pow(GROWTH, Math.max(0, looks - 1));
        return millis >= longest.toMillis() ? longest : Duration.ofMillis((long) millis);
    }
}
