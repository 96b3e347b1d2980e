package ai.rapidata.sandbox.crowd;

import java.util.Random;

/** Chooses the right category, or any. */
final class ClassifyBehaviour implements Behaviour<Question.Classify> {

    @Override
    public Answer answer(Labeler labeler, Question.Classify question, Task task, Latent latent, Random random) {
        if (question.options().isEmpty()) {
            return new Answer.Category("");
        }
        boolean attentive = random.nextDouble() < labeler.score();
        return new Answer.Category(
                attentive
                        ? latent.category(task, question.options())
                        : question.options()
                                .get(random.nextInt(question.options().size())));
    }
}
