package ai.rapidata.sandbox.ranking;

/**
 * How often each of {@code n} items won against each other one. Wins may be fractions: a tie is half a win for both, a
 * weighted vote counts its weight. Not safe for use by several threads while it is filled.
 */
public final class WinMatrix {
    private final double[][] wins;

    /**
     * Starts with no comparison.
     *
     * @param items number of items, 0 or more
     */
    public WinMatrix(int items) {
        this.wins = new double[items][items];
    }

    /**
     * Counts a win.
     *
     * @param winner index of the winner
     * @param loser index of the loser, another one
     * @param weight how much the win counts; may be negative where a leaderboard's weight is
     */
    public void add(int winner, int loser, double weight) {
        wins[winner][loser] += weight;
    }

    /**
     * Returns the number of items.
     *
     * @return the size, 0 or more
     */
    public int size() {
        return wins.length;
    }

    /**
     * Returns the wins of one item over another.
     *
     * @param winner index of the winner
     * @param loser index of the loser
     * @return the counted wins
     */
    public double wins(int winner, int loser) {
        return wins[winner][loser];
    }

    /**
     * Returns all wins of one item.
     *
     * @param item index of the item
     * @return the sum of its row
     */
    public double wins(int item) {
        double sum = 0;
        for (double cell : wins[item]) {
            sum += cell;
        }
        return sum;
    }

    /**
     * Returns the number of comparisons that an item took part in.
     *
     * @param item index of the item
     * @return the sum of its row and its column
     */
    public double matches(int item) {
        double sum = wins(item);
        for (double[] row : wins) {
            sum += row[item];
        }
        return sum;
    }
}
