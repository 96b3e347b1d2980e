package ai.rapidata.reports;

import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.results.WinLossMatrix;
import ai.rapidata.sdk.statistics.Interval;
import java.util.ArrayList;
import java.util.List;

/** The data of charts. How they look is in the resources {@code scores.json} and {@code matrix.json}. */
final class Charts {

    private Charts() {}

    /** One point for each score. */
    static JsonArray scores(ScoreTable table) {
        List<JsonValue> points = new ArrayList<>();
        for (ScoreTable.Row row : table.rows()) {
            Double score = row.score();
            if (score != null) {
                Interval interval = row.interval() == null ? new Interval(score, score) : row.interval();
                points.add(JsonObject.builder()
                        .put("label", row.label())
                        .put("score", score)
                        .put("lower", interval.lower())
                        .put("upper", interval.upper())
                        .put("tooltip", tooltip(table, row))
                        .build());
            }
        }
        return new JsonArray(points);
    }

    private static String tooltip(ScoreTable table, ScoreTable.Row row) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cells().get(i).isEmpty()) {
                parts.add(table.columns().get(i) + ": " + row.cells().get(i));
            }
        }
        return String.join("\n", parts);
    }

    /** One cell for each pair; cells without comparisons have no share. */
    static JsonArray matrix(WinLossMatrix matrix) {
        List<String> rows = Labels.distinct(matrix.index());
        List<String> columns = Labels.distinct(matrix.columns());
        List<JsonValue> cells = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                JsonObject.Builder cell =
                        JsonObject.builder().put("row", rows.get(row)).put("column", columns.get(column));
                double all = comparisons(matrix, row, column);
                if (all > 0) {
                    cell.put("share", matrix.wins(row, column) / all)
                            .put(
                                    "tooltip",
                                    rows.get(row) + " against " + columns.get(column) + ": "
                                            + words(matrix, row, column));
                }
                cells.add(cell.build());
            }
        }
        return new JsonArray(cells);
    }

    /** How often two items were compared; 0 for an item with itself, and where the axes differ. */
    static double comparisons(WinLossMatrix matrix, int row, int column) {
        boolean sameAxes = matrix.index().size() == matrix.columns().size();
        return row == column || !sameAxes ? 0 : matrix.wins(row, column) + matrix.wins(column, row);
    }

    /** What a cell says: wins and comparisons, and the votes behind them where they are known. */
    static String words(WinLossMatrix matrix, int row, int column) {
        String wins =
                Numbers.count(matrix.wins(row, column)) + " of " + Numbers.count(comparisons(matrix, row, column));
        return matrix.hasVotes()
                ? wins + " (votes " + Numbers.count(matrix.votes(row, column).getAsDouble()) + " : "
                        + Numbers.count(matrix.votes(column, row).getAsDouble()) + ")"
                : wins;
    }
}
