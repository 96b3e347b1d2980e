package ai.rapidata.sdk.results;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonNull;
import ai.rapidata.sdk.json.JsonNumber;
import ai.rapidata.sdk.json.JsonString;
import ai.rapidata.sdk.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A small table: named columns and rows of JSON values. A cell that a row does not have is {@link JsonNull}. Immutable,
 * and equal when everything in it is equal.
 */
public final class Table {

    private final List<String> columns;
    private final Map<String, Integer> positions;
    private final List<List<JsonValue>> rows;

    private Table(Map<String, Integer> positions, List<List<JsonValue>> rows) {
        this.columns = List.copyOf(positions.keySet());
        this.positions = positions;
        this.rows = rows;
    }

    /**
     * Starts a table.
     *
     * @return a builder without columns and rows
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The names of the columns.
     *
     * @return the names in order, each once; unmodifiable
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * The rows.
     *
     * @return for each row one value per column; unmodifiable
     */
    public List<List<JsonValue>> rows() {
        return rows;
    }

    /**
     * How many rows there are.
     *
     * @return 0 or more
     */
    public int rowCount() {
        return rows.size();
    }

    /**
     * One row.
     *
     * @param row the row, counted from 0
     * @return column to value, without the cells that the row does not have; unmodifiable
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public Map<String, JsonValue> row(int row) {
        Map<String, JsonValue> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            JsonValue value = rows.get(row).get(i);
            if (value != JsonNull.INSTANCE) {
                cells.put(columns.get(i), value);
            }
        }
        return Collections.unmodifiableMap(cells);
    }

    /**
     * One column.
     *
     * @param name the column
     * @return the value of each row; unmodifiable
     * @throws InvalidInputException if there is no such column
     */
    public List<JsonValue> column(String name) {
        int position = position(name);
        return rows.stream().map(row -> row.get(position)).toList();
    }

    /**
     * One cell.
     *
     * @param row the row, counted from 0
     * @param column the column
     * @return the value; {@link JsonNull} if the row does not have one
     * @throws InvalidInputException if there is no such column
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public JsonValue cell(int row, String column) {
        return rows.get(row).get(position(column));
    }

    /**
     * One cell as text.
     *
     * @param row the row, counted from 0
     * @param column the column
     * @return the characters of a string, the JSON text of everything else, the empty text if the row has no value
     * @throws InvalidInputException if there is no such column
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public String text(int row, String column) {
        return text(cell(row, column));
    }

    /**
     * One cell as a number.
     *
     * @param row the row, counted from 0
     * @param column the column
     * @return the number; empty if the cell holds something else
     * @throws InvalidInputException if there is no such column
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public OptionalDouble number(int row, String column) {
        return cell(row, column) instanceof JsonNumber number
                ? OptionalDouble.of(number.value().doubleValue())
                : OptionalDouble.empty();
    }

    /**
     * The table as CSV after RFC 4180.
     *
     * @param format how cells are written
     * @return the names of the columns and the rows, each line ending in CRLF
     */
    public String toCsv(CsvFormat format) {
        StringBuilder text = new StringBuilder();
        try {
            new CsvText(text, format).write(this);
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return text.toString();
    }

    /**
     * Writes the table as CSV in UTF-8. The file appears whole or not at all.
     *
     * @param file where to write; replaced if it exists
     * @param format how cells are written
     * @throws UncheckedIOException if the file cannot be written
     */
    public void writeCsv(Path file, CsvFormat format) {
        WholeFile.write(file, out -> new CsvText(out, format).write(this));
    }

    /**
     * Writes the table as CSV after RFC 4180, in UTF-8. The file appears whole or not at all.
     *
     * @param file where to write; replaced if it exists
     * @throws UncheckedIOException if the file cannot be written
     */
    public void writeCsv(Path file) {
        writeCsv(file, CsvFormat.EXACT);
    }

    /**
     * The table in Markdown.
     *
     * @return a table with a head, a rule and one line per row
     */
    public String toMarkdown() {
        return TableText.markdown(this);
    }

    /**
     * The table for a console: aligned columns, long cells and surplus rows cut.
     *
     * @param maxRows how many rows to show at most, 0 or more
     * @param maxWidth how many characters of a cell to show at most, 1 or more
     * @return one line per row and, if rows were left out, a line that says how many
     */
    public String format(int maxRows, int maxWidth) {
        return TableText.aligned(this, maxRows, maxWidth);
    }

    /** The first rows, for a console. */
    @Override
    public String toString() {
        return format(20, 32);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Table that && columns.equals(that.columns) && rows.equals(that.rows);
    }

    @Override
    public int hashCode() {
        return 31 * columns.hashCode() + rows.hashCode();
    }

    static String text(JsonValue value) {
        if (value == JsonNull.INSTANCE) {
            return "";
        }
        return value instanceof JsonString string ? string.value() : value.toString();
    }

    private int position(String column) {
        Integer position = positions.get(column);
        if (position == null) {
            throw new InvalidInputException(
                    "column", column, Snippets.quoted(column) + " is not in the table", "use one of " + columns);
        }
        return position;
    }

    /** Collects rows; columns are the union of what the rows have, in order of first appearance. Not thread-safe. */
    public static final class Builder {

        private final Map<String, Integer> positions = new LinkedHashMap<>();
        private final List<JsonValue[]> rows = new ArrayList<>();

        private Builder() {}

        /**
         * Adds columns, so that they are there without rows too and come in this order.
         *
         * @param names the names; those that are there already keep their place
         * @return this builder
         */
        public Builder columns(List<String> names) {
            names.forEach(this::position);
            return this;
        }

        /**
         * Adds a row.
         *
         * @param cells column to value; unknown columns are added behind the others
         * @return this builder
         */
        public Builder row(Map<String, ? extends JsonValue> cells) {
            cells.keySet().forEach(this::position);
            JsonValue[] row = new JsonValue[positions.size()];
            Arrays.fill(row, JsonNull.INSTANCE);
            cells.forEach((name, value) -> row[position(name)] = value);
            rows.add(row);
            return this;
        }

        /**
         * Returns the table.
         *
         * @return a table with the rows added so far
         */
        public Table build() {
            int width = positions.size();
            List<List<JsonValue>> filled = new ArrayList<>(rows.size());
            for (JsonValue[] row : rows) {
                List<JsonValue> cells = new ArrayList<>(width);
                Collections.addAll(cells, row);
                cells.addAll(Collections.nCopies(width - row.length, JsonNull.INSTANCE));
                filled.add(List.copyOf(cells));
            }
            return new Table(
                    Collections.unmodifiableMap(new LinkedHashMap<>(positions)), Collections.unmodifiableList(filled));
        }

        private int position(String column) {
            return positions.computeIfAbsent(column, name -> positions.size());
        }
    }
}
