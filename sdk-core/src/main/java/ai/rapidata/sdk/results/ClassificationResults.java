package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What labelers answered to a classification. Both shapes that the service has used are read: rows in an array, and
 * rows in an object beside {@code globalAggregatedData}.
 *
 * @param document the file as a whole
 * @param rows one row per datapoint
 */
public record ClassificationResults(ResultsDocument document, List<ClassificationRow> rows) implements JobResults {

    /** Copies the list. */
    public ClassificationResults {
        rows = List.copyOf(rows);
    }

    /**
     * How often each category was chosen over all datapoints.
     *
     * @return category to count: the file's summary, or its {@code globalAggregatedData}, or else the sums over the
     *     rows; unmodifiable
     */
    public Map<String, Long> totals() {
        JsonObject stated = document.summary().isEmpty()
                ? raw().object("results")
                        .flatMap(results -> results.object("globalAggregatedData"))
                        .orElse(JsonObject.empty())
                : document.summary();
        Map<String, Long> totals = new LinkedHashMap<>();
        for (String category : stated.members().keySet()) {
            stated.doubleValue(category).ifPresent(count -> totals.put(category, Math.round(count)));
        }
        if (totals.isEmpty()) {
            rows.forEach(row ->
                    row.aggregatedResults().forEach((category, count) -> totals.merge(category, count, Long::sum)));
        }
        return Collections.unmodifiableMap(totals);
    }

    /** Names the file and shows the first rows. */
    @Override
    public String toString() {
        return ResultsText.of(this);
    }
}
