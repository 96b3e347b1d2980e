package ai.rapidata.sdk.results;

import java.util.List;

/**
 * A line that a labeler drew.
 *
 * @param size the width of the brush as the service sends it
 * @param points the places that the brush passed, in order
 */
public record DrawnLine(double size, List<Point> points) {

    /** Copies the list. */
    public DrawnLine {
        points = List.copyOf(points);
    }
}
