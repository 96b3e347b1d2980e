package ai.rapidata.sdk.results;

import java.util.List;

/**
 * What labelers answered to rankings.
 *
 * @param document the file as a whole
 * @param rankings the final order, one ranking per group of items; empty when the file states no scores
 * @param rows one row per matchup of two items
 */
public record RankingResults(ResultsDocument document, List<Ranking> rankings, List<CompareRow> rows)
        implements JobResults {

    /** Copies the lists. */
    public RankingResults {
        rankings = List.copyOf(rankings);
        rows = List.copyOf(rows);
    }

    /** Names the file and shows the first items and rows. */
    @Override
    public String toString() {
        return ResultsText.of(this);
    }
}
