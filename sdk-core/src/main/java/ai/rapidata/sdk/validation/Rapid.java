package ai.rapidata.sdk.validation;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.task.TruthRules;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.ClassificationTask;
import ai.rapidata.sdk.task.CompareTask;
import ai.rapidata.sdk.task.DrawTask;
import ai.rapidata.sdk.task.LocateTask;
import ai.rapidata.sdk.task.SelectWordsTask;
import ai.rapidata.sdk.task.Setting;
import ai.rapidata.sdk.task.Task;
import ai.rapidata.sdk.task.TaskType;
import ai.rapidata.sdk.task.TimeRange;
import ai.rapidata.sdk.task.TimestampTask;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A task with a known answer, to be put into a validation set. Immutable, and checked when it is made: what cannot be right
 * is refused with an {@link InvalidInputException}. Context and media context are those of its datapoint.
 */
public final class Rapid {

    private static final double EVEN_CHANCE = 0.5;

    private final Task task;
    private final Datapoint datapoint;
    private final ValidationTruth truth;
    private final double randomCorrectProbability;
    private final @Nullable String explanation;
    private final List<Setting> settings;

    private Rapid(
            Task task,
            Datapoint datapoint,
            ValidationTruth truth,
            double randomCorrectProbability,
            @Nullable String explanation,
            List<Setting> settings) {
        this.task = task;
        this.datapoint = datapoint;
        this.truth = truth;
        this.randomCorrectProbability = randomCorrectProbability;
        this.explanation = explanation;
        this.settings = settings;
    }

    /**
     * A classification.
     *
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param answerOptions the answers to choose from: at least two, none blank, none twice
     * @param datapoint one item
     * @param truths the right answers, at least one, each among the answers
     * @return the task
     * @throws InvalidInputException if something cannot be right
     */
    public static Rapid classification(
            String instruction, List<String> answerOptions, Datapoint datapoint, List<String> truths) {
        return classification(
                TruthRules.SEVERAL_TRUTHS, new ClassificationTask(instruction, answerOptions), datapoint, truths);
    }

    static Rapid classification(TruthRules rules, ClassificationTask task, Datapoint datapoint, List<String> truths) {
        rules.form(task.type(), datapoint);
        rules.categories(task.answerOptions(), truths);
        double guess = (double) truths.size() / task.answerOptions().size();
        return of(task, datapoint, new ValidationTruth.Categories(truths), guess);
    }

    /**
     * A comparison.
     *
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoint two different items
     * @param truth the right one, written exactly as in the datapoint
     * @return the task
     * @throws InvalidInputException if something cannot be right
     */
    public static Rapid compare(String instruction, Datapoint datapoint, String truth) {
        return compare(TruthRules.ONE_TRUTH, new CompareTask(instruction), datapoint, truth);
    }

    static Rapid compare(TruthRules rules, CompareTask task, Datapoint datapoint, String truth) {
        rules.form(task.type(), datapoint);
        rules.winner(datapoint, truth);
        return of(task, datapoint, new ValidationTruth.Winner(truth), EVEN_CHANCE);
    }

    /**
     * A selection of words. Answers must be exact and complete, unless {@link #withRequiredPrecision(double)} or
     * {@link #withRequiredCompleteness(double)} says otherwise.
     *
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoint one medium with a sentence, whose words are separated by single spaces
     * @param truths the places of the right words, counted from 0, at least one
     * @return the task
     * @throws InvalidInputException if something cannot be right
     */
    public static Rapid selectWords(String instruction, Datapoint datapoint, List<Integer> truths) {
        return selectWords(TruthRules.SEVERAL_TRUTHS, new SelectWordsTask(instruction), datapoint, truths);
    }

    static Rapid selectWords(TruthRules rules, SelectWordsTask task, Datapoint datapoint, List<Integer> truths) {
        rules.form(task.type(), datapoint);
        List<String> words = rules.words(datapoint, truths);
        List<ValidationTruth.Word> right = truths.stream()
                .map(index -> new ValidationTruth.Word(words.get(index), index))
                .toList();
        double guess = (double) truths.size() / words.size();
        return of(task, datapoint, new ValidationTruth.Words(right, 1.0, 1.0), guess);
    }

    /**
     * A search for places.
     *
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoint one medium
     * @param truths the right places, at least one
     * @return the task
     * @throws InvalidInputException if something cannot be right
     */
    public static Rapid locate(String instruction, Datapoint datapoint, List<Box> truths) {
        return boxes(TruthRules.SEVERAL_TRUTHS, new LocateTask(instruction), datapoint, truths);
    }

    /**
     * A drawing.
     *
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoint one medium
     * @param truths the parts to be drawn over, at least one
     * @return the task
     * @throws InvalidInputException if something cannot be right
     */
    public static Rapid draw(String instruction, Datapoint datapoint, List<Box> truths) {
        return boxes(TruthRules.SEVERAL_TRUTHS, new DrawTask(instruction), datapoint, truths);
    }

    static Rapid boxes(TruthRules rules, Task task, Datapoint datapoint, List<Box> truths) {
        rules.form(task.type(), datapoint);
        rules.boxes(truths);
        return of(task, datapoint, new ValidationTruth.Boxes(truths, null, null), Box.coveredArea(truths));
    }

    /**
     * A search for moments.
     *
     * @param instruction what labelers read, at most 250 UTF-16 units
     * @param datapoint one video or sound
     * @param truths the stretches in which an answer is right, at least one
     * @return the task
     * @throws InvalidInputException if something cannot be right
     */
    public static Rapid timestamp(String instruction, Datapoint datapoint, List<TimeRange> truths) {
        return timestamp(TruthRules.SEVERAL_TRUTHS, new TimestampTask(instruction), datapoint, truths);
    }

