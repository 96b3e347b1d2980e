package ai.rapidata.sdk.statistics;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.results.CompareOption;
import ai.rapidata.sdk.results.CompareRow;
import ai.rapidata.sdk.results.WinLossMatrix;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who won how often against whom. Counts may be weighted, so they need not be whole. Items are told apart by their index;
 * names need not be unique. Immutable, and equal when everything in it is equal.
 */
public final class PairwiseCounts {

    private final List<String> names;
    private final double[][] wins;
    private final double[][] ties;

    private PairwiseCounts(List<String> names, double[][] wins, double[][] ties) {
        this.names = List.copyOf(names);
        this.wins = wins;
        this.ties = ties;
    }

    /**
     * Starts counts.
     *
     * @param names the names of the items
     * @return a builder without any comparison
     */
    public static Builder builder(List<String> names) {
        return new Builder(names);
    }

    /**
     * Counts without ties.
     *
     * @param names the names of the items
     * @param wins in row i and column j, how often item i won against item j; 0 or more, and 0 on the diagonal
     * @return the counts
     * @throws InvalidInputException if a size or a value is not as described
     */
    public static PairwiseCounts of(List<String> names, double[][] wins) {
        return of(names, wins, new double[names.size()][names.size()]);
    }

    /**
     * Counts with ties.
     *
     * @param names the names of the items
     * @param wins in row i and column j, how often item i won against item j; 0 or more, and 0 on the diagonal
     * @param ties in row i and column j, and in row j and column i, how often items i and j tied
     * @return the counts
     * @throws InvalidInputException if a size or a value is not as described
     */
    public static PairwiseCounts of(List<String> names, double[][] wins, double[][] ties) {
        double[][] copiedTies = Tables.copied("ties", ties, names.size());
        for (int i = 0; i < names.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (copiedTies[i][j] != copiedTies[j][i]) {
                    throw new InvalidInputException(
                            "ties[" + i + "][" + j + "]",
                            copiedTies[i][j],
                            copiedTies[i][j] + " differs from ties[" + j + "][" + i + "]",
                            "give both the number of ties of the two items");
                }
            }
        }
        return new PairwiseCounts(names, Tables.copied("wins", wins, names.size()), copiedTies);
    }

    /**
     * Counts from a matrix of the service. Its diagonal does not count.
     *
     * @param matrix who won how often against whom, with the same labels for rows and columns
     * @return the counts
     * @throws InvalidInputException if rows and columns have different labels, or a value is negative
     */
    public static PairwiseCounts of(WinLossMatrix matrix) {
        if (!matrix.index().equals(matrix.columns())) {
            throw new InvalidInputException(
                    "matrix",
                    matrix,
                    "rows " + matrix.index() + " and columns " + matrix.columns() + " differ",
                    "use a matrix with the same items on both sides");
        }
        double[][] wins = matrix.toArray();
        for (int i = 0; i < wins.length; i++) {
            wins[i][i] = 0;
        }
        return of(matrix.index(), wins);
    }

    /**
     * Counts from the votes of comparisons of two options each. Items are the options: those of the same hosted file, or
     * of the same name where no file is known, are one. The answers {@code Both} and {@code Neither} are ties.
     *
     * @param rows the comparisons; those that do not have two options are left out
     * @return the counts
     */
    public static PairwiseCounts ofVotes(Collection<CompareRow> rows) {
        Map<String, Integer> items = new LinkedHashMap<>();
        Map<Integer, String> names = new LinkedHashMap<>();
        for (CompareRow row : rows) {
            for (CompareOption option : row.options()) {
                int item = items.computeIfAbsent(key(option), absent -> items.size());
                names.putIfAbsent(item, option.name());
            }
        }
        Builder counts = builder(List.copyOf(names.values()));
        for (CompareRow row : rows) {
            if (row.options().size() == 2) {
                int first = items.getOrDefault(key(row.options().get(0)), -1);
                int second = items.getOrDefault(key(row.options().get(1)), -1);
                if (first != second) {
                    counts.wins(first, second, row.options().get(0).votes())
                            .wins(second, first, row.options().get(1).votes())
                            .ties(
                                    first,
                                    second,
                                    row.both().map(tally -> tally.votes()).orElse(0L))
                            .ties(
                                    first,
                                    second,
                                    row.neither().map(tally -> tally.votes()).orElse(0L));
                }
            }
        }
        return counts.build();
    }

    private static String key(CompareOption option) {
        return option.assetUrl().map(url -> "url " + url).orElse("name " + option.name());
    }

    /**
     * The names of the items.
     *
     * @return the names by index; not necessarily unique; unmodifiable
     */
    public List<String> names() {
        return names;
    }

    /**
     * How many items there are.
     *
     * @return 0 or more
     */
    public int size() {
        return names.size();
    }

    /**
     * The place of an item.
     *
     * @param name its name
     * @return its index
     * @throws InvalidInputException if no item has that name, or several have
     */
    public int indexOf(String name) {
        int first = names.indexOf(name);
        if (first < 0 || first != names.lastIndexOf(name)) {
            throw new InvalidInputException(
                    "name",
                    name,
                    (first < 0 ? "no item is" : "several items are") + " called \"" + name + "\"",
                    first < 0 ? "use one of " + names : "use the index of the item");
        }
        return first;
    }

    /**
     * How often an item won against another.
     *
     * @param winner the index of the one
     * @param loser the index of the other
     * @return the count, 0 or more, possibly weighted
     */
    public double wins(int winner, int loser) {
        return wins[winner][loser];
    }

    /**
     * How often two items tied.
     *
     * @param first the index of the one
     * @param second the index of the other
     * @return the count, 0 or more, possibly weighted
     */
    public double ties(int first, int second) {
        return ties[first][second];
    }

    /**
     * How often two items were compared.
     *
     * @param first the index of the one
     * @param second the index of the other
     * @return wins of both and ties
     */
    public double comparisons(int first, int second) {
        return wins[first][second] + wins[second][first] + ties[first][second];
    }

    /**
     * All comparisons.
     *
     * @return wins and ties of all pairs
     */
    public double total() {
        double total = 0;
        for (int i = 0; i < size(); i++) {
            for (int j = 0; j < i; j++) {
                total += comparisons(i, j);
            }
        }
        return total;
    }

    /**
     * The counts among some of the items, for a refit without the others.
     *
     * @param indexes the items to keep, each once
     * @return counts of those items, in the order given
     * @throws InvalidInputException if an item does not exist or is named twice
     */
    public PairwiseCounts subset(List<Integer> indexes) {
        if (new TreeSet<>(indexes).size() < indexes.size()) {
            throw new InvalidInputException("indexes", indexes, indexes + " names an item twice", "name each once");
        }
        for (int index : indexes) {
            if (index < 0 || index >= size()) {
                throw new InvalidInputException(
                        "indexes", index, "there is no item " + index, "use indexes from 0 to " + (size() - 1));
            }
        }
        return new PairwiseCounts(
                indexes.stream().map(names::get).toList(), Tables.picked(wins, indexes), Tables.picked(ties, indexes));
    }

    /**
     * The counts among some of the items, for a refit without the others.
     *
     * @param kept the names of the items to keep, each once
     * @return counts of those items, in the order given
     * @throws InvalidInputException if a name is not that of exactly one item, or is given twice
     */
    public PairwiseCounts subsetOf(List<String> kept) {
        return subset(kept.stream().map(this::indexOf).toList());
    }

    /**
     * The groups of items within which strengths can be compared: from each item of a group a chain of wins and ties
     * leads to each other item of it. One group means that everything can be compared; between groups, data of this kind
     * say at most that one side always won.
     *
     * @return the groups, each sorted by index; a group comes before those that it won against; unmodifiable
     */
    public List<List<Integer>> components() {
        return StrongComponents.of(this);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof PairwiseCounts that
                && names.equals(that.names)
                && Arrays.deepEquals(wins, that.wins)
                && Arrays.deepEquals(ties, that.ties);
    }

    @Override
    public int hashCode() {
        return 31 * names.hashCode() + Arrays.deepHashCode(wins);
    }

    @Override
    public String toString() {
        return "PairwiseCounts[" + size() + " items, " + total() + " comparisons]";
    }

    /** Collects comparisons. Not thread-safe. */
    public static final class Builder {

        private final List<String> names;
        private final double[][] wins;
        private final double[][] ties;

        private Builder(List<String> names) {
            this.names = List.copyOf(names);
            this.wins = new double[names.size()][names.size()];
            this.ties = new double[names.size()][names.size()];
        }

        /**
         * Adds one win.
         *
         * @param winner the index of the item that won
         * @param loser the index of the item that lost
         * @return this builder
         * @throws InvalidInputException if an index does not exist or both are the same
         */
        public Builder win(int winner, int loser) {
            return wins(winner, loser, 1);
        }

        /**
         * Adds wins.
         *
         * @param winner the index of the item that won
         * @param loser the index of the item that lost
         * @param count how many, or how much they weigh; 0 or more
         * @return this builder
         * @throws InvalidInputException if an index does not exist, both are the same or the count is negative
         */
        public Builder wins(int winner, int loser, double count) {
            Tables.requirePair(winner, loser, names.size());
            wins[winner][loser] += Tables.requireCount("count", count);
            return this;
        }

        /**
         * Adds ties.
         *
         * @param first the index of the one item
         * @param second the index of the other item
         * @param count how many, or how much they weigh; 0 or more
         * @return this builder
         * @throws InvalidInputException if an index does not exist, both are the same or the count is negative
         */
        public Builder ties(int first, int second, double count) {
            Tables.requirePair(first, second, names.size());
            ties[first][second] += Tables.requireCount("count", count);
            ties[second][first] = ties[first][second];
            return this;
        }

        /**
         * Returns the counts.
         *
         * @return the comparisons added so far
         */
        public PairwiseCounts build() {
            return new PairwiseCounts(names, Tables.copy(wins), Tables.copy(ties));
        }
    }
}
