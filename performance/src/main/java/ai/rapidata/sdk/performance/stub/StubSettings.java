package ai.rapidata.sdk.performance.stub;

import java.time.Duration;
import java.util.Map;

/**
 * How a stub service behaves.
 *
 * @param latency how long it waits with each answer, in whole milliseconds
 * @param urlsPerSecond how many URLs of a batch it fetches per second, one after another; 0 for all at once
 * @param refusing whether it refuses every datapoint
 */
public record StubSettings(Duration latency, int urlsPerSecond, boolean refusing) {

    /** Answers at once. */
    public static final StubSettings IMMEDIATE = new StubSettings(Duration.ZERO, 0, false);

    /**
     * The same behaviour with another latency.
     *
     * @param millis how long to wait with each answer, in milliseconds
     * @return the settings
     */
    public StubSettings withLatency(int millis) {
        return new StubSettings(Duration.ofMillis(millis), urlsPerSecond, refusing);
    }

    /**
     * The same behaviour with slower fetching.
     *
     * @param perSecond how many URLs of a batch are fetched per second; 0 for all at once
     * @return the settings
     */
    public StubSettings withUrlsPerSecond(int perSecond) {
        return new StubSettings(latency, perSecond, refusing);
    }

    /**
     * The same behaviour, but every datapoint is refused.
     *
     * @return the settings
     */
    public StubSettings thatRefuses() {
        return new StubSettings(latency, urlsPerSecond, true);
    }

    String query() {
        return "latency=" + latency.toMillis() + "&urlsPerSecond=" + urlsPerSecond + "&refusing=" + refusing;
    }

    static StubSettings of(Map<String, String> query) {
        return new StubSettings(
                Duration.ofMillis(Long.parseLong(query.getOrDefault("latency", "0"))),
                Integer.parseInt(query.getOrDefault("urlsPerSecond", "0")),
                Boolean.parseBoolean(query.getOrDefault("refusing", "false")));
    }
}
