package ai.rapidata.sdk.results;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What the answers of one row received, in the order of the file.
 *
 * @param all one tally per answer; two answers that the file gives the same name are two tallies
 */
public record Tallies(List<Tally> all) {

    private static final Tallies NONE = new Tallies(List.of());

    /** Copies the list. */
    public Tallies {
        all = List.copyOf(all);
    }

    /**
     * No answers.
     *
     * @return tallies without any answer
     */
    public static Tallies none() {
        return NONE;
    }

    /**
     * The tally of an answer.
     *
     * @param name the answer as the file names it
     * @return the first tally of that name; empty when there is none
     */
    public Optional<Tally> of(String name) {
        for (Tally tally : all) {
            if (tally.name().equals(name)) {
                return Optional.of(tally);
            }
        }
        return Optional.empty();
    }

    /**
     * How many labelers gave each answer.
     *
     * @return answer to count, in the order of the file; answers of the same name are added up; unmodifiable
     */
    public Map<String, Long> aggregatedResults() {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Tally tally : all) {
            if (tally.count().isPresent()) {
                counts.merge(tally.name(), tally.votes(), Long::sum);
            }
        }
        return Collections.unmodifiableMap(counts);
    }

    /**
     * The share of the labelers who gave each answer.
     *
     * @return answer to share, 0 to 1; answers of the same name are added up; unmodifiable
     */
    public Map<String, Double> aggregatedResultsRatios() {
        return map(Tally::ratio);
    }

    /**
     * The added up reliability scores of the labelers who gave each answer.
     *
     * @return answer to sum, 0 or more; answers of the same name are added up; unmodifiable
     */
    public Map<String, Double> summedUserScores() {
        return map(Tally::summedUserScore);
    }

    /**
     * The share of each answer in all added up reliability scores.
     *
     * @return answer to share, 0 to 1; answers of the same name are added up; unmodifiable
     */
    public Map<String, Double> summedUserScoresRatios() {
        return map(Tally::summedUserScoreRatio);
    }

    /**
     * How probable it is for each answer that it is the right one. Only with confidence stopping.
     *
     * @return answer to probability, 0 to 1; unmodifiable
     */
    public Map<String, Double> confidencePerCategory() {
        return map(Tally::confidence);
    }

    /** The tally with the one highest value; empty when there is no value above 0 or two share it. */
    Optional<Tally> highest(Function<Tally, OptionalDouble> value) {
        Tally best = null;
        double highest = 0;
        boolean shared = false;
        for (Tally tally : all) {
            double current = value.apply(tally).orElse(0);
            if (current > highest) {
                highest = current;
                best = tally;
                shared = false;
            } else if (current == highest) {
                shared = true;
            }
        }
        return shared ? Optional.empty() : Optional.ofNullable(best);
    }

    private Map<String, Double> map(Function<Tally, OptionalDouble> value) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Tally tally : all) {
            OptionalDouble number = value.apply(tally);
            if (number.isPresent()) {
                values.merge(tally.name(), number.getAsDouble(), Double::sum);
            }
        }
        return Collections.unmodifiableMap(values);
    }
}
