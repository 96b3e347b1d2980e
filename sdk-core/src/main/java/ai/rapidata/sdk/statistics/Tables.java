package ai.rapidata.sdk.statistics;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Arrays;
import java.util.List;

/** Square tables of counts. */
final class Tables {

    private Tables() {}

    static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    static double[][] picked(double[][] rows, List<Integer> indexes) {
        double[][] picked = new double[indexes.size()][indexes.size()];
        for (int i = 0; i < picked.length; i++) {
            for (int j = 0; j < picked.length; j++) {
                picked[i][j] = rows[indexes.get(i)][indexes.get(j)];
            }
        }
        return picked;
    }

    static double[][] copied(String field, double[][] rows, int size) {
        requireSize(field, "rows", rows.length, size);
        double[][] copy = copy(rows);
        for (int i = 0; i < size; i++) {
            String row = field + "[" + i + "]";
            requireSize(row, "columns", copy[i].length, size);
            for (int j = 0; j < size; j++) {
                requireCount(row + "[" + j + "]", copy[i][j]);
            }
            if (copy[i][i] != 0) {
                throw new InvalidInputException(
                        row + "[" + i + "]",
                        copy[i][i],
                        "an item is compared with itself " + copy[i][i] + " times",
                        "leave the diagonal 0");
            }
        }
        return copy;
    }

    private static void requireSize(String field, String what, int actual, int expected) {
        if (actual != expected) {
            throw new InvalidInputException(
                    field, actual, "has " + actual + " " + what, "give one for each of the " + expected + " names");
        }
    }

    static double requireCount(String field, double count) {
        if (!(count >= 0) || Double.isInfinite(count)) {
            throw new InvalidInputException(field, count, count + " is no count", "use a finite number of 0 or more");
        }
        return count;
    }

    static void requirePair(int first, int second, int size) {
        if (first < 0 || first >= size || second < 0 || second >= size || first == second) {
            throw new InvalidInputException(
                    "item",
                    first + ", " + second,
                    first + " and " + second + " are not two of the items",
                    "use two different indexes from 0 to " + (size - 1));
        }
    }
}
