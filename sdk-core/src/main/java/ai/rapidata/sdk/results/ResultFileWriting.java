package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes results as JSON without ever holding the whole text. */
final class ResultFileWriting {

    /** How deep the text is written piece by piece: file, {@code results}, {@code data}, row. */
    private static final int PIECEWISE_DEPTH = 4;

    private ResultFileWriting() {}

    static void json(JsonObject root, Path file) {
        WholeFile.write(file, out -> write(root, out, PIECEWISE_DEPTH));
    }

    static void lines(List<? extends ResultRow> rows, Path file) {
        WholeFile.write(file, out -> {
            for (ResultRow row : rows) {
                out.append(row.raw().toString()).append('\n');
            }
        });
    }

    private static void write(JsonValue value, Writer out, int depth) throws IOException {
        if (depth > 0 && value instanceof JsonObject object) {
            String separator = "{";
            for (Map.Entry<String, JsonValue> member : object.members().entrySet()) {
                out.append(separator)
                        .append(JsonValue.of(member.getKey()).toString())
                        .append(':');
                write(member.getValue(), out, depth - 1);
                separator = ",";
            }
            out.append(object.isEmpty() ? "{}" : "}");
        } else if (depth > 0 && value instanceof JsonArray array) {
            String separator = "[";
            for (JsonValue element : array) {
                out.append(separator);
                write(element, out, depth - 1);
                separator = ",";
            }
            out.append(array.size() == 0 ? "[]" : "]");
        } else {
            out.append(value.toString());
        }
    }
}
