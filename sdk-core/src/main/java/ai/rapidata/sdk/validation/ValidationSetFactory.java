package ai.rapidata.sdk.validation;

import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.ClassificationTask;
import ai.rapidata.sdk.task.CompareTask;
import ai.rapidata.sdk.task.DrawTask;
import ai.rapidata.sdk.task.LocateTask;
import ai.rapidata.sdk.task.SelectWordsTask;
import ai.rapidata.sdk.task.TimeRange;
import ai.rapidata.sdk.task.TimestampTask;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Creates validation sets, one method family per type of task.
 *
 * <p>What cannot be right - an instruction above 250 characters, lists of different lengths, an answer that is none of the
 * options, a word that is not there - is refused with an {@link ai.rapidata.sdk.error.InvalidInputException} before the first
 * request. Then the set is made, and its tasks are put into it side by side. When some of them fail, a
 * {@link FailedRapidsException} leads to the set, which has the others and all that was chosen for it, and can try those
 * again.
 */
public interface ValidationSetFactory {

    /**
     * Creates a set of classifications.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoints one item each, at least one datapoint
     * @param truths as many lists as datapoints, each of at least one of the answers
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createClassificationSet(
            String name,
            String instruction,
            List<String> answerOptions,
            Iterable<Datapoint> datapoints,
            List<? extends List<String>> truths) {
        return createClassificationSet(name, instruction, answerOptions, datapoints, truths, options -> options);
    }

    /**
     * Creates a set of classifications.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoints one item each, at least one datapoint
     * @param truths as many lists as datapoints, each of at least one of the answers
     * @param options changes the defaults
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createClassificationSet(
            String name,
            String instruction,
            List<String> answerOptions,
            Iterable<Datapoint> datapoints,
            List<? extends List<String>> truths,
            UnaryOperator<ValidationSetOptions> options) {
        ValidationSetOptions chosen = options.apply(ValidationSetOptions.defaults());
        return createMixedSet(
                name,
                RapidLists.make(
                        Rapid::classification,
                        new ClassificationTask(instruction, answerOptions),
                        datapoints,
                        truths,
                        chosen),
                chosen.applied());
    }

    /**
     * Creates a set of classifications.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoints URLs and paths, or texts, at least one
     * @param type how the strings are to be read
     * @param truths as many lists as datapoints, each of at least one of the answers
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createClassificationSet(
            String name,
            String instruction,
            List<String> answerOptions,
            List<String> datapoints,
            DataType type,
            List<? extends List<String>> truths) {
        return createClassificationSet(name, instruction, answerOptions, Datapoints.of(datapoints, type), truths);
    }

    /**
     * Creates a set of classifications.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoints URLs and paths, or texts, at least one
     * @param type how the strings are to be read
     * @param truths as many lists as datapoints, each of at least one of the answers
     * @param options changes the defaults
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createClassificationSet(
            String name,
            String instruction,
            List<String> answerOptions,
            List<String> datapoints,
            DataType type,
            List<? extends List<String>> truths,
            UnaryOperator<ValidationSetOptions> options) {
        return createClassificationSet(
                name, instruction, answerOptions, Datapoints.of(datapoints, type), truths, options);
    }

    /**
     * Creates a set of comparisons.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints exactly two different items each, at least one datapoint
     * @param truths as many items as datapoints: the right one of each, written exactly as in the datapoint
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createCompareSet(
            String name, String instruction, Iterable<Datapoint> datapoints, List<String> truths) {
        return createCompareSet(name, instruction, datapoints, truths, options -> options);
    }

    /**
     * Creates a set of comparisons.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints exactly two different items each, at least one datapoint
     * @param truths as many items as datapoints: the right one of each, written exactly as in the datapoint
     * @param options changes the defaults
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createCompareSet(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            List<String> truths,
            UnaryOperator<ValidationSetOptions> options) {
        ValidationSetOptions chosen = options.apply(ValidationSetOptions.defaults());
        return createMixedSet(
                name,
                RapidLists.make(Rapid::compare, new CompareTask(instruction), datapoints, truths, chosen),
                chosen.applied());
    }

    /**
     * Creates a set of comparisons.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints pairs of URLs and paths, or of texts, at least one
     * @param type how the strings are to be read
     * @param truths as many items as datapoints: the right one of each, written exactly as in the datapoint
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createCompareSet(
            String name,
            String instruction,
            List<? extends List<String>> datapoints,
            DataType type,
            List<String> truths) {
        return createCompareSet(name, instruction, Datapoints.pairs(datapoints, type), truths);
    }

    /**
     * Creates a set of comparisons.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints pairs of URLs and paths, or of texts, at least one
     * @param type how the strings are to be read
     * @param truths as many items as datapoints: the right one of each, written exactly as in the datapoint
     * @param options changes the defaults
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createCompareSet(
            String name,
            String instruction,
            List<? extends List<String>> datapoints,
            DataType type,
            List<String> truths,
            UnaryOperator<ValidationSetOptions> options) {
        return createCompareSet(name, instruction, Datapoints.pairs(datapoints, type), truths, options);
    }

    /**
     * Creates a set of selections of words.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium with a sentence each, at least one datapoint
     * @param truths as many lists as datapoints, each of the places of the right words, counted from 0
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createSelectWordsSet(
            String name, String instruction, Iterable<Datapoint> datapoints, List<? extends List<Integer>> truths) {
        return createSelectWordsSet(name, instruction, datapoints, truths, options -> options);
    }

    /**
     * Creates a set of selections of words.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium with a sentence each, at least one datapoint
     * @param truths as many lists as datapoints, each of the places of the right words, counted from 0
     * @param options changes the defaults
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createSelectWordsSet(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            List<? extends List<Integer>> truths,
            UnaryOperator<ValidationSetOptions> options) {
        ValidationSetOptions chosen = options.apply(ValidationSetOptions.defaults());
        return createMixedSet(
                name,
                RapidLists.make(Rapid::selectWords, new SelectWordsTask(instruction), datapoints, truths, chosen),
                chosen.applied());
    }

    /**
     * Creates a set of searches for places.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @param truths as many lists as datapoints, each of at least one right place
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createLocateSet(
            String name, String instruction, Iterable<Datapoint> datapoints, List<? extends List<Box>> truths) {
        return createLocateSet(name, instruction, datapoints, truths, options -> options);
    }

    /**
     * Creates a set of searches for places.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @param truths as many lists as datapoints, each of at least one right place
     * @param options changes the defaults
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createLocateSet(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            List<? extends List<Box>> truths,
            UnaryOperator<ValidationSetOptions> options) {
        ValidationSetOptions chosen = options.apply(ValidationSetOptions.defaults());
        return createMixedSet(
                name,
                RapidLists.make(Rapid::boxes, new LocateTask(instruction), datapoints, truths, chosen),
                chosen.applied());
    }

    /**
     * Creates a set of drawings.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @param truths as many lists as datapoints, each of at least one part to be drawn over
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createDrawSet(
            String name, String instruction, Iterable<Datapoint> datapoints, List<? extends List<Box>> truths) {
        return createDrawSet(name, instruction, datapoints, truths, options -> options);
    }

    /**
     * Creates a set of drawings.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one medium each, at least one datapoint
     * @param truths as many lists as datapoints, each of at least one part to be drawn over
     * @param options changes the defaults
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createDrawSet(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            List<? extends List<Box>> truths,
            UnaryOperator<ValidationSetOptions> options) {
        ValidationSetOptions chosen = options.apply(ValidationSetOptions.defaults());
        return createMixedSet(
                name,
                RapidLists.make(Rapid::boxes, new DrawTask(instruction), datapoints, truths, chosen),
                chosen.applied());
    }

    /**
     * Creates a set of searches for moments.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one video or sound each, at least one datapoint
     * @param truths as many lists as datapoints, each of at least one stretch in which an answer is right
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createTimestampSet(
            String name, String instruction, Iterable<Datapoint> datapoints, List<? extends List<TimeRange>> truths) {
        return createTimestampSet(name, instruction, datapoints, truths, options -> options);
    }

    /**
     * Creates a set of searches for moments.
     *
     * @param name the name, seen by its owner only, not blank
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoints one video or sound each, at least one datapoint
     * @param truths as many lists as datapoints, each of at least one stretch in which an answer is right
     * @param options changes the defaults
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createTimestampSet(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            List<? extends List<TimeRange>> truths,
            UnaryOperator<ValidationSetOptions> options) {
        ValidationSetOptions chosen = options.apply(ValidationSetOptions.defaults());
        return createMixedSet(
                name,
                RapidLists.make(Rapid::timestamp, new TimestampTask(instruction), datapoints, truths, chosen),
                chosen.applied());
    }

    /**
     * Creates a set of tasks of any types.
     *
     * @param name the name, seen by its owner only, not blank
     * @param rapids the tasks, at least one
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    default ValidationSet createMixedSet(String name, List<Rapid> rapids) {
        return createMixedSet(name, rapids, options -> options);
    }

    /**
     * Creates a set of tasks of any types.
     *
     * @param name the name, seen by its owner only, not blank
     * @param rapids the tasks, at least one; contexts, explanations and settings are theirs
     * @param options changes the defaults: dimensions, alerts and flags
     * @return the set
     * @throws ai.rapidata.sdk.error.InvalidInputException if something cannot be right
     * @throws FailedRapidsException if tasks failed; the set exists with the others
     */
    ValidationSet createMixedSet(String name, List<Rapid> rapids, UnaryOperator<ValidationSetOptions> options);
}
