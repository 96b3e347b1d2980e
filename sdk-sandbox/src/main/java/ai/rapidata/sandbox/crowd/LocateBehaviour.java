package ai.rapidata.sandbox.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Taps near the thing to find, the nearer the better the labeler. */
final class LocateBehaviour implements Behaviour<Question.Locate> {

    private static final String MINIMUM = "locate_min_points";
    private static final String MAXIMUM = "locate_max_points";

    @Override
    public Answer answer(Labeler labeler, Question.Locate question, Task task, Latent latent, Random random) {
        Answer.Point place = latent.place(task.shown().get(0), question.instruction());
        int minimum = Math.max(1, task.number(MINIMUM, 1));
        int maximum = Math.max(minimum, task.number(MAXIMUM, minimum));
        int count = minimum + random.nextInt(maximum - minimum + 1);
        List<Answer.Point> points = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            points.add(near(place, labeler, random));
        }
        return new Answer.Points(points);
    }

    /** A place near another: attentive labelers miss by a few percent, others look anywhere. */
    static Answer.Point near(Answer.Point place, Labeler labeler, Random random) {
        if (random.nextDouble() >= labeler.score()) {
            return new Answer.Point(rounded(100 * random.nextDouble()), rounded(100 * random.nextDouble()));
        }
        double reach = 8 * (1.2 - labeler.score());
        return new Answer.Point(inside(place.x() + reach * offset(random)), inside(place.y() + reach * offset(random)));
    }

    static double inside(double percent) {
        return rounded(Math.max(0, Math.min(100, percent)));
    }

    private static double offset(Random random) {
        return random.nextDouble() + random.nextDouble() - 1;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
