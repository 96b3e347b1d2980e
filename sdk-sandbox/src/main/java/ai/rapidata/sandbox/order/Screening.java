package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.crowd.Seed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The tasks with known answers that are mixed into an order, and what they do to labelers.
 *
 * <p>A labeler with the score <em>s</em> solves such a task with probability <em>(1 + s) / 2</em>. Each one solved moves
 * the labeler's scores a twentieth of the way to 1, each one missed a twentieth of the way to 0. Who misses more than half
 * of them gets no tasks of the order. So screening lifts the scores of those who answer a little, and moderately thins out
 * those who answer at random. Which selections there are decides about the number of such tasks only; how selections
 * arrange a session is without effect.
 *
 * @param tasks how many each labeler gets, from 0 to {@value #MOST_TASKS}
 */
record Screening(int tasks) {

    static final int MOST_TASKS = 10;

    private static final double STEP = 0.05;

    /** Checks the number. */
    Screening {
        tasks = Math.max(0, Math.min(MOST_TASKS, tasks));
    }

    /** The labeler as screening leaves him or her, or empty if none of the order's tasks are shown. */
    Optional<Labeler> admit(Labeler labeler, Seed seed) {
        if (tasks == 0) {
            return Optional.of(labeler);
        }
        Random random = seed.derive(labeler.id()).random();
        Map<String, Double> scores = new HashMap<>(labeler.userScores());
        int missed = 0;
        for (int i = 0; i < tasks; i++) {
            boolean solved = random.nextDouble() < (1 + labeler.score()) / 2;
            missed += solved ? 0 : 1;
            scores.replaceAll((dimension, score) -> score + STEP * ((solved ? 1 : 0) - score));
        }
        if (2 * missed > tasks) {
            return Optional.empty();
        }
        scores.replaceAll((dimension, score) -> Math.round(score * 10_000) / 10_000.0);
        return Optional.of(new Labeler(
                labeler.id(), labeler.country(), labeler.language(), labeler.demographics(), labeler.device(), scores));
    }
}
