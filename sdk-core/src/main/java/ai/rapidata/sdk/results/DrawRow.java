package ai.rapidata.sdk.results;

import java.util.List;

/**
 * What labelers answered about one item of a draw task.
 *
 * @param source where the row comes from
 * @param tallies what each answer received, where the file counts answers
 * @param votes the single answers
 */
public record DrawRow(RowSource source, Tallies tallies, List<DrawVote> votes) implements ResultRow {

    /** Copies the list. */
    public DrawRow {
        votes = List.copyOf(votes);
    }
}
