package ai.rapidata.sandbox.labeling;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How sure one can be of each category.
 *
 * <p>An answer with score <em>s</em> among <em>K</em> categories is right with probability <em>p = s + (1 − s)/K</em>,
 * and each wrong category has the probability <em>(1 − p)/(K − 1)</em>. The probabilities of all answers are
 * multiplied for each category and the products normalised to 1.
 */
public final class Confidence {

    /** Keeps a perfect score from making one answer decide for ever. */
    private static final double LARGEST = 1 - 1e-9;

    private Confidence() {}

    /**
     * Computes the confidence in each category.
     *
     * @param categories the categories, at least one; a single one has the confidence 1
     * @param votes the answers; those that are not decisive or name no category count nothing
     * @return a number from 0 to 1 for each category, in the order given, that add up to 1
     */
    public static Map<String, Double> of(List<String> categories, List<Vote> votes) {
        int count = categories.size();
        Map<String, Double> logarithms = new LinkedHashMap<>();
        categories.forEach(category -> logarithms.put(category, 0.0));
        if (count > 1) {
            for (Vote vote : votes) {
                if (vote.decisive() && logarithms.containsKey(vote.choice())) {
                    add(logarithms, vote, count);
                }
            }
        }
        double largest = logarithms.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double total = 0;
        for (double logarithm : logarithms.values()) {
            total += Math.exp(logarithm - largest);
        }
        Map<String, Double> confidence = new LinkedHashMap<>();
        for (Map.Entry<String, Double> entry : logarithms.entrySet()) {
            confidence.put(entry.getKey(), Math.exp(entry.getValue() - largest) / total);
        }
        return confidence;
    }

    /**
     * The confidence in the leading choice, where the categories are known only by their number.
     *
     * @param categories the number of categories, at least 2
     * @param votes the answers
     * @return a number from 1/categories to 1
     */
    public static double leading(int categories, List<Vote> votes) {
        Map<String, Double> logarithms = new HashMap<>();
        double others = 0;
        for (Vote vote : votes) {
            if (vote.decisive()) {
                double right = right(vote.score(), categories);
                double wrong = (1 - right) / (categories - 1);
                others += Math.log(wrong);
                logarithms.merge(vote.choice(), Math.log(right) - Math.log(wrong), Double::sum);
            }
        }
        double largest = 0;
        for (double advantage : logarithms.values()) {
            largest = Math.max(largest, advantage);
        }
        if (Double.isInfinite(others)) {
            return 1;
        }
        double total = Math.max(0, categories - logarithms.size()) * Math.exp(-largest);
        for (double advantage : logarithms.values()) {
            total += Math.exp(advantage - largest);
        }
        return 1 / total;
    }

    private static void add(Map<String, Double> logarithms, Vote vote, int count) {
        double right = right(vote.score(), count);
        double wrong = (1 - right) / (count - 1);
        for (Map.Entry<String, Double> entry : logarithms.entrySet()) {
            boolean chosen = entry.getKey().equals(vote.choice());
            @Nullable Double before = entry.getValue();
            entry.setValue((before == null ? 0 : before) + Math.log(chosen ? right : wrong));
        }
    }

    private static double right(double score, int categories) {
        return Math.min(LARGEST, score + (1 - score) / categories);
    }
}
