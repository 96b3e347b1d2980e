package ai.rapidata.sandbox.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Chooses the words that the thing shown calls for; careless labelers choose at random. */
final class SelectWordsBehaviour implements Behaviour<Question.SelectWords> {

    /** The share of words that are right choices. */
    private static final double RIGHT = 0.3;

    @Override
    public Answer answer(Labeler labeler, Question.SelectWords question, Task task, Latent latent, Random random) {
        Stimulus stimulus = task.shown().get(0);
        Optional<Set<Integer>> set = latent.words(stimulus);
        List<Integer> chosen = new ArrayList<>();
        for (int i = 0; i < question.words().size(); i++) {
            boolean right = set.isPresent()
                    ? set.get().contains(i)
                    : latent.property(stimulus, i + " " + question.words().get(i)) < RIGHT;
            boolean attentive = random.nextDouble() < labeler.score();
            if (attentive ? right : random.nextDouble() < RIGHT) {
                chosen.add(i);
            }
        }
        return new Answer.Words(chosen);
    }
}
