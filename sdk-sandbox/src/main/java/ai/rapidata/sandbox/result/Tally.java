package ai.rapidata.sandbox.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Counts and score sums by choice, in a fixed order of choices. */
final class Tally {

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<String, Double> scores = new LinkedHashMap<>();

    Tally(List<String> choices) {
        choices.forEach(this::know);
    }

    /** Makes a choice appear although nobody may have chosen it. */
    void know(String choice) {
        counts.putIfAbsent(choice, 0);
        scores.putIfAbsent(choice, 0.0);
    }

    void add(String choice, double score) {
        counts.merge(choice, 1, Integer::sum);
        scores.merge(choice, score, Double::sum);
    }

    Map<String, Integer> counts() {
        return counts;
    }

    Map<String, Double> scores() {
        Map<String, Double> rounded = new LinkedHashMap<>();
        scores.forEach((choice, score) -> rounded.put(choice, rounded(score)));
        return rounded;
    }

    Map<String, Double> countRatios() {
        return ratios(counts);
    }

    Map<String, Double> scoreRatios() {
        return ratios(scores);
    }

    /** The choice with the most answers, or empty if there is none or a tie. */
    Optional<String> mostChosen() {
        return leader(counts);
    }

    /** The choice with the largest sum of scores, or empty if there is none or a tie. */
    Optional<String> mostTrusted() {
        return leader(scores);
    }

    int indexOf(String choice) {
        return List.copyOf(counts.keySet()).indexOf(choice);
    }

    static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }

    private static <N extends Number> Map<String, Double> ratios(Map<String, N> values) {
        double total = values.values().stream().mapToDouble(Number::doubleValue).sum();
        Map<String, Double> ratios = new LinkedHashMap<>();
        values.forEach((choice, value) -> ratios.put(choice, total == 0 ? 0 : rounded(value.doubleValue() / total)));
        return ratios;
    }

    private static <N extends Number> Optional<String> leader(Map<String, N> values) {
        @Nullable String leader = null;
        double most = 0;
        boolean tied = false;
        for (Map.Entry<String, N> entry : values.entrySet()) {
            double value = entry.getValue().doubleValue();
            if (value > most) {
                leader = entry.getKey();
                most = value;
                tied = false;
            } else if (value == most) {
                tied = true;
            }
        }
        return tied ? Optional.empty() : Optional.ofNullable(leader);
    }
}
