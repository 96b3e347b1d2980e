package ai.rapidata.sdk.results;

import java.util.List;

/**
 * A row of a kind that this library does not know. Everything is in {@link #raw()}; what looks familiar is typed.
 *
 * @param source where the row comes from
 * @param tallies what each answer received, where the file counts answers
 * @param votes the single answers
 */
public record OtherRow(RowSource source, Tallies tallies, List<Vote> votes) implements ResultRow {

    /** Copies the list. */
    public OtherRow {
        votes = List.copyOf(votes);
    }
}
