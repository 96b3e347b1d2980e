package ai.rapidata.sdk.results;

import java.util.List;

/**
 * What labelers answered to a timestamp task.
 *
 * @param document the file as a whole
 * @param rows one row per datapoint
 */
public record TimestampResults(ResultsDocument document, List<TimestampRow> rows) implements JobResults {

    /** Copies the list. */
    public TimestampResults {
        rows = List.copyOf(rows);
    }

    /** Names the file and shows the first rows. */
    @Override
    public String toString() {
        return ResultsText.of(this);
    }
}
