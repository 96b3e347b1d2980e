package ai.rapidata.sandbox.crowd;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What has been learned about a labeler. It changes what is known of the labeler, not how the labeler answers.
 *
 * @param userScores scores by dimension, each from 0 to 1
 * @param demographics what the labeler has said, by key
 * @param answers how many tasks with known answers the labeler has answered, by dimension
 */
public record Reputation(Map<String, Double> userScores, Map<String, String> demographics, Map<String, Long> answers) {

    /** Nothing is known. */
    public static final Reputation NONE = new Reputation(Map.of(), Map.of(), Map.of());

    /** Copies the maps, sorted by key. */
    public Reputation {
        userScores = Collections.unmodifiableMap(new TreeMap<>(userScores));
        demographics = Collections.unmodifiableMap(new TreeMap<>(demographics));
        answers = Collections.unmodifiableMap(new TreeMap<>(answers));
    }

    /**
     * The same with one more answer counted.
     *
     * @param dimension the dimension it counts for
     * @param score the score in that dimension from now on, 0 to 1
     * @return a new reputation
     */
    public Reputation scored(String dimension, double score) {
        Map<String, Double> scores = new HashMap<>(userScores);
        scores.put(dimension, score);
        Map<String, Long> counts = new HashMap<>(answers);
        counts.merge(dimension, 1L, Long::sum);
        return new Reputation(scores, demographics, counts);
    }

    /**
     * The same with something the labeler has said.
     *
     * @param key what it is about
     * @param value what was said
     * @return a new reputation
     */
    public Reputation said(String key, String value) {
        Map<String, String> more = new HashMap<>(demographics);
        more.put(key, value);
        return new Reputation(userScores, more, answers);
    }

    /** The labeler as known. */
    Labeler of(Labeler labeler) {
        Map<String, Double> scores = new HashMap<>(labeler.userScores());
        scores.putAll(userScores);
        Map<String, String> said = new HashMap<>(labeler.demographics());
        said.putAll(demographics);
        return new Labeler(labeler.id(), labeler.country(), labeler.language(), said, labeler.device(), scores);
    }
}