    static Rapid timestamp(TruthRules rules, TimestampTask task, Datapoint datapoint, List<TimeRange> truths) {
        rules.form(task.type(), datapoint);
        rules.moments(truths);
        return of(task, datapoint, new ValidationTruth.Moments(truths), EVEN_CHANCE);
    }

    private static Rapid of(Task task, Datapoint datapoint, ValidationTruth truth, double guess) {
        return new Rapid(task, datapoint, truth, guess, null, List.of());
    }

    private Rapid with(ValidationTruth measured) {
        return new Rapid(task, datapoint, measured, randomCorrectProbability, explanation, settings);
    }

    /**
     * Sets what labelers read after a wrong answer.
     *
     * @param text the explanation, not blank
     * @return a changed copy
     * @throws InvalidInputException if the text is blank
     */
    public Rapid withExplanation(String text) {
        if (text.isBlank()) {
            throw new InvalidInputException("explanation", text, "is blank", "leave it out");
        }
        return new Rapid(task, datapoint, truth, randomCorrectProbability, text, settings);
    }

    /**
     * Sets how the task is shown; {@link ai.rapidata.sdk.task.Settings} makes the known settings.
     *
     * @param shown the settings, in place of those given before
     * @return a changed copy
     */
    public Rapid withSettings(Setting... shown) {
        return withSettings(List.of(shown));
    }

    /**
     * Sets how the task is shown; {@link ai.rapidata.sdk.task.Settings} makes the known settings.
     *
     * @param shown the settings, in place of those given before
     * @return a changed copy
     */
    public Rapid withSettings(List<Setting> shown) {
        return new Rapid(task, datapoint, truth, randomCorrectProbability, explanation, List.copyOf(shown));
    }

    /**
     * Sets how probably an answer at random is right, where what the library reckons from the truth is not good enough.
     *
     * @param probability 0 to 1
     * @return a changed copy
     * @throws InvalidInputException if it is outside its range
     */
    public Rapid withRandomCorrectProbability(double probability) {
        return new Rapid(task, datapoint, truth, share("randomCorrectProbability", probability), explanation, settings);
    }

    /**
     * Sets how exact an answer must be: which share of it is right. For selected words, places and drawings.
     *
     * @param precision 0 to 1
     * @return a changed copy
     * @throws InvalidInputException if it is outside its range, or answers of this type of task are not measured so
     */
    public Rapid withRequiredPrecision(double precision) {
        double share = share("requiredPrecision", precision);
        if (truth instanceof ValidationTruth.Words words) {
            return with(new ValidationTruth.Words(words.words(), share, words.requiredCompleteness()));
        }
        if (truth instanceof ValidationTruth.Boxes boxes) {
            return with(new ValidationTruth.Boxes(boxes.boxes(), share, boxes.requiredCompleteness()));
        }
        throw notMeasured("requiredPrecision", precision);
    }

    /**
     * Sets how complete an answer must be: which share of the truth is in it. For selected words, places and drawings.
     *
     * @param completeness 0 to 1
     * @return a changed copy
     * @throws InvalidInputException if it is outside its range, or answers of this type of task are not measured so
     */
    public Rapid withRequiredCompleteness(double completeness) {
        double share = share("requiredCompleteness", completeness);
        if (truth instanceof ValidationTruth.Words words) {
            return with(new ValidationTruth.Words(words.words(), words.requiredPrecision(), share));
        }
        if (truth instanceof ValidationTruth.Boxes boxes) {
            return with(new ValidationTruth.Boxes(boxes.boxes(), boxes.requiredPrecision(), share));
        }
        throw notMeasured("requiredCompleteness", completeness);
    }

    private static double share(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidInputException(field, value, value + " is outside 0 to 1", "choose a share of 0 to 1");
        }
        return value;
    }

    private InvalidInputException notMeasured(String field, double value) {
        return new InvalidInputException(
                field,
                value,
                "is given for a " + type().displayName() + " task",
                "only Locate, Draw and Select Words tasks measure answers so");
    }

    /**
     * What is asked.
     *
     * @return the task
     */
    public Task task() {
        return task;
    }

    /**
     * The type of task.
     *
     * @return the type
     */
    public TaskType type() {
        return task.type();
    }

    /**
     * What is shown.
     *
     * @return the item or the pair, with its contexts
     */
    public Datapoint datapoint() {
        return datapoint;
    }

    /**
     * The right answer.
     *
     * @return the truth
     */
    public ValidationTruth truth() {
        return truth;
    }

    /**
     * How probably an answer at random is right.
     *
     * @return 0 to 1
     */
    public double randomCorrectProbability() {
        return randomCorrectProbability;
    }

    /**
     * What labelers read after a wrong answer.
     *
     * @return the explanation, or empty for none
     */
    public Optional<String> explanation() {
        return Optional.ofNullable(explanation);
    }

    /**
     * How the task is shown.
     *
     * @return the settings, unmodifiable
     */
    public List<Setting> settings() {
        return settings;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Rapid that
                && task.equals(that.task)
                && datapoint.equals(that.datapoint)
                && truth.equals(that.truth)
                && Double.compare(randomCorrectProbability, that.randomCorrectProbability) == 0
                && Objects.equals(explanation, that.explanation)
                && settings.equals(that.settings);
    }

    @Override
    public int hashCode() {
        return Objects.hash(task, datapoint, truth, randomCorrectProbability, explanation, settings);
    }

    @Override
    public String toString() {
        return type().displayName() + " of " + datapoint;
    }
}
