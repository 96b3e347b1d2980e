package ai.rapidata.sdk.statistics;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Strengths of items, fitted to comparisons. What the data leave open is empty here, never infinite. Immutable.
 */
public final class BradleyTerryFit {

    private final PairwiseCounts counts;
    private final List<List<Integer>> components;
    private final int[] component;
    private final Likelihood likelihood;
    private final double[] parameters;
    private final double[][] covariance;

    BradleyTerryFit(
            PairwiseCounts counts,
            List<List<Integer>> components,
            Likelihood likelihood,
            double[] parameters,
            double[][] covariance) {
        this.counts = counts;
        this.components = components;
        this.likelihood = likelihood;
        this.parameters = parameters;
        this.covariance = covariance;
        component = new int[counts.size()];
        for (int i = 0; i < components.size(); i++) {
            for (int item : components.get(i)) {
                component[item] = i;
            }
        }
    }

    /**
     * What the strengths were fitted to.
     *
     * @return the counts
     */
    public PairwiseCounts counts() {
        return counts;
    }

    /**
     * The groups of items that can be compared with each other.
     *
     * @return one group with all items if everything can be compared; otherwise see {@link PairwiseCounts#components()};
     *     with a prior always one group
     */
    public List<List<Integer>> components() {
        return components;
    }

    /**
     * Tells whether all items can be compared.
     *
     * @return true if there is one group; true without items
     */
    public boolean isConnected() {
        return components.size() < 2;
    }

    /**
     * How strong an item is: the logarithm of its strength, 0 being the average of its group.
     *
     * @param item the index of the item
     * @return the estimate; empty if the item can be compared with no other
     * @throws InvalidInputException if there is no such item
     */
    public Optional<Estimate> strength(int item) {
        require(item);
        if (components.get(component[item]).size() < 2) {
            return Optional.empty();
        }
        double variance = Math.max(0, covariance[item][item]);
        return Optional.of(new Estimate(item, counts.names().get(item), parameters[item], Math.sqrt(variance)));
    }

    /**
     * How strong an item is.
     *
     * @param name the name of the item
     * @return the estimate; empty if the item can be compared with no other
     * @throws InvalidInputException if no item has that name, or several have
     */
    public Optional<Estimate> strength(String name) {
        return strength(counts.indexOf(name));
    }

    /**
     * How strong an item is, on a scale of choice.
     *
     * @param item the index of the item
     * @param scale for example {@link Scale#ELO}
     * @return the estimate on that scale; empty if the item can be compared with no other
     * @throws InvalidInputException if there is no such item
     */
    public Optional<Estimate> score(int item, Scale scale) {
        return strength(item).map(estimate -> estimate.on(scale));
    }

    /**
     * The estimates of all items that can be compared with others. Estimates of items of different groups do not relate
     * to each other.
     *
     * @param scale for example {@link Scale#ELO}
     * @return the estimates, the highest first
     */
    public List<Estimate> scores(Scale scale) {
        List<Estimate> scores = new ArrayList<>();
        for (int item = 0; item < counts.size(); item++) {
            score(item, scale).ifPresent(scores::add);
        }
        scores.sort(Comparator.comparingDouble(Estimate::value).reversed());
        return List.copyOf(scores);
    }

    /**
     * By how much one item is stronger than another. Its standard error is not that of two separate estimates: the two
     * are estimated together.
     *
     * @param first the index of the one item
     * @param second the index of the other item
     * @return the difference; empty if the two cannot be compared
     * @throws InvalidInputException if there is no such item, or both are the same
     */
    public Optional<Difference> difference(int first, int second) {
        require(first);
        require(second);
        if (first == second) {
            throw new InvalidInputException("second", second, "both are item " + second, "name two different items");
        }
        if (component[first] != component[second]) {
            return Optional.empty();
        }
        double variance = covariance[first][first] + covariance[second][second] - 2 * covariance[first][second];
        return Optional.of(new Difference(parameters[first] - parameters[second], Math.sqrt(Math.max(0, variance))));
    }

