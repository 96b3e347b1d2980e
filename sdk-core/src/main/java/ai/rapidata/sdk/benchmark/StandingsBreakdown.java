package ai.rapidata.sdk.benchmark;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Standings by all votes and by parts of them.
 *
 * @param global the standings by all votes
 * @param segments the parts, those with most votes first
 */
public record StandingsBreakdown(Standings global, List<Segment> segments) {

    /** Makes the list unmodifiable. */
    public StandingsBreakdown {
        segments = List.copyOf(segments);
    }

    /**
     * Standings by a part of the votes.
     *
     * @param value what the votes of this part have in common
     * @param category the category of the tag, or null for other parts than tags
     * @param standings the standings by these votes
     */
    public record Segment(String value, @Nullable String category, Standings standings) {}

    /**
     * Finds a part.
     *
     * @param value what its votes have in common
     * @return the part, or empty if there is none
     */
    public Optional<Segment> segment(String value) {
        return segments.stream()
                .filter(segment -> segment.value().equals(value))
                .findFirst();
    }
}
