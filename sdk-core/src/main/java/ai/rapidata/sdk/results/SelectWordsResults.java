package ai.rapidata.sdk.results;

import java.util.List;

/**
 * What labelers answered to a select words task.
 *
 * @param document the file as a whole
 * @param rows one row per datapoint
 */
public record SelectWordsResults(ResultsDocument document, List<SelectWordsRow> rows) implements JobResults {

    /** Copies the list. */
    public SelectWordsResults {
        rows = List.copyOf(rows);
    }

    /** Names the file and shows the first rows. */
    @Override
    public String toString() {
        return ResultsText.of(this);
    }
}
