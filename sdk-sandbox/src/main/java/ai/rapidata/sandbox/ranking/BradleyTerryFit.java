package ai.rapidata.sandbox.ranking;

import java.util.Arrays;

/**
 * The most likely strengths behind counted comparisons under the Bradley–Terry model, P(i beats j) = pᵢ / (pᵢ + pⱼ).
 *
 * <p>A weak prior, a hundredth of a tie between every two items, keeps strengths finite for items that won or lost
 * everything and for fields that fall apart into groups. Strengths have the geometric mean 1.
 */
public final class BradleyTerryFit {
    private static final double PRIOR = 0.01;
    private static final int MOST_ITERATIONS = 500;
    private static final double CLOSE_ENOUGH = 1e-10;
    private static final double NORMAL_QUANTILE_975 = 1.959963984540054;

    private final double[] logStrengths;
    private final double[] standardErrors;

    private BradleyTerryFit(double[] logStrengths, double[] standardErrors) {
        this.logStrengths = logStrengths;
        this.standardErrors = standardErrors;
    }

    /**
     * Fits strengths to comparisons.
     *
     * @param matrix the counted comparisons; negative cells count as none
     * @return the fit
     */
    public static BradleyTerryFit of(WinMatrix matrix) {
        int n = matrix.size();
        double[][] wins = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                wins[i][j] = i == j ? 0 : Math.max(0, matrix.wins(i, j)) + PRIOR / 2;
            }
        }
        double[] theta = newton(wins);
        return new BradleyTerryFit(theta, errors(information(wins, theta)));
    }

    /** Newton's method with step halving; the last strength is held while solving, then the mean is taken out. */
    private static double[] newton(double[][] wins) {
        int n = wins.length;
        double[] theta = new double[n];
        double likelihood = likelihood(wins, theta);
        for (int iteration = 0; iteration < MOST_ITERATIONS && n > 1; iteration++) {
            double[] step = solve(information(wins, theta), gradient(wins, theta));
            double scale = 1;
            double[] next = moved(theta, step, scale);
            double nextLikelihood = likelihood(wins, next);
            while (nextLikelihood < likelihood && scale > 1e-6) {
                scale /= 2;
                next = moved(theta, step, scale);
                nextLikelihood = likelihood(wins, next);
            }
            double change = 0;
            for (int i = 0; i < n; i++) {
                change = Math.max(change, Math.abs(next[i] - theta[i]));
            }
            theta = next;
            likelihood = nextLikelihood;
            if (change < CLOSE_ENOUGH) {
                break;
            }
        }
        return theta;
    }

    private static double[] moved(double[] theta, double[] step, double scale) {
        double[] moved = new double[theta.length];
        for (int i = 0; i < step.length; i++) {
            moved[i] = theta[i] + scale * step[i];
        }
        moved[theta.length - 1] = theta[theta.length - 1];
        double mean = Arrays.stream(moved).average().orElse(0);
        for (int i = 0; i < moved.length; i++) {
            moved[i] -= mean;
        }
        return moved;
    }

    private static double likelihood(double[][] wins, double[] theta) {
        double sum = 0;
        for (int i = 0; i < wins.length; i++) {
            for (int j = 0; j < wins.length; j++) {
                sum -= i == j ? 0 : wins[i][j] * Math.log1p(Math.exp(theta[j] - theta[i]));
            }
        }
        return sum;
    }

    private static double[] gradient(double[][] wins, double[] theta) {
        double[] gradient = new double[wins.length];
        for (int i = 0; i < wins.length; i++) {
            for (int j = 0; j < wins.length; j++) {
                gradient[i] += i == j ? 0 : wins[i][j] - (wins[i][j] + wins[j][i]) * probability(theta, i, j);
            }
        }
        return gradient;
    }

    private static double[][] information(double[][] wins, double[] theta) {
        int n = wins.length;
        double[][] information = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                if (i != j) {
                    double p = probability(theta, i, j);
                    double cell = (wins[i][j] + wins[j][i]) * p * (1 - p);
                    information[i][i] += cell;
                    information[i][j] -= cell;
                }
            }
        }
        return information;
    }

    private static double probability(double[] theta, int i, int j) {
        return 1 / (1 + Math.exp(theta[j] - theta[i]));
    }

    /** Solves for all but the last unknown, which is taken as 0: the information matrix has rank n − 1. */
    private static double[] solve(double[][] matrix, double[] right) {
        int n = matrix.length - 1;
        double[][] rows = new double[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = Arrays.copyOf(matrix[i], n + 1);
            rows[i][n] = right[i];
        }
        return eliminated(rows, n);
    }

    /** Gauss elimination; the matrix is symmetric and positive definite, so no pivoting is needed. */
    private static double[] eliminated(double[][] rows, int n) {
        for (int column = 0; column < n; column++) {
            for (int row = column + 1; row < n; row++) {
                double factor = rows[row][column] / rows[column][column];
                for (int k = column; k <= n; k++) {
                    rows[row][k] -= factor * rows[column][k];
                }
            }
        }
        double[] solution = new double[n];
        for (int row = n - 1; row >= 0; row--) {
            double sum = rows[row][n];
            for (int k = row + 1; k < n; k++) {
                sum -= rows[row][k] * solution[k];
            }
            solution[row] = sum / rows[row][row];
        }
        return solution;
    }

    /** Square roots of the diagonal of the pseudo-inverse (I + 11ᵀ/n)⁻¹ − 11ᵀ/n, the variances around the mean. */
    private static double[] errors(double[][] information) {
        int n = information.length;
        double[] errors = new double[n];
        if (n < 2) {
            return errors;
        }
        for (int item = 0; item < n; item++) {
            double[][] rows = new double[n][n + 1];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    rows[i][j] = information[i][j] + 1.0 / n;
                }
            }
            rows[item][n] = 1;
            errors[item] = Math.sqrt(Math.max(0, eliminated(rows, n)[item] - 1.0 / n));
        }
        return errors;
    }

    /**
     * Returns the score of an item on the service's scale: {@code center + 400 · ln(strength)}.
     *
     * @param item index of the item
     * @param center the score of average strength
     * @return the score
     */
    public double score(int item, double center) {
        return center + 400 * logStrengths[item];
    }

    /**
     * Returns half the width of the item's 95 % interval on the service's scale.
     *
     * @param item index of the item
     * @return the distance between score and bound, 0 or more
     */
    public double interval(int item) {
        return 400 * NORMAL_QUANTILE_975 * standardErrors[item];
    }
}
