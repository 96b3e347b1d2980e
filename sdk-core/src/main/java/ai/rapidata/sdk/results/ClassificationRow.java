package ai.rapidata.sdk.results;

import java.util.List;
import java.util.Optional;

/**
 * What labelers answered about one item of a classification.
 *
 * @param source where the row comes from
 * @param tallies what each category received
 * @param votes the single answers
 */
public record ClassificationRow(RowSource source, Tallies tallies, List<ClassificationVote> votes)
        implements ResultRow {

    /** Copies the list. */
    public ClassificationRow {
        votes = List.copyOf(votes);
    }

    /**
     * The category that most labelers chose.
     *
     * @return the category; empty when nobody voted or several categories share the lead
     */
    public Optional<String> leadingCategory() {
        return tallies.highest(Tally::count).map(Tally::name);
    }

    /**
     * The category with the highest sum of reliability scores; where the file gives no sums, those of the votes count.
     *
     * @return the category; empty when there are no scores or several categories share the lead
     */
    public Optional<String> weightedLeadingCategory() {
        return WeightedLead.of(tallies, votes, ClassificationVote::selectedCategory);
    }
}
