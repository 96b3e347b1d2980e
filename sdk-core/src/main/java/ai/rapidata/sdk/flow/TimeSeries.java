package ai.rapidata.sdk.flow;

import java.time.Instant;
import java.util.List;

/**
 * Values over time.
 *
 * @param points the values, earliest first
 */
public record TimeSeries(List<Point> points) {

    /** Makes the list unmodifiable. */
    public TimeSeries {
        points = List.copyOf(points);
    }

    /**
     * One value.
     *
     * @param timestamp the moment
     * @param value the value at that moment
     */
    public record Point(Instant timestamp, double value) {}
}
