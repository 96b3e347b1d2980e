package ai.rapidata.sandbox.crowd;

import java.util.List;
import java.util.Random;

/** Marks one moment near the one that matters. */
final class ScrubBehaviour implements Behaviour<Question.Scrub> {

    /** How long a video or audio is taken to be, unless a moment beyond is set. */
    private static final int LENGTH_MILLISECONDS = 10_000;

    private static final int REACH_MILLISECONDS = 600;

    @Override
    public Answer answer(Labeler labeler, Question.Scrub question, Task task, Latent latent, Random random) {
        Stimulus stimulus = task.shown().get(0);
        int moment = latent.moment(stimulus)
                .orElseGet(() -> (int) (LENGTH_MILLISECONDS * latent.property(stimulus, question.instruction())));
        int length = Math.max(LENGTH_MILLISECONDS, moment + REACH_MILLISECONDS);
        boolean attentive = random.nextDouble() < labeler.score();
        int marked = attentive
                ? moment + (int) (REACH_MILLISECONDS * (random.nextDouble() + random.nextDouble() - 1))
                : random.nextInt(length);
        return new Answer.Moments(List.of(Math.max(0, Math.min(length, marked))));
    }
}