    /**
     * By how much one item is stronger than another.
     *
     * @param first the name of the one item
     * @param second the name of the other item
     * @return the difference; empty if the two cannot be compared
     * @throws InvalidInputException if a name is not that of exactly one item, or both are the same
     */
    public Optional<Difference> difference(String first, String second) {
        return difference(counts.indexOf(first), counts.indexOf(second));
    }

    /**
     * How the next comparison of two items is expected to end.
     *
     * @param first the index of the one item
     * @param second the index of the other item
     * @return the probabilities; empty if the two cannot be compared
     * @throws InvalidInputException if there is no such item, or both are the same
     */
    public Optional<Outcome> outcome(int first, int second) {
        return difference(first, second).map(difference -> likelihood.outcome(difference.value(), tieParameter()));
    }

    /**
     * How readily ties are given in the model of Davidson: the odds of a tie between equally strong items against either
     * of them winning.
     *
     * @return the parameter, 0 or more; 0 where ties count as half wins and where there are none
     */
    public double tieReadiness() {
        return isDavidson() ? Math.exp(tieParameter()) : 0;
    }

    private boolean isDavidson() {
        return parameters.length > counts.size();
    }

    private double tieParameter() {
        return isDavidson() ? parameters[counts.size()] : 0;
    }

    /**
     * The logarithm of the likelihood of the comparisons within groups, at its maximum.
     *
     * @return 0 or less
     */
    public double logLikelihood() {
        return likelihood.ofData(parameters);
    }

    /**
     * Which ranks each item may have. A rank is ruled out where enough other items are significantly stronger or weaker;
     * significance allows for the number of pairs (Holm's method), so that all ranges together hold all true ranks at
     * least as often as the level says. Items of other groups rule nothing out.
     *
     * @param level how often all ranges hold the truth, above 0 and below 1, for example 0.95
     * @return one range per item, by index
     * @throws InvalidInputException if the level is out of range
     */
    public List<RankRange> rankRanges(double level) {
        NormalDistribution.twoSided(level);
        int size = counts.size();
        int[] better = new int[size];
        int[] worse = new int[size];
        for (Pair pair : significant(1 - level)) {
            better[pair.weaker()]++;
            worse[pair.stronger()]++;
        }
        List<RankRange> ranges = new ArrayList<>(size);
        for (int item = 0; item < size; item++) {
            ranges.add(new RankRange(item, counts.names().get(item), 1 + better[item], size - worse[item]));
        }
        return List.copyOf(ranges);
    }

    private record Pair(int stronger, int weaker, double pValue) {}

    /** The pairs that differ significantly after Holm: the smallest p-value counts the most often. */
    private List<Pair> significant(double error) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            for (int j = 0; j < i; j++) {
                Optional<Difference> difference = difference(i, j);
                if (difference.isPresent()) {
                    boolean first = difference.get().value() > 0;
                    pairs.add(new Pair(
                            first ? i : j, first ? j : i, difference.get().pValue()));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::pValue));
        for (int i = 0; i < pairs.size(); i++) {
            if (!(pairs.get(i).pValue() <= error / (pairs.size() - i))) {
                return pairs.subList(0, i);
            }
        }
        return pairs;
    }

    private void require(int item) {
        if (item < 0 || item >= counts.size()) {
            throw new InvalidInputException(
                    "item", item, "there is no item " + item, "use indexes from 0 to " + (counts.size() - 1));
        }
    }

    /** The items and their strengths on the scale of chess, the strongest first. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("BradleyTerryFit[");
        List<Estimate> scores = scores(Scale.ELO);
        for (int i = 0; i < scores.size() && i < 10; i++) {
            Estimate score = scores.get(i);
            text.append(i == 0 ? "" : ", ").append(score.name()).append(' ').append(Math.round(score.value()));
            text.append(" ± ").append(Math.round(score.interval(0.95).upper() - score.value()));
        }
        text.append(scores.size() > 10 ? ", …" : "");
        return text.append(isConnected() ? "]" : "; " + components.size() + " groups that cannot be compared]")
                .toString();
    }
}
