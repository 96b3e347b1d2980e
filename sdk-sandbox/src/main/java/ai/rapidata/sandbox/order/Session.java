package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.validation.Validation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * Chooses what a labeler is shown before the tasks of an order.
 *
 * @param validation knows the tasks with known answers
 * @param crowd knows the labelers' scores
 * @param labeler who comes
 * @param random decides where there is a choice
 */
record Session(Validation validation, Crowd crowd, Labeler labeler, Random random) {

    /** The ids of what is shown, in this order. */
    List<String> rapids(List<Selection> selections) {
        List<String> rapids = new ArrayList<>();
        selections.forEach(selection -> rapids.addAll(rapids(selection)));
        return rapids;
    }

    private List<String> rapids(Selection selection) {
        if (selection instanceof Selection.Validation chosen) {
            return some(chosen.validationSetId(), chosen.amount());
        } else if (selection instanceof Selection.ConditionalValidation chosen) {
            return some(chosen.validationSetId(), count(chosen));
        } else if (selection instanceof Selection.Demographic chosen) {
            return chosen.keys().stream()
                    .flatMap(key -> validation.questions(key, labeler).stream())
                    .limit(chosen.maxRapids())
                    .toList();
        } else if (selection instanceof Selection.Fixed chosen) {
            return chosen.rapidIds();
        } else if (selection instanceof Selection.Capped chosen) {
            List<String> inner = rapids(chosen.selections());
            return inner.subList(0, Math.min(inner.size(), chosen.maxRapids()));
        } else if (selection instanceof Selection.Shuffling chosen) {
            List<String> inner = new ArrayList<>(rapids(chosen.selections()));
            Collections.shuffle(inner, random);
            return inner;
        } else if (selection instanceof Selection.AbTest chosen) {
            return rapids(random.nextBoolean() ? chosen.a() : chosen.b());
        }
        return List.of();
    }

    private List<String> some(String setId, int amount) {
        List<String> all = new ArrayList<>(validation.rapids(setId));
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(all.size(), amount));
    }

    /** Of all thresholds that the score has reached, the highest counts. */
    private int count(Selection.ConditionalValidation selection) {
        double score = score(selection.dimensions());
        double drawn = random.nextDouble();
        return selection.chances().stream()
                .filter(chance -> chance.userScoreThreshold() <= score)
                .max(Comparator.comparingDouble(Selection.Chance::userScoreThreshold))
                .filter(chance -> drawn < chance.chance())
                .map(Selection.Chance::rapidCount)
                .orElse(0);
    }

    private double score(List<String> dimensions) {
        Labeler known = crowd.known(labeler);
        if (dimensions.isEmpty()) {
            return known.score();
        }
        double global = known.userScores().getOrDefault(Labeler.GLOBAL, 0.0);
        return dimensions.stream()
                .mapToDouble(dimension -> known.userScores().getOrDefault(dimension, global))
                .average()
                .orElse(global);
    }
}
