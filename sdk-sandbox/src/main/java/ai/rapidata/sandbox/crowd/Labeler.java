package ai.rapidata.sandbox.crowd;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One person who answers tasks.
 *
 * @param id the labeler's user id
 * @param country ISO 3166-1 alpha-2 code, upper case
 * @param language ISO 639-1 code in which the labeler sees tasks, lower case
 * @param demographics what is known about the person, under {@code age}, {@code gender} and {@code occupation}; a key
 *     is absent where the person has not said
 * @param device {@code Phone}, {@code Tablet} or {@code Unknown}
 * @param userScores reliability by dimension, each from 0 to 1; {@code global} is always there
 */
public record Labeler(
        String id,
        String country,
        String language,
        Map<String, String> demographics,
        String device,
        Map<String, Double> userScores) {

    /** The dimension that every labeler has a score in. */
    public static final String GLOBAL = "global";

    /** Checks that the labeler has a global score and copies the maps, sorted by key. */
    public Labeler {
        demographics = Collections.unmodifiableMap(new TreeMap<>(demographics));
        userScores = Collections.unmodifiableMap(new TreeMap<>(userScores));
        if (!userScores.containsKey(GLOBAL)) {
            throw new IllegalArgumentException("userScores needs the dimension \"global\", has " + userScores.keySet());
        }
    }

    /**
     * The score that weighs the labeler's answers: the mean over all dimensions.
     *
     * @return a number from 0 to 1
     */
    public double score() {
        double sum = 0;
        for (double score : userScores.values()) {
            sum += score;
        }
        return sum / userScores.size();
    }

    /**
     * One thing known about the person.
     *
     * @param identifier {@code age}, {@code gender}, {@code occupation}
     * @return what the person said, or empty
     */
    public Optional<String> demographic(String identifier) {
        @Nullable String value = demographics.get(identifier);
        return Optional.ofNullable(value);
    }
}
