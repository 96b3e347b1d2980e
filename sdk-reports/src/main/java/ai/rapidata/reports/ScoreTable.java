package ai.rapidata.reports;

import ai.rapidata.sdk.statistics.Interval;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores, the best first.
 *
 * @param columns what the cells of the rows are
 * @param rows the rows
 */
record ScoreTable(List<String> columns, List<Row> rows) {

    ScoreTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * One score.
     *
     * @param label whose it is, unique in the table
     * @param score the score, or null if there is none
     * @param interval around it, or null if it is not known
     * @param cells the texts of the row
     */
    record Row(
            String label, @Nullable Double score, @Nullable Interval interval, List<String> cells) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    static final class Builder {

        private final List<String> columns;
        private final List<Row> rows = new ArrayList<>();

        Builder(String... columns) {
            this.columns = List.of(columns);
        }

        void row(String label, @Nullable Double score, @Nullable Interval interval, String... cells) {
            rows.add(new Row(label, score, interval, List.of(cells)));
        }

        ScoreTable build() {
            return new ScoreTable(columns, rows);
        }
    }
}
