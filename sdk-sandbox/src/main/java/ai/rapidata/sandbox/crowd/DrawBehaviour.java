package ai.rapidata.sandbox.crowd;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws a stroke around the thing to find. */
final class DrawBehaviour implements Behaviour<Question.Draw> {

    private static final int POINTS = 9;
    private static final double RADIUS = 6;
    private static final double BRUSH = 3;

    @Override
    public Answer answer(Labeler labeler, Question.Draw question, Task task, Latent latent, Random random) {
        Answer.Point place = latent.place(task.shown().get(0), question.instruction());
        Answer.Point centre = LocateBehaviour.near(place, labeler, random);
        List<Answer.Point> points = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            double angle = 2 * Math.PI * i / (POINTS - 1);
            double radius = RADIUS * (0.8 + 0.4 * random.nextDouble());
            points.add(new Answer.Point(
                    LocateBehaviour.inside(centre.x() + radius * StrictMath.cos(angle)),
                    LocateBehaviour.inside(centre.y() + radius * StrictMath.sin(angle))));
        }
        return new Answer.Lines(List.of(new Answer.Line(BRUSH, points)));
    }
}
