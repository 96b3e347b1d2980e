package ai.rapidata.sdk.statistics;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Fits the model of Bradley and Terry (1952): the odds that one item wins against another are the ratio of their
 * strengths. Strengths are found by maximum likelihood with Newton's method; their logarithms add up to 0.
 *
 * <p>Without a prior, the data may leave the relation of some items open: an item that only won, or two groups that never
 * met. Then there is no finite answer, and none is made up: strengths are fitted within each group of comparable items,
 * and {@link BradleyTerryFit#components()} names the groups.
 *
 * <p>Standard errors take votes to be independent. Several votes on the same pair of samples are not quite; see
 * {@link ClusterBootstrap} for intervals that allow for that.
 */
public final class BradleyTerry {

    private static final int MOST_STEPS = 200;

    /** What a step is expected to gain when the maximum is so near that Newton's step can be trusted. */
    private static final double NEAR = 1e-4;

    private BradleyTerry() {}

    /**
     * Fits strengths, ties counting as half wins, without a prior.
     *
     * @param counts who won how often against whom
     * @return the fit
     */
    public static BradleyTerryFit fit(PairwiseCounts counts) {
        return fit(counts, FitOptions.defaults());
    }

    /**
     * Fits strengths.
     *
     * @param counts who won how often against whom
     * @param options what ties say, and whether there is a prior
     * @return the fit
     * @throws InvalidInputException if ties are to be modelled and there is nothing but ties
     */
    public static BradleyTerryFit fit(PairwiseCounts counts, FitOptions options) {
        List<List<Integer>> groups = options.prior().isPresent() && counts.size() > 0
                ? List.of(IntStream.range(0, counts.size()).boxed().toList())
                : counts.components();
        boolean davidson = options.ties() == TieModel.DAVIDSON && hasTies(counts, groups);
        Likelihood likelihood = new Likelihood(counts, groups, options, davidson);
        double[] parameters = maximum(likelihood, groups);
        return new BradleyTerryFit(counts, groups, likelihood, parameters, covariance(likelihood, groups, parameters));
    }

    /** Whether there are ties to model; without any, the readiness to tie is 0 and not a parameter. */
    private static boolean hasTies(PairwiseCounts counts, List<List<Integer>> groups) {
        double ties = 0;
        double wins = 0;
        for (List<Integer> members : groups) {
            for (int i : members) {
                for (int j : members) {
                    ties += counts.ties(i, j);
                    wins += counts.wins(i, j);
                }
            }
        }
        if (ties > 0 && wins == 0) {
            throw new InvalidInputException(
                    "ties", counts, "there are only ties, so their share says nothing", "use TieModel.HALF_WIN");
        }
        return ties > 0;
    }

    /** Newton's method; far from the maximum, steps are shortened until they lead uphill. */
    private static double[] maximum(Likelihood likelihood, List<List<Integer>> groups) {
        double[] at = new double[likelihood.parameters()];
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] direction = direction(likelihood, groups, at);
            double slope = dot(direction, likelihood.gradient(at));
            double value = likelihood.value(at);
            if (!(slope > 1e-20 * (1 + Math.abs(value)))) {
                return at;
            }
            at = slope < NEAR ? moved(at, direction, 1) : uphill(likelihood, at, direction, value, slope);
        }
        return at;
    }

    private static double[] uphill(Likelihood likelihood, double[] at, double[] direction, double value, double slope) {
        double length = 1;
        double[] next = moved(at, direction, length);
        while (!(likelihood.value(next) >= value + 1e-4 * length * slope) && length > 1e-10) {
            length /= 2;
            next = moved(at, direction, length);
        }
        return next;
    }

    /** Newton's direction; a matrix that is hard to invert gets a larger diagonal. */
    private static double[] direction(Likelihood likelihood, List<List<Integer>> groups, double[] at) {
        double[] gradient = likelihood.gradient(at);
        for (double damping = 0; damping < 1e12; damping = damping == 0 ? 1e-12 : damping * 100) {
            double[][] information = likelihood.information(at);
            likelihood.fixSums(information, groups);
            for (int i = 0; i < information.length; i++) {
                information[i][i] += damping;
            }
            Cholesky factor = Cholesky.of(information);
            if (factor != null) {
                return factor.solve(gradient);
            }
        }
        throw new ArithmeticException("the counts are too extreme to fit strengths to");
    }

    private static double[][] covariance(Likelihood likelihood, List<List<Integer>> groups, double[] at) {
        double[][] information = likelihood.information(at);
        likelihood.fixSums(information, groups);
        Cholesky factor = Cholesky.of(information);
        if (factor == null) {
            throw new ArithmeticException("the strengths lie too far apart to be told how sure they are");
        }
        double[][] covariance = factor.inverse();
        // What was added to fix the sums acts on the sums only; without them, the pseudo-inverse is left.
        for (List<Integer> members : groups) {
            centre(covariance, members);
        }
        return covariance;
    }

    /** Takes the uncertainty of the sum of a group's strengths out, since the sum is 0 by definition. */
    private static void centre(double[][] covariance, List<Integer> members) {
        for (int k = 0; k < covariance.length; k++) {
            double mean = 0;
            for (int i : members) {
                mean += covariance[i][k] / members.size();
            }
            for (int i : members) {
                covariance[i][k] -= mean;
            }
        }
        for (double[] row : covariance) {
            double mean = 0;
            for (int i : members) {
                mean += row[i] / members.size();
            }
            for (int i : members) {
                row[i] -= mean;
            }
        }
    }

    private static double[] moved(double[] from, double[] direction, double length) {
        double[] to = from.clone();
        for (int i = 0; i < to.length; i++) {
            to[i] += length * direction[i];
        }
        return to;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
