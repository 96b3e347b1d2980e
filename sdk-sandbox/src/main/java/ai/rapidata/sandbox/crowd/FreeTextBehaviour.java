package ai.rapidata.sandbox.crowd;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Writes a short sentence about what is shown, within the limits that the settings give. */
final class FreeTextBehaviour implements Behaviour<Question.FreeText> {

    private static final List<String> OPENINGS =
            List.of("I see", "It shows", "This looks like", "Something about", "Maybe", "I think of");
    private static final List<String> CLOSINGS = List.of("", "and it is nice", "in good light", "but not very clear");
    private static final List<String> BLIND = List.of("ok", "good", "nice", "I do not know", "yes");
    private static final String MINIMUM = "free_text_minimum_characters";
    private static final String MAXIMUM = "free_text_max_characters";
    private static final String NUMERIC = "keyboard_numeric";

    @Override
    public Answer answer(Labeler labeler, Question.FreeText question, Task task, Latent latent, Random random) {
        Stimulus stimulus = task.shown().get(0);
        boolean attentive = random.nextDouble() < labeler.score();
        if (task.isOn(NUMERIC)) {
            int right = (int) (10 * latent.property(stimulus, question.instruction()));
            return new Answer.Text(Integer.toString(attentive ? right : random.nextInt(10)));
        }
        String sentence = attentive
                ? latent.text(stimulus).orElseGet(() -> describe(stimulus, random))
                : BLIND.get(random.nextInt(BLIND.size()));
        StringBuilder text = new StringBuilder(sentence);
        int minimum = task.number(MINIMUM, 1);
        while (text.length() < minimum) {
            text.append(' ').append(describe(stimulus, random));
        }
        int maximum = Math.max(1, task.number(MAXIMUM, 1024));
        return new Answer.Text(text.length() <= maximum ? text.toString() : text.substring(0, maximum));
    }

    private static String describe(Stimulus stimulus, Random random) {
        String[] words =
                stimulus.label().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").split("[^\\p{L}\\p{N}]+");
        String subject = String.join(
                " ",
                Arrays.stream(words).filter(word -> !word.isEmpty()).limit(4).toList());
        String closing = CLOSINGS.get(random.nextInt(CLOSINGS.size()));
        return (OPENINGS.get(random.nextInt(OPENINGS.size())) + " " + subject + " " + closing).strip();
    }
}
