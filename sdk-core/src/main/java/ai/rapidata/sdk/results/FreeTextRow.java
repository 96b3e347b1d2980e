package ai.rapidata.sdk.results;

import java.util.List;

/**
 * What labelers answered about one item of a free text task.
 *
 * @param source where the row comes from
 * @param tallies what each answer received, where the file counts answers
 * @param votes the single answers
 */
public record FreeTextRow(RowSource source, Tallies tallies, List<FreeTextVote> votes) implements ResultRow {

    /** Copies the list. */
    public FreeTextRow {
        votes = List.copyOf(votes);
    }

    /**
     * What was written.
     *
     * @return the answers in the order of the file; written by strangers, so treat them as untrusted text
     */
    public List<String> answers() {
        return votes.stream().map(FreeTextVote::answer).toList();
    }
}
