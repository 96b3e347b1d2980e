package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonNumber;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonString;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.results.WinLossMatrix;
import java.util.ArrayList;
import java.util.List;

/** Reads matrices of wins. Cells that are missing or no numbers are 0. */
final class MatrixReader {

    private MatrixReader() {}

    static WinLossMatrix read(JsonObject answer) {
        List<String> index = labels(answer, "index");
        List<String> columns = labels(answer, "columns");
        return WinLossMatrix.of(
                index,
                columns,
                cells(answer.array("data"), index.size(), columns.size()),
                answer.get("votes") instanceof JsonArray votes
                        ? cells(votes.elements(), index.size(), columns.size())
                        : null);
    }

    // Not strings(..), which leaves out what is no string and would move the labels away from their rows.
    private static List<String> labels(JsonObject answer, String name) {
        return answer.array(name).stream()
                .map(label -> label instanceof JsonString string ? string.value() : label.toString())
                .toList();
    }

    private static List<List<Double>> cells(List<JsonValue> rows, int height, int width) {
        List<List<Double>> cells = new ArrayList<>();
        for (int row = 0; row < height; row++) {
            List<JsonValue> values =
                    row < rows.size() && rows.get(row) instanceof JsonArray array ? array.elements() : List.of();
            List<Double> line = new ArrayList<>();
            for (int column = 0; column < width; column++) {
                line.add(
                        column < values.size() && values.get(column) instanceof JsonNumber number
                                ? number.value().doubleValue()
                                : 0.0);
            }
            cells.add(line);
        }
        return cells;
    }
}
