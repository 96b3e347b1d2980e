package ai.rapidata.sandbox.crowd;

import java.util.Random;

/**
 * How labelers answer one type of question.
 *
 * <p>All behaviours share one idea: with the probability of the labeler's score the labeler answers according to what
 * is latent in the things shown, otherwise blindly. For <em>K</em> categories an answer with score <em>s</em> is
 * therefore right with probability <em>s + (1 − s)/K</em>.
 *
 * @param <Q> the type of question
 */
interface Behaviour<Q extends Question> {

    /** Answers one task; {@code random} is the labeler's own and not shared. */
    Answer answer(Labeler labeler, Q question, Task task, Latent latent, Random random);
}
