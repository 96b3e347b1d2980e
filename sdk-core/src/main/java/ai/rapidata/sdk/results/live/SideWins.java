package ai.rapidata.sdk.results.live;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each side of a comparison won so far.
 *
 * @param wins side to wins, in the order in which the sides are compared
 * @param complete true when nothing will be added any more
 */
public record SideWins(Map<String, Double> wins, boolean complete) {

    /** Copies the map. */
    public SideWins {
        wins = Collections.unmodifiableMap(new LinkedHashMap<>(wins));
    }
}
