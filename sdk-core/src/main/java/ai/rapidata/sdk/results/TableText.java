package ai.rapidata.sdk.results;

import ai.rapidata.sdk.json.JsonNumber;
import ai.rapidata.sdk.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** Renders tables for people. */
final class TableText {

    private TableText() {}

    static String aligned(Table table, int maxRows, int maxWidth) {
        int shown = Math.min(Math.max(maxRows, 0), table.rowCount());
        List<StringBuilder> lines = new ArrayList<>();
        for (int i = 0; i <= shown; i++) {
            lines.add(new StringBuilder());
        }
        for (int column = 0; column < table.columns().size(); column++) {
            appendColumn(table, column, shown, Math.max(maxWidth, 1), lines);
        }
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line.toString().stripTrailing()).append('\n'));
        if (shown < table.rowCount()) {
            text.append("… ").append(table.rowCount() - shown).append(" more rows\n");
        }
        return text.toString();
    }

    private static void appendColumn(Table table, int column, int shown, int maxWidth, List<StringBuilder> lines) {
        List<String> cells = new ArrayList<>();
        cells.add(Snippets.cut(table.columns().get(column), maxWidth));
        boolean numbers = shown > 0;
        for (int row = 0; row < shown; row++) {
            JsonValue value = table.rows().get(row).get(column);
            String text = Table.text(value);
            numbers &= value instanceof JsonNumber || text.isEmpty();
            cells.add(Snippets.cut(text, maxWidth));
        }
        int width = cells.stream().mapToInt(TableText::width).max().orElse(0);
        for (int i = 0; i < cells.size(); i++) {
            String padding = " ".repeat(width - width(cells.get(i)));
            StringBuilder line = lines.get(i).append(column == 0 ? "" : "  ");
            line.append(numbers ? padding + cells.get(i) : cells.get(i) + padding);
        }
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    static String markdown(Table table) {
        StringBuilder text = new StringBuilder();
        line(table.columns(), text);
        line(table.columns().stream().map(column -> "---").toList(), text);
        for (List<JsonValue> row : table.rows()) {
            line(row.stream().map(Table::text).toList(), text);
        }
        return text.toString();
    }

    private static void line(List<String> cells, StringBuilder text) {
        for (String cell : cells) {
            text.append("| ").append(escaped(cell)).append(' ');
        }
        text.append("|\n");
    }

    private static String escaped(String cell) {
        return cell.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\R", "<br>");
    }
}
