package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.crowd.Labeler;
import ai.rapidata.sandbox.crowd.Seed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * The way of labelers into an audience: they come one after the other, answer examples, and graduate or drop out.
 *
 * <p>A funnel is a pure function of labelers, examples, rule and seed. Time is time spent recruiting.
 */
final class Funnel {

    /** The time between two arrivals. */
    static final Duration ARRIVAL = Duration.ofMillis(500);

    /** The time one example takes. */
    static final Duration TASK = Duration.ofSeconds(2);

    private static final Duration NEVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Labeler> graduates = new ArrayList<>();
    private final List<Duration> graduations = new ArrayList<>();

    /**
     * Lets labelers through.
     *
     * @param labelers who comes, in this order
     * @param examples what they answer
     * @param required how many examples there must be before anybody graduates
     * @param admission when they are let in
     * @param seed decides their answers
     */
    Funnel(List<Labeler> labelers, List<Example> examples, int required, Admission admission, Seed seed) {
        Duration arrival = Duration.ZERO;
        boolean open = examples.size() >= required;
        for (Labeler labeler : labelers) {
            arrival = arrival.plus(ARRIVAL);
            candidates.add(
                    open
                            ? walk(labeler, arrival, examples, admission, seed)
                            : new Candidate(labeler, arrival, NEVER, false, List.of()));
        }
        candidates.stream()
                .filter(Candidate::graduated)
                .sorted(Comparator.comparing(Candidate::decision))
                .forEach(candidate -> {
                    graduates.add(candidate.labeler());
                    graduations.add(candidate.decision());
                });
    }

    /** The labelers who have been let in after some time of recruiting, in the order of their graduation. */
    List<Labeler> graduates(Duration spent) {
        return graduates.subList(0, graduatesAfter(spent));
    }

    /** When the next labeler graduates, in time spent recruiting. */
    Optional<Duration> nextGraduation(Duration spent) {
        int already = graduatesAfter(spent);
        return already == graduations.size() ? Optional.empty() : Optional.of(graduations.get(already));
    }

    /** Whether anybody is still to come. */
    boolean isOver(Duration spent) {
        return candidates.isEmpty()
                || candidates.get(candidates.size() - 1).arrival().compareTo(spent) <= 0;
    }

    /** How many labelers are in which state. */
    Map<String, Integer> states(Duration spent) {
        int distilling = 0;
        int graduated = 0;
        int dropped = 0;
        for (Candidate candidate : candidates) {
            if (candidate.arrival().compareTo(spent) <= 0) {
                if (!candidate.isDecided(spent)) {
                    distilling++;
                } else if (candidate.graduated()) {
                    graduated++;
                } else {
                    dropped++;
                }
            }
        }
        Map<String, Integer> states = new LinkedHashMap<>();
        put(states, "Distilling", distilling);
        put(states, "Graduated", graduated);
        put(states, "DroppedScore", dropped);
        return states;
    }

    /** Right and wrong answers to one example so far. */
    ExampleScore score(int example, Duration spent) {
        int correct = 0;
        int incorrect = 0;
        for (Candidate candidate : candidates) {
            for (int i = 0; i < candidate.answers().size(); i++) {
                Attempt attempt = candidate.answers().get(i);
                Duration at = candidate.arrival().plus(TASK.multipliedBy(i + 1L));
                if (attempt.example() == example && at.compareTo(spent) <= 0) {
                    correct += attempt.correct() ? 1 : 0;
                    incorrect += attempt.correct() ? 0 : 1;
                }
            }
        }
        return new ExampleScore(correct, incorrect);
    }

    private int graduatesAfter(Duration spent) {
        int low = 0;
        int high = graduations.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (graduations.get(middle).compareTo(spent) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Candidate walk(
            Labeler labeler, Duration arrival, List<Example> examples, Admission admission, Seed seed) {
        Random random = seed.derive(labeler.id()).random();
        List<Attempt> attempts = new ArrayList<>();
        int first = random.nextInt(examples.size());
        int correct = 0;
        boolean graduated = false;
        boolean over = false;
        while (!graduated && !over) {
            int index = (first + attempts.size()) % examples.size();
            double blind = examples.get(index).randomCorrectProbability();
            boolean right = random.nextDouble() < labeler.score() + (1 - labeler.score()) * blind;
            attempts.add(new Attempt(index, right));
            correct += right ? 1 : 0;
            graduated = admission.rule().admits(attempts.size(), correct, labeler.score());
            over = admission.isOver(attempts.size(), correct);
        }
        Duration decision = arrival.plus(TASK.multipliedBy(attempts.size()));
        return new Candidate(labeler, arrival, decision, graduated, attempts);
    }

    private static void put(Map<String, Integer> states, String state, int count) {
        if (count > 0) {
            states.put(state, count);
        }
    }

    /**
     * When labelers are let in, and when it is over.
     *
     * @param rule lets labelers in
     * @param most examples after which it is over
     * @param dropAfter examples after which bad labelers drop out
     * @param dropScore the share of right answers below which they do
     */
    record Admission(GraduationRule rule, int most, int dropAfter, double dropScore) {

        boolean isOver(int answers, int correct) {
            return answers >= most || (answers >= dropAfter && correct < dropScore * answers);
        }
    }

    /**
     * Right and wrong answers to an example.
     *
     * @param correct right ones
     * @param incorrect wrong ones
     */
    record ExampleScore(int correct, int incorrect) {}

    private record Attempt(int example, boolean correct) {}

    private record Candidate(
            Labeler labeler, Duration arrival, Duration decision, boolean graduated, List<Attempt> answers) {

        boolean isDecided(Duration spent) {
            return decision.compareTo(spent) <= 0;
        }
    }
}
