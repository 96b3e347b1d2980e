package ai.rapidata.sdk.validation;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.Sentence;
import ai.rapidata.sdk.task.TimeRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * What a task with a known answer may be made of; each rule names the field, the value and the fix.
 *
 * @param datapoint how the caller knows the datapoint
 * @param truth how the caller knows the truth
 */
record RapidRules(String datapoint, String truth) {

    /** Of a task that is made by itself and has one right answer. */
    static final RapidRules ONE_TRUTH = new RapidRules("datapoint", "truth");

    /** Of a task that is made by itself and may have several right answers. */
    static final RapidRules SEVERAL_TRUTHS = new RapidRules("datapoint", "truths");

    /** Of a task made of elements of parallel lists. */
    static RapidRules at(int index) {
        return new RapidRules("datapoints[" + index + "]", "truths[" + index + "]");
    }

    void categories(List<String> answerOptions, List<String> correct) {
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

    void winner(Datapoint pair, String winner) {
        if (!pair.isPair()) {
            throw new InvalidInputException(
                    datapoint,
                    pair,
                    "has " + pair.assets().size() + (pair.isMulti() ? " items" : " item"),
                    "a Compare task has exactly two items per datapoint");
        }
        if (pair.assets().get(0).equals(pair.assets().get(1))) {
            throw new InvalidInputException(
                    datapoint, pair, "has \"" + pair.assets().get(0).source() + "\" twice", "give two different items");
        }
        if (pair.assets().stream().map(Asset::source).noneMatch(winner::equals)) {
            throw new InvalidInputException(
                    truth, winner, "\"" + winner + "\" is none of the two items", "spell it exactly like one of them");
        }
    }

    List<ValidationTruth.Word> words(Datapoint given, List<Integer> indices) {
        requireSome(indices, "name at least one right word");
        requireNoRepetition(indices);
        String sentence = given.sentence()
                .orElseThrow(() -> new InvalidInputException(
                        datapoint + ".sentence",
                        null,
                        "is missing",
                        "a Select Words task needs a sentence of at least two words with each datapoint"));
        List<String> words = Sentence.words(sentence);
        if (words.contains("")) {
            throw new InvalidInputException(
                    datapoint + ".sentence",
                    sentence,
                    "has two spaces in a row, or one at an end",
                    "separate the words by single spaces: each further space counts as an empty word");
        }
        List<ValidationTruth.Word> right = new ArrayList<>();
        for (int index : indices) {
            if (index < 0 || index >= words.size()) {
                throw new InvalidInputException(
                        truth, index, "there is no word " + index, "choose indices from 0 to " + (words.size() - 1));
            }
            right.add(new ValidationTruth.Word(words.get(index), index));
        }
        return right;
    }

    void boxes(List<Box> boxes) {
        requireSome(boxes, "give at least one box");
    }

    void moments(List<TimeRange> ranges) {
        requireSome(ranges, "give at least one stretch of time");
    }

    void requireSingle(String task, Datapoint given) {
        if (given.isMulti()) {
            throw new InvalidInputException(
                    datapoint,
                    given,
                    "is a list of " + given.assets().size() + " items",
                    "a " + task + " task has one item per datapoint");
        }
    }

    void requireMedium(String task, Datapoint given) {
        requireSingle(task, given);
        if (given.dataType() != DataType.MEDIA) {
            throw new InvalidInputException(datapoint, given, "is a text", "a " + task + " task needs media");
        }
    }

    void refuseSentence(String task, Datapoint given) {
        if (given.sentence().isPresent()) {
            throw new InvalidInputException(
                    datapoint + ".sentence",
                    given.sentence().get(),
                    "is given for a " + task + " task",
                    "only Select Words tasks have sentences; use a context");
        }
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
