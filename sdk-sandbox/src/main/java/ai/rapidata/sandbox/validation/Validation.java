package ai.rapidata.sandbox.validation;

import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.crowd.Reputation;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Puts tasks with known answers and questions about themselves in front of labelers, and learns from what they do.
 *
 * <p>A labeler with the reliability <em>s</em> is right with probability <em>s + (1 − s)·r</em>, where <em>r</em> is how
 * likely a blind answer is right. Each answer moves the labeler's score in the dimensions of the set a twentieth of the way
 * to 1 if it is right, and to <em>−r/(1 − r)</em>, but not below 0, if it is wrong: where the score settles on average is
 * <em>s</em>. A dimension in which somebody has no score yet begins with the global one.
 */
public final class Validation {

    private static final double STEP = 0.05;

    /** A blind answer that is right in more cases than this teaches nothing, and is counted as this. */
    private static final double MOST_LUCK = 0.95;

    private final ValidationSets sets;
    private final Crowd crowd;
    private final Entities<Stored> reputations;

    Validation(EntityStore store, ValidationSets sets, Crowd crowd) {
        this.sets = sets;
        this.crowd = crowd;
        this.reputations = store.entities("reputation", Stored.class);
        reputations.stream().forEach(stored -> crowd.reputation(stored.labelerId(), stored.reputation()));
    }

    /**
     * Whether there is a validation set.
     *
     * @param id its id
     * @return whether it exists
     */
    public boolean hasSet(String id) {
        return sets.find(id).isPresent();
    }

    /**
     * The tasks of a validation set.
     *
     * @param setId the set
     * @return the ids of its rapids in their order; none for a set that is deleted
     */
    public List<String> rapids(String setId) {
        return sets.rapids(setId).stream().map(ValidationRapid::id).toList();
    }

    /**
     * The questions about one thing that a labeler has not answered.
     *
     * @param key what they are about
     * @param labeler the labeler
     * @return ids of rapids; none if the answer is known
     */
    public List<String> questions(String key, Labeler labeler) {
        return crowd.known(labeler).demographic(key).isPresent()
                ? List.of()
                : sets.demographics(key).limit(1).map(DemographicRapid::id).toList();
    }

    /**
     * Shows a labeler a rapid and remembers what comes of it.
     *
     * @param rapidId a task with a known answer, or a question about the labeler; others are passed over
     * @param labeler the labeler of the population
     * @param random decides what the labeler does
     * @return whether the labeler was right, or empty where there is no right and wrong
     */
    public synchronized Optional<Boolean> show(String rapidId, Labeler labeler, Random random) {
        Optional<DemographicRapid> question = sets.demographic(rapidId);
        if (question.isPresent()) {
            List<String> values = question.get().values();
            String value = values.get(random.nextInt(values.size()));
            learn(labeler, crowd.reputation(labeler.id()).said(question.get().key(), value));
            return Optional.empty();
        }
        return sets.rapid(rapidId).map(rapid -> validate(rapid, labeler, random));
    }

    private boolean validate(ValidationRapid rapid, Labeler labeler, Random random) {
        double luck = Math.min(MOST_LUCK, rapid.blindProbability());
        double reliability = labeler.score();
        boolean right = random.nextDouble() < reliability + (1 - reliability) * luck;
        double outcome = right ? 1 : -luck / (1 - luck);
        Reputation reputation = crowd.reputation(labeler.id());
        for (String dimension : dimensions(rapid)) {
            var scores = crowd.known(labeler).userScores();
            double before = scores.getOrDefault(dimension, scores.getOrDefault(Labeler.GLOBAL, reliability));
            double after = Math.max(0, Math.min(1, before + STEP * (outcome - before)));
            reputation = reputation.scored(dimension, Math.round(after * 10_000) / 10_000.0);
        }
        learn(labeler, reputation);
        sets.answered(rapid.id(), right);
        return right;
    }

    private List<String> dimensions(ValidationRapid rapid) {
        List<String> dimensions = sets.find(rapid.validationSetId())
                .map(ValidationSet::dimensions)
                .orElse(List.of());
        return dimensions.isEmpty()
                ? List.of(Labeler.GLOBAL)
                : dimensions.stream().distinct().toList();
    }

    private void learn(Labeler labeler, Reputation reputation) {
        crowd.reputation(labeler.id(), reputation);
        reputations.put(labeler.id(), new Stored(labeler.id(), reputation));
    }

    /**
     * A reputation as it is kept.
     *
     * @param labelerId the labeler
     * @param reputation what is known
     */
    record Stored(String labelerId, Reputation reputation) {}
}
