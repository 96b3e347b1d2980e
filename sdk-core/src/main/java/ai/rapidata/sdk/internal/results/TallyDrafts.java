package ai.rapidata.sdk.internal.results;

import ai.rapidata.sdk.internal.json.JsonReader;
import ai.rapidata.sdk.results.Tallies;
import ai.rapidata.sdk.results.Tally;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects what the answers of a row received. The members of one field are put to those of another by name and, where
 * an object has the same name twice, by the order of appearance. Reused from row to row; not thread-safe.
 */
final class TallyDrafts {

    /** The fields of a row that have a number per answer. */
    enum Field {
        VOTES,
        RATIO,
        USER_SCORE,
        USER_SCORE_RATIO,
        CONFIDENCE
    }

    private static final int WIDTH = Field.values().length;

    private final List<String> names = new ArrayList<>();
    private final int[] filled = new int[WIDTH];
    private double[] numbers = new double[8 * WIDTH];

    void clear() {
        names.clear();
        Arrays.fill(filled, 0);
    }

    /** The answers in order of appearance. */
    List<String> names() {
        return names;
    }

    void read(JsonReader in, Field field) throws IOException {
        if (!in.enterObject()) {
            return;
        }
        int position = 0;
        for (String name; (name = in.nextName()) != null; ) {
            double number = in.number();
            if (!Double.isNaN(number)) {
                int answer = place(name, field, position);
                numbers[answer * WIDTH + field.ordinal()] = number;
                filled[field.ordinal()]++;
                position = answer + 1;
            }
        }
    }

    /** The answer that a member belongs to; fields mostly list answers in the same order. */
    private int place(String name, Field field, int expected) {
        if (expected < names.size() && isFree(expected, name, field)) {
            return expected;
        }
        boolean anyFree = filled[field.ordinal()] < names.size();
        for (int answer = 0; anyFree && answer < names.size(); answer++) {
            if (isFree(answer, name, field)) {
                return answer;
            }
        }
        return add(name);
    }

    private boolean isFree(int answer, String name, Field field) {
        return names.get(answer).equals(name) && Double.isNaN(numbers[answer * WIDTH + field.ordinal()]);
    }

    private int add(String name) {
        int answer = names.size();
        if ((answer + 1) * WIDTH > numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        Arrays.fill(numbers, answer * WIDTH, (answer + 1) * WIDTH, Double.NaN);
        names.add(name);
        return answer;
    }

    Tallies tallies() {
        if (names.isEmpty()) {
            return Tallies.none();
        }
        List<Tally> tallies = new ArrayList<>(names.size());
        for (int answer = 0; answer < names.size(); answer++) {
            tallies.add(tally(answer));
        }
        return new Tallies(tallies);
    }

    private Tally tally(int answer) {
        int first = answer * WIDTH;
        return Tally.builder(names.get(answer))
                .votes(numbers[first + Field.VOTES.ordinal()])
                .ratio(numbers[first + Field.RATIO.ordinal()])
                .summedUserScore(numbers[first + Field.USER_SCORE.ordinal()])
                .summedUserScoreRatio(numbers[first + Field.USER_SCORE_RATIO.ordinal()])
                .confidence(numbers[first + Field.CONFIDENCE.ordinal()])
                .build();
    }
}
