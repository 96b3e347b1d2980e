package ai.rapidata.sdk.statistics;

import java.util.List;

/**
 * The logarithm of the likelihood of all comparisons within groups of comparable items, with its derivatives. The
 * parameters are the strengths and, in the model of Davidson, behind them the logarithm of the readiness to tie. The
 * function is concave; it does not change when all strengths of a group are shifted.
 */
final class Likelihood {

    private final int items;
    private final int parameters;
    private final boolean davidson;
    private final double precision;
    private final int[] group;
    private final double[][] wins;
    private final double[][] ties;

    Likelihood(PairwiseCounts counts, List<List<Integer>> groups, FitOptions options, boolean davidson) {
        items = counts.size();
        this.davidson = davidson;
        parameters = davidson ? items + 1 : items;
        precision = options.prior().isPresent()
                ? 1 / (options.prior().getAsDouble() * options.prior().getAsDouble())
                : 0;
        group = new int[items];
        for (int g = 0; g < groups.size(); g++) {
            for (int item : groups.get(g)) {
                group[item] = g;
            }
        }
        wins = new double[items][items];
        ties = new double[items][items];
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < items; j++) {
                if (i != j && group[i] == group[j]) {
                    wins[i][j] = counts.wins(i, j) + (davidson ? 0 : counts.ties(i, j) / 2);
                    ties[i][j] = davidson ? counts.ties(i, j) : 0;
                }
            }
        }
    }

    int parameters() {
        return parameters;
    }

    /** The logarithm of the likelihood alone, without the prior. */
    double ofData(double[] at) {
        double sum = 0;
        for (int i = 0; i < items; i++) {
            for (int j = 0; j < i; j++) {
                double compared = wins[i][j] + wins[j][i] + ties[i][j];
                if (compared > 0) {
                    double half = (at[i] - at[j]) / 2;
                    double tie = davidson ? at[items] : 0;
                    sum += (wins[i][j] - wins[j][i]) * half
                            + (davidson ? ties[i][j] * tie : 0)
                            - compared * logSum(half, tie);
                }
            }
        }
        return sum;
    }

    /** log(e^half + e^-half [+ e^tie]), without overflow. */
    private double logSum(double half, double tie) {
        double largest = davidson ? Math.max(Math.abs(half), tie) : Math.abs(half);
        double sum = Math.exp(half - largest) + Math.exp(-half - largest);
        return largest + Math.log(davidson ? sum + Math.exp(tie - largest) : sum);
    }

    double value(double[] at) {
        double squares = 0;
        for (int i = 0; i < items; i++) {
            squares += at[i] * at[i];
        }
        return ofData(at) - precision * squares / 2;
    }

    /** The probabilities that the first wins, that there is a tie, and that the second wins. */
    Outcome outcome(double difference, double tie) {
        double half = difference / 2;
        double total = logSum(half, tie);
        return new Outcome(Math.exp(half - total), davidson ? Math.exp(tie - total) : 0, Math.exp(-half - total));
    }

    double[] gradient(double[] at) {
        double[] gradient = new double[parameters];
        for (int i = 0; i < items; i++) {
            gradient[i] -= precision * at[i];
            for (int j = 0; j < i; j++) {
                double compared = wins[i][j] + wins[j][i] + ties[i][j];
                if (compared > 0) {
                    Outcome expected = outcome(at[i] - at[j], davidson ? at[items] : 0);
                    double surprise = (wins[i][j] - wins[j][i] - compared * (expected.win() - expected.loss())) / 2;
                    gradient[i] += surprise;
                    gradient[j] -= surprise;
                    if (davidson) {
                        gradient[items] += ties[i][j] - compared * expected.tie();
                    }
                }
            }
        }
        return gradient;
    }

    /** Minus the second derivatives: Fisher's information, and the precision of the prior. */
    double[][] information(double[] at) {
        double[][] information = new double[parameters][parameters];
        for (int i = 0; i < items; i++) {
            information[i][i] += precision;
            for (int j = 0; j < i; j++) {
                double compared = wins[i][j] + wins[j][i] + ties[i][j];
                if (compared > 0) {
                    add(information, i, j, compared, outcome(at[i] - at[j], davidson ? at[items] : 0));
                }
            }
        }
        return information;
    }

    private void add(double[][] information, int i, int j, double compared, Outcome expected) {
        double lead = expected.win() - expected.loss();
        double decided = davidson ? expected.win() + expected.loss() : 1;
        // Without ties, 1 - lead² loses all digits where one side nearly always wins; 4·win·loss does not.
        double spread = davidson ? (decided - lead * lead) / 4 : expected.win() * expected.loss();
        double own = compared * spread;
        information[i][i] += own;
        information[j][j] += own;
        information[i][j] -= own;
        information[j][i] -= own;
        if (davidson) {
            double cross = -compared * lead * expected.tie() / 2;
            information[i][items] += cross;
            information[items][i] += cross;
            information[j][items] -= cross;
            information[items][j] -= cross;
            information[items][items] += compared * expected.tie() * (1 - expected.tie());
        }
    }

    /** Adds, per group, the matrix that fixes the sum of its strengths, so that the sum can be inverted. */
    void fixSums(double[][] information, List<List<Integer>> groups) {
        for (List<Integer> members : groups) {
            double typical = 0;
            for (int i : members) {
                typical += information[i][i] / members.size();
            }
            double added = (typical > 0 ? typical : 1) / members.size();
            for (int i : members) {
                for (int j : members) {
                    information[i][j] += added;
                }
            }
        }
    }
}
