package ai.rapidata.sdk.results;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who won how often against whom. Rows and columns are numbered from 0, since labels need not be unique: two models may
 * have the same name, two items the same text. Immutable.
 */
public final class WinLossMatrix {

    private final List<String> index;
    private final List<String> columns;
    private final double[][] wins;
    private final double @Nullable [][] votes;

    private WinLossMatrix(List<String> index, List<String> columns, double[][] wins, double @Nullable [][] votes) {
        this.index = List.copyOf(index);
        this.columns = List.copyOf(columns);
        this.wins = wins;
        this.votes = votes;
    }

    /**
     * Creates a matrix.
     *
     * @param index the labels of the rows
     * @param columns the labels of the columns
     * @param wins for each row, how often it won against each column
     * @param votes for each row, how many people preferred it over each column, or null if that is not known
     * @return the matrix
     * @throws InvalidInputException if the numbers do not form a matrix of that size
     */
    public static WinLossMatrix of(
            List<String> index,
            List<String> columns,
            List<? extends List<Double>> wins,
            @Nullable List<? extends List<Double>> votes) {
        return new WinLossMatrix(
                index,
                columns,
                copied("wins", index, columns, wins),
                votes == null ? null : copied("votes", index, columns, votes));
    }

    private static double[][] copied(
            String field, List<String> index, List<String> columns, List<? extends List<Double>> rows) {
        requireSize(field, "rows", rows.size(), index.size());
        double[][] copy = new double[index.size()][];
        for (int row = 0; row < copy.length; row++) {
            List<Double> cells = rows.get(row);
            requireSize(field + "[" + row + "]", "columns", cells.size(), columns.size());
            copy[row] = cells.stream().mapToDouble(Double::doubleValue).toArray();
        }
        return copy;
    }

    private static void requireSize(String field, String what, int actual, int expected) {
        if (actual != expected) {
            throw new InvalidInputException(
                    field, actual, "has " + actual + " " + what, "give one for each of the " + expected + " labels");
        }
    }

    /**
     * The labels of the rows.
     *
     * @return the labels in order, unmodifiable; not necessarily unique
     */
    public List<String> index() {
        return index;
    }

    /**
     * The labels of the columns.
     *
     * @return the labels in order, unmodifiable; not necessarily unique
     */
    public List<String> columns() {
        return columns;
    }

    /**
     * How often a row won against a column.
     *
     * @param row the number of the row, from 0
     * @param column the number of the column, from 0
     * @return the wins; not whole where draws or weights count
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public double wins(int row, int column) {
        return wins[row][column];
    }

    /**
     * How often a row won against a column.
     *
     * @param rowLabel the label of the row
     * @param columnLabel the label of the column
     * @return the wins; not whole where draws or weights count
     * @throws InvalidInputException if there is no such label, or several rows or columns have it
     */
    public double wins(String rowLabel, String columnLabel) {
        return wins[only("row", index, rowLabel)][only("column", columns, columnLabel)];
    }

    private static int only(String what, List<String> labels, String label) {
        int first = labels.indexOf(label);
        if (first < 0) {
            throw new InvalidInputException(
                    what, label, "no " + what + " is called \"" + label + "\"", "use one of " + labels);
        }
        if (first != labels.lastIndexOf(label)) {
            throw new InvalidInputException(
                    what, label, "several are called \"" + label + "\"", "use the number of the " + what);
        }
        return first;
    }

    /**
     * How many people preferred a row over a column, before several answers to the same comparison were made one result.
     *
     * @param row the number of the row, from 0
     * @param column the number of the column, from 0
     * @return the votes, or empty if the service does not tell
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public OptionalDouble votes(int row, int column) {
        return votes == null ? OptionalDouble.empty() : OptionalDouble.of(votes[row][column]);
    }

    /**
     * Whether the numbers of votes are known.
     *
     * @return true if {@link #votes(int, int)} has values
     */
    public boolean hasVotes() {
        return votes != null;
    }

    /**
     * All wins of a row.
     *
     * @param row the number of the row, from 0
     * @return the sum of the row
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public double winsOf(int row) {
        return Arrays.stream(wins[row]).sum();
    }

    /**
     * All wins of all rows, which is the number of comparisons.
     *
     * @return the sum of all cells
     */
    public double totalWins() {
        return Arrays.stream(wins).flatMapToDouble(Arrays::stream).sum();
    }

    /**
     * All votes.
     *
     * @return the sum of all votes, or empty if the service does not tell
     */
    public OptionalDouble totalVotes() {
        return votes == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Arrays.stream(votes).flatMapToDouble(Arrays::stream).sum());
    }

    /**
     * The wins as numbers, for statistics.
     *
     * @return a copy: one array for each row, with one number for each column
     */
    public double[][] toArray() {
        return copyOf(wins);
    }

    /**
     * The votes as numbers, for statistics.
     *
     * @return a copy: one array for each row, with one number for each column; empty if the service does not tell
     */
    public Optional<double[][]> votesToArray() {
        return votes == null ? Optional.empty() : Optional.of(copyOf(votes));
    }

    private static double[][] copyOf(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    /**
     * The wins as a table.
     *
     * @return one row per row of the matrix: its label in the column {@code name}, and one column per column of the
     *     matrix; where labels repeat, the columns are numbered: {@code a}, {@code a (2)}
     */
    public Table toTable() {
        List<String> headings = headings();
        List<String> all = new ArrayList<>();
        all.add("name");
        all.addAll(headings);
        Table.Builder table = Table.builder().columns(all);
        for (int row = 0; row < index.size(); row++) {
            Map<String, JsonValue> cells = new LinkedHashMap<>();
            cells.put("name", JsonValue.of(index.get(row)));
            for (int column = 0; column < headings.size(); column++) {
                cells.put(headings.get(column), JsonValue.of(wins[row][column]));
            }
            table.row(cells);
        }
        return table.build();
    }

    private List<String> headings() {
        Set<String> taken = new LinkedHashSet<>(Set.of("name"));
        List<String> headings = new ArrayList<>();
        for (String column : columns) {
            String heading = column;
            for (int number = 2; !taken.add(heading); number++) {
                heading = column + " (" + number + ")";
            }
            headings.add(heading);
        }
        return headings;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WinLossMatrix that
                && index.equals(that.index)
                && columns.equals(that.columns)
                && Arrays.deepEquals(wins, that.wins)
                && Arrays.deepEquals(votes, that.votes);
    }

    @Override
    public int hashCode() {
        return 31 * index.hashCode() + Arrays.deepHashCode(wins);
    }

    @Override
    public String toString() {
        return "WinLossMatrix" + index;
    }
}
