package ai.rapidata.sdk.results;

import java.util.List;

/**
 * What labelers answered about one item of a select words task.
 *
 * @param source where the row comes from
 * @param tallies what each answer received, where the file counts answers
 * @param votes the single answers
 */
public record SelectWordsRow(RowSource source, Tallies tallies, List<SelectWordsVote> votes) implements ResultRow {

    /** Copies the list. */
    public SelectWordsRow {
        votes = List.copyOf(votes);
    }
}
