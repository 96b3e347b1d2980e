package ai.rapidata.sdk.internal.task;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.Sentence;
import ai.rapidata.sdk.task.TaskType;
import ai.rapidata.sdk.task.TimeRange;
import java.util.HashSet;
import java.util.List;

/**
 * What a task with a known answer may be made of; each rule names the field, the value and the fix, and throws an
 * {@link InvalidInputException}.
 *
 * @param datapoint how the caller knows the datapoint
 * @param truth how the caller knows the truth
 */
public record TruthRules(String datapoint, String truth) {

    /** Of a task that is made by itself and whose right answer is called one truth. */
    public static final TruthRules ONE_TRUTH = new TruthRules("datapoint", "truth");

    /** Of a task that is made by itself and whose right answers are called truths. */
    public static final TruthRules SEVERAL_TRUTHS = new TruthRules("datapoint", "truths");

    /**
     * Of a task made of elements of parallel lists.
     *
     * @param index the place in the lists
     * @return the rules
     */
    public static TruthRules at(int index) {
        return new TruthRules("datapoints[" + index + "]", "truths[" + index + "]");
    }

    /**
     * The task can be asked about the datapoint.
     *
     * @param type the type of task
     * @param given the datapoint
     */
    public void form(TaskType type, Datapoint given) {
        DatapointForm.check(type, datapoint, given);
    }

    /**
     * There are right answers, each among those to choose from, none twice.
     *
     * @param answerOptions the answers to choose from
     * @param correct the right ones
     */
    public void categories(List<String> answerOptions, List<String> correct) {
        requireSome(correct, "name at least one right answer");
        requireNoRepetition(correct);
        for (String answer : correct) {
            if (!answerOptions.contains(answer)) {
                throw new InvalidInputException(
                        truth,
                        answer,
                        "\"" + answer + "\" is not among the answers " + answerOptions,
                        "spell it exactly like one of them");
            }
        }
    }

    /**
     * The winner is one of the two items.
     *
     * @param pair the items
     * @param winner the right one, written exactly as in the datapoint
     * @return the right item
     */
    public Asset winner(Datapoint pair, String winner) {
        return pair.assets().stream()
                .filter(asset -> asset.source().equals(winner))
                .findFirst()
                .orElseThrow(() -> new InvalidInputException(
                        truth,
                        winner,
                        "\"" + winner + "\" is none of the two items",
                        "spell it exactly like one of them"));
    }

    /**
     * The right words are words of the sentence, none twice.
     *
     * @param given a datapoint with a sentence
     * @param indices the places of the right words, counted from 0
     * @return all words of the sentence
     */
    public List<String> words(Datapoint given, List<Integer> indices) {
        requireSome(indices, "name at least one right word");
        requireNoRepetition(indices);
        String sentence = given.sentence().orElse("");
        List<String> words = Sentence.words(sentence);
        if (words.contains("")) {
            throw new InvalidInputException(
                    datapoint + ".sentence",
                    sentence,
                    "has two spaces in a row, or one at an end",
                    "separate the words by single spaces: each further space counts as an empty word");
        }
        for (int index : indices) {
            if (index < 0 || index >= words.size()) {
                throw new InvalidInputException(
                        truth, index, "there is no word " + index, "choose indices from 0 to " + (words.size() - 1));
            }
        }
        return words;
    }

    /**
     * There are boxes.
     *
     * @param boxes the right places
     */
    public void boxes(List<Box> boxes) {
        requireSome(boxes, "give at least one box");
    }

    /**
     * There are stretches of time.
     *
     * @param ranges the right ones
     */
    public void moments(List<TimeRange> ranges) {
        requireSome(ranges, "give at least one stretch of time");
    }

    private void requireSome(List<?> values, String fix) {
        if (values.isEmpty()) {
            throw new InvalidInputException(truth, values, "is empty", fix);
        }
    }

    private void requireNoRepetition(List<?> values) {
        if (new HashSet<>(values).size() < values.size()) {
            throw new InvalidInputException(truth, values, "holds something twice: " + values, "name each once");
        }
    }
}
