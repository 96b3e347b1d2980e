package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonNull;
import ai.rapidata.sdk.json.JsonString;
import ai.rapidata.sdk.json.JsonValue;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/** Writes tables as CSV after RFC 4180. */
final class CsvText {

    /** The full-width forms count too: spreadsheets fold them. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final Appendable out;
    private final CsvFormat format;

    CsvText(Appendable out, CsvFormat format) {
        this.out = out;
        this.format = format;
    }

    void write(Table table) throws IOException {
        line(table.columns().stream().map(JsonValue::of).iterator());
        for (List<JsonValue> row : table.rows()) {
            line(row.iterator());
        }
    }

    private void line(Iterator<? extends JsonValue> cells) throws IOException {
        boolean alone = true;
        while (cells.hasNext()) {
            JsonValue value = cells.next();
            boolean last = !cells.hasNext();
            cell(value, alone && last);
            alone = false;
            if (!last) {
                out.append(',');
            }
        }
        out.append("\r\n");
    }

    /** Null is an empty cell and the empty text a quoted one; a lone empty cell is quoted lest its line look blank. */
    private void cell(JsonValue value, boolean alone) throws IOException {
        if (value == JsonNull.INSTANCE) {
            out.append(alone ? "\"\"" : "");
            return;
        }
        String text = value instanceof JsonString string ? guarded(string.value()) : value.toString();
        if (!text.isEmpty() && text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n')) {
            out.append(text);
        } else {
            out.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }

    private String guarded(String text) {
        return format == CsvFormat.SPREADSHEET_SAFE && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : text;
    }
}
