package ai.rapidata.sandbox.crowd;

import java.util.List;
import java.util.Random;

/** Marks one moment near the one that matters. */
final class ScrubBehaviour implements Behaviour<Question.Scrub> {

    /** How long a video or audio is taken to be. */
    private static final int LENGTH_MILLISECONDS = 10_000;

    private static final int REACH_MILLISECONDS = 600;

    @Override
    public Answer answer(Labeler labeler, Question.Scrub question, Task task, Latent latent, Random random) {
        int moment = (int) (LENGTH_MILLISECONDS * latent.property(task.shown().get(0), question.instruction()));
        boolean attentive = random.nextDouble() < labeler.score();
        int marked = attentive
                ? moment + (int) (REACH_MILLISECONDS * (random.nextDouble() + random.nextDouble() - 1))
                : random.nextInt(LENGTH_MILLISECONDS);
        return new Answer.Moments(List.of(Math.max(0, Math.min(LENGTH_MILLISECONDS, marked))));
    }
}
