package ai.rapidata.sdk.results;

import java.util.List;

/**
 * What labelers answered to a locate task.
 *
 * @param document the file as a whole
 * @param rows one row per datapoint
 */
public record LocateResults(ResultsDocument document, List<LocateRow> rows) implements JobResults {

    /** Copies the list. */
    public LocateResults {
        rows = List.copyOf(rows);
    }

    /** Names the file and shows the first rows. */
    @Override
    public String toString() {
        return ResultsText.of(this);
    }
}
