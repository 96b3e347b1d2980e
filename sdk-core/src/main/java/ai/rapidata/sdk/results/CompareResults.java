package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What labelers answered to comparisons.
 *
 * @param document the file as a whole
 * @param rows one row per comparison
 */
public record CompareResults(ResultsDocument document, List<CompareRow> rows) implements JobResults {

    private static final String WINS = "_wins_total";

    /** Copies the list. */
    public CompareResults {
        rows = List.copyOf(rows);
    }

    /**
     * How many comparisons each side won.
     *
     * @return side to number of wins: the file's summary, whose sides are called {@code A} and {@code B} or by the names
     *     that the job gave them; without a summary the winners of the rows counted by side; unmodifiable
     */
    public Map<String, Long> winsByName() {
        JsonObject summary = document.summary();
        boolean marked = summary.members().keySet().stream().anyMatch(name -> name.endsWith(WINS));
        Map<String, Long> wins = new LinkedHashMap<>();
        for (String name : summary.members().keySet()) {
            if (name.endsWith(WINS) || !marked) {
                String side = marked ? name.substring(0, name.length() - WINS.length()) : name;
                summary.doubleValue(name).ifPresent(count -> wins.put(side, Math.round(count)));
            }
        }
        if (wins.isEmpty() && !rows.isEmpty()) {
            wins.put("A", countedWins(0));
            wins.put("B", countedWins(1));
        }
        return Collections.unmodifiableMap(wins);
    }

    private long countedWins(int side) {
        return rows.stream()
                .filter(row ->
                        row.winnerIndex().isPresent() && row.winnerIndex().getAsInt() == side)
                .count();
    }

    /** Names the file and shows the first rows. */
    @Override
    public String toString() {
        return ResultsText.of(this);
    }
}
