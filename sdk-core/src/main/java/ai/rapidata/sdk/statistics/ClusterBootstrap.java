package ai.rapidata.sdk.statistics;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Intervals for differences of strength that allow for votes belonging together: the votes on one prompt, or on one pair
 * of samples, are more alike than votes taken at random. Whole clusters are drawn with replacement and strengths refitted
 * to each draw; the spread of the refits is the uncertainty. The same seed gives the same result.
 */
public final class ClusterBootstrap {

    private static final int FEWEST_DRAWS = 100;

    private final int items;
    private final List<double[]> draws;
    private final int requested;

    private ClusterBootstrap(int items, List<double[]> draws, int requested) {
        this.items = items;
        this.draws = draws;
        this.requested = requested;
    }

    /**
     * Draws and refits.
     *
     * @param clusters the counts of each cluster, all over the same items; at least two
     * @param options how strengths are fitted; a prior keeps every draw comparable
     * @param draws how many draws, at least 100; 1000 are usual
     * @param seed decides what is drawn
     * @return the refits
     * @throws InvalidInputException if there are too few clusters or draws, or clusters have different items
     */
    public static ClusterBootstrap of(List<PairwiseCounts> clusters, FitOptions options, int draws, long seed) {
        if (clusters.size() < 2) {
            throw new InvalidInputException(
                    "clusters", clusters.size(), "there are " + clusters.size() + " clusters", "give two or more");
        }
        if (draws < FEWEST_DRAWS) {
            throw new InvalidInputException("draws", draws, draws + " draws are too few", "use 100 or more");
        }
        List<String> names = clusters.get(0).names();
        for (PairwiseCounts cluster : clusters) {
            if (!cluster.names().equals(names)) {
                throw new InvalidInputException(
                        "clusters",
                        cluster.names(),
                        "the items " + cluster.names() + " and " + names + " differ",
                        "give every cluster the same items in the same order");
            }
        }
        Random random = new Random(seed);
        List<double[]> fitted = new ArrayList<>(draws);
        for (int draw = 0; draw < draws; draw++) {
            BradleyTerryFit fit = BradleyTerry.fit(drawn(clusters, names, random), options);
            if (fit.isConnected()) {
                double[] strengths = new double[names.size()];
                for (int item = 0; item < strengths.length; item++) {
                    strengths[item] = fit.strength(item).map(Estimate::value).orElse(0.0);
                }
                fitted.add(strengths);
            }
        }
        return new ClusterBootstrap(names.size(), fitted, draws);
    }

    private static PairwiseCounts drawn(List<PairwiseCounts> clusters, List<String> names, Random random) {
        PairwiseCounts.Builder drawn = PairwiseCounts.builder(names);
        for (int i = 0; i < clusters.size(); i++) {
            PairwiseCounts cluster = clusters.get(random.nextInt(clusters.size()));
            for (int a = 0; a < names.size(); a++) {
                for (int b = 0; b < a; b++) {
                    drawn.wins(a, b, cluster.wins(a, b))
                            .wins(b, a, cluster.wins(b, a))
                            .ties(a, b, cluster.ties(a, b));
                }
            }
        }
        return drawn.build();
    }

    /**
     * How many draws could be used: in the others, chance left items that cannot be compared.
     *
     * @return the share of the draws, 0 to 1; below 0.95 intervals should not be trusted
     */
    public double usableShare() {
        return (double) draws.size() / requested;
    }

    /**
     * The interval of a difference of strength: the middle part of the refits.
     *
     * @param first the index of the one item
     * @param second the index of the other item
     * @param level how often such intervals hold the truth, above 0 and below 1, for example 0.95
     * @return the interval; empty if no draw could be used
     * @throws InvalidInputException if there is no such item, or the level is out of range
     */
    public Optional<Interval> difference(int first, int second, double level) {
        Tables.requirePair(first, second, items);
        NormalDistribution.twoSided(level);
        if (draws.isEmpty()) {
            return Optional.empty();
        }
        double[] sorted = draws.stream()
                .mapToDouble(strengths -> strengths[first] - strengths[second])
                .sorted()
                .toArray();
        return Optional.of(new Interval(quantile(sorted, (1 - level) / 2), quantile(sorted, (1 + level) / 2)));
    }

    /**
     * How sure it is that one item is stronger than another.
     *
     * @param first the index of the one item
     * @param second the index of the other item
     * @return the share of the refits in which it is, 0 to 1; 0.5 if no draw could be used
     * @throws InvalidInputException if there is no such item
     */
    public double probabilityStronger(int first, int second) {
        Tables.requirePair(first, second, items);
        return draws.stream()
                .mapToDouble(strengths -> (1 + Math.signum(strengths[first] - strengths[second])) / 2)
                .average()
                .orElse(0.5);
    }

    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    @Override
    public String toString() {
        return "ClusterBootstrap[" + draws.size() + " of " + requested + " draws over " + items + " items usable]";
    }
}
