package ai.rapidata.reports;

import ai.rapidata.sdk.results.WinLossMatrix;
import ai.rapidata.sdk.statistics.PairwiseCounts;
import java.util.ArrayList;
import java.util.List;

/** Matrices of who won against whom. */
final class Matrices {

    private Matrices() {}

    /** Counts as a matrix; a tie is half a win for both. */
    static WinLossMatrix of(PairwiseCounts counts, List<Integer> order) {
        List<String> names =
                order.stream().map(item -> counts.names().get(item)).toList();
        List<List<Double>> wins = new ArrayList<>();
        for (int row : order) {
            List<Double> cells = new ArrayList<>();
            for (int column : order) {
                cells.add(row == column ? 0 : counts.wins(row, column) + counts.ties(row, column) / 2);
            }
            wins.add(cells);
        }
        return WinLossMatrix.of(names, names, wins, null);
    }
}
