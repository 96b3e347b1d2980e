package ai.rapidata.sdk.results;

import java.util.List;

/**
 * What labelers answered about one item of a timestamp task.
 *
 * @param source where the row comes from
 * @param tallies what each answer received, where the file counts answers
 * @param votes the single answers
 */
public record TimestampRow(RowSource source, Tallies tallies, List<TimestampVote> votes) implements ResultRow {

    /** Copies the list. */
    public TimestampRow {
        votes = List.copyOf(votes);
    }
}
