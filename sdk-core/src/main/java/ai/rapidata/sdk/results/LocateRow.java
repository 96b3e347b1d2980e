package ai.rapidata.sdk.results;

import java.util.List;

/**
 * What labelers answered about one item of a locate task.
 *
 * @param source where the row comes from
 * @param tallies what each answer received, where the file counts answers
 * @param votes the single answers
 */
public record LocateRow(RowSource source, Tallies tallies, List<LocateVote> votes) implements ResultRow {

    /** Copies the list. */
    public LocateRow {
        votes = List.copyOf(votes);
    }

    /**
     * Every place that was tapped.
     *
     * @return the places of all votes in the order of the file
     */
    public List<Point> coordinates() {
        return votes.stream().flatMap(vote -> vote.coordinates().stream()).toList();
    }
}
