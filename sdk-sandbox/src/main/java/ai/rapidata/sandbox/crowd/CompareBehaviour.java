package ai.rapidata.sandbox.crowd;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Prefers the better of the things shown, the more clearly the further their qualities lie apart.
 *
 * <p>Preferences follow a Bradley–Terry model: an attentive labeler prefers A to B with probability
 * <em>1 / (1 + exp(−{@value #SLOPE}·(qualityA − qualityB)))</em>.
 */
final class CompareBehaviour implements Behaviour<Question.Compare> {

    static final double SLOPE = 10;

    /** The setting that offers "both" and "neither". */
    static final String UNSURE = "compare_unsure";

    /** The probability of not deciding between two equally good things. */
    private static final double UNDECIDED = 0.6;

    private static final double BLIND_UNDECIDED = 0.1;

    @Override
    public Answer answer(Labeler labeler, Question.Compare question, Task task, Latent latent, Random random) {
        int count = task.shown().size();
        boolean attentive = random.nextDouble() < labeler.score();
        boolean unsure = task.isOn(UNSURE);
        if (!attentive) {
            if (unsure && random.nextDouble() < BLIND_UNDECIDED) {
                return random.nextBoolean() ? all(count) : new Answer.Winners(List.of());
            }
            return Answer.Winners.only(random.nextInt(count));
        }
        double[] qualities = task.shown().stream().mapToDouble(latent::quality).toArray();
        if (unsure && random.nextDouble() < UNDECIDED * Math.exp(-SLOPE * spread(qualities))) {
            double mean =
                    IntStream.range(0, count).mapToDouble(i -> qualities[i]).sum() / count;
            return mean >= 0.5 ? all(count) : new Answer.Winners(List.of());
        }
        return Answer.Winners.only(choose(qualities, random));
    }

    private static int choose(double[] qualities, Random random) {
        double best = max(qualities);
        double[] weights = new double[qualities.length];
        double total = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(SLOPE * (qualities[i] - best));
            total += weights[i];
        }
        double wanted = random.nextDouble() * total;
        int chosen = 0;
        while (chosen < weights.length - 1 && wanted >= weights[chosen]) {
            wanted -= weights[chosen];
            chosen++;
        }
        return chosen;
    }

    private static double spread(double[] values) {
        double smallest = Double.POSITIVE_INFINITY;
        for (double value : values) {
            smallest = Math.min(smallest, value);
        }
        return max(values) - smallest;
    }

    private static double max(double[] values) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = Math.max(largest, value);
        }
        return largest;
    }

    private static Answer all(int count) {
        return new Answer.Winners(IntStream.range(0, count).boxed().toList());
    }
}
