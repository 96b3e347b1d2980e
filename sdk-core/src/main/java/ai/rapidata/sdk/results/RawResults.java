package ai.rapidata.sdk.results;

import java.util.List;

/**
 * Results of a kind that this library does not know. Everything is in {@link #raw()}; what looks familiar is typed.
 *
 * @param document the file as a whole
 * @param rows one row per element of the file's results
 */
public record RawResults(ResultsDocument document, List<OtherRow> rows) implements JobResults {

    /** Copies the list. */
    public RawResults {
        rows = List.copyOf(rows);
    }

    /** Names the file and shows the first rows. */
    @Override
    public String toString() {
        return ResultsText.of(this);
    }
}
