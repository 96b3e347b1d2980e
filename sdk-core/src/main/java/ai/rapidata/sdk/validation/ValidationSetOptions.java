package ai.rapidata.sdk.validation;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.task.Setting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a new validation set lets one choose. Immutable; every method with an argument returns a changed copy. */
public final class ValidationSetOptions {

    private static final ValidationSetOptions DEFAULTS = new ValidationSetOptions(
            new Lists(null, null, null), new Measures(null, null), List.of(), List.of(), null, null);

    private final Lists lists;
    private final Measures measures;
    private final List<Setting> settings;
    private final List<String> dimensions;
    private final @Nullable Boolean shouldAlert;
    private final @Nullable Boolean canBeFlagged;

    /** What is held in lists parallel to the datapoints. */
    private record Lists(
            @Nullable List<String> contexts,
            @Nullable List<List<String>> mediaContexts,
            @Nullable List<@Nullable String> explanations) {}

    /** How answers are measured. */
    private record Measures(
            @Nullable Double precision, @Nullable Double completeness) {}

    private ValidationSetOptions(
            Lists lists,
            Measures measures,
            List<Setting> settings,
            List<String> dimensions,
            @Nullable Boolean shouldAlert,
            @Nullable Boolean canBeFlagged) {
        this.lists = lists;
        this.measures = measures;
        this.settings = settings;
        this.dimensions = dimensions;
        this.shouldAlert = shouldAlert;
        this.canBeFlagged = canBeFlagged;
    }

    /**
     * Options that leave everything to the defaults.
     *
     * @return the defaults
     */
    public static ValidationSetOptions defaults() {
        return DEFAULTS;
    }

    private ValidationSetOptions with(Lists changed) {
        return new ValidationSetOptions(changed, measures, settings, dimensions, shouldAlert, canBeFlagged);
    }

    private ValidationSetOptions with(Measures changed) {
        return new ValidationSetOptions(lists, changed, settings, dimensions, shouldAlert, canBeFlagged);
    }

    // Unlike List.copyOf, keeps null elements: where they are not allowed, they are refused later with their index.
    private static <T extends @Nullable Object> List<T> copy(List<? extends T> list) {
        return Collections.unmodifiableList(new ArrayList<T>(list));
    }

    /**
     * Sets the texts shown beside the datapoints, for those who hold parallel lists. A datapoint can also carry its own.
     *
     * @param texts as many texts as datapoints
     * @return a changed copy
     */
    public ValidationSetOptions contexts(List<String> texts) {
        return with(new Lists(copy(texts), lists.mediaContexts, lists.explanations));
    }

    /**
     * Sets the media shown beside the datapoints, for those who hold parallel lists. A datapoint can also carry its own.
     *
     * @param media as many lists of URLs or paths as datapoints
     * @return a changed copy
     */
    public ValidationSetOptions mediaContexts(List<? extends List<String>> media) {
        return with(new Lists(lists.contexts, copy(media), lists.explanations));
    }

    /**
     * Sets one medium to be shown beside each datapoint, for those who hold parallel lists.
     *
     * @param media as many URLs or paths as datapoints
     * @return a changed copy
     */
    public ValidationSetOptions singleMediaContexts(List<String> media) {
        return mediaContexts(media.stream().map(List::of).toList());
    }

    /**
     * Sets what labelers read after a wrong answer.
     *
     * @param texts as many texts as datapoints; null where there is nothing to explain
     * @return a changed copy
     */
    public ValidationSetOptions explanations(List<@Nullable String> texts) {
        return with(new Lists(lists.contexts, lists.mediaContexts, copy(texts)));
    }

    /**
     * Sets how exact answers must be, for sets of selected words, places and drawings.
     *
     * @param precision 0 to 1; without this call 1 for selected words, and for the others as the service has it
     * @return a changed copy
     * @throws InvalidInputException if it is outside its range
     */
    public ValidationSetOptions requiredPrecision(double precision) {
        return with(new Measures(share("requiredPrecision", precision), measures.completeness));
    }

    /**
     * Sets how complete answers must be, for sets of selected words, places and drawings.
     *
     * @param completeness 0 to 1; without this call 1 for selected words, and for the others as the service has it
     * @return a changed copy
     * @throws InvalidInputException if it is outside its range
     */
    public ValidationSetOptions requiredCompleteness(double completeness) {
        return with(new Measures(measures.precision, share("requiredCompleteness", completeness)));
    }

    private static double share(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidInputException(field, value, value + " is outside 0 to 1", "choose a share of 0 to 1");
        }
        return value;
    }

    /**
     * Sets how the tasks are shown; {@link ai.rapidata.sdk.task.Settings} makes the known settings.
     *
     * @param shown the settings, in place of those given before
     * @return a changed copy
     */
    public ValidationSetOptions settings(Setting... shown) {
        return new ValidationSetOptions(lists, measures, List.of(shown), dimensions, shouldAlert, canBeFlagged);
    }

    /**
     * Sets which dimensions of their scores the tasks tell about labelers.
     *
     * @param names the dimensions, none blank
     * @return a changed copy
     * @throws InvalidInputException if one is blank
     */
    public ValidationSetOptions dimensions(String... names) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].isBlank()) {
                throw new InvalidInputException("dimensions[" + i + "]", names[i], "is blank", "leave it out");
            }
        }
        return new ValidationSetOptions(lists, measures, settings, List.of(names), shouldAlert, canBeFlagged);
    }

    /**
     * Sets whether labelers are told of wrong answers.
     *
     * @param alert false to leave them in the dark; their scores change all the same
     * @return a changed copy
     */
    public ValidationSetOptions shouldAlert(boolean alert) {
        return new ValidationSetOptions(lists, measures, settings, dimensions, alert, canBeFlagged);
    }

    /**
     * Sets whether tasks can be taken out because labelers flag them.
     *
     * @param flaggable false to keep them in whatever labelers say
     * @return a changed copy
     */
    public ValidationSetOptions canBeFlagged(boolean flaggable) {
        return new ValidationSetOptions(lists, measures, settings, dimensions, shouldAlert, flaggable);
    }

    /** The same for a set whose tasks are complete already. */
    UnaryOperator<ValidationSetOptions> applied() {
        ValidationSetOptions left = new ValidationSetOptions(
                DEFAULTS.lists, DEFAULTS.measures, List.of(), dimensions, shouldAlert, canBeFlagged);
        return defaults -> left;
    }

    /**
     * The texts shown beside the datapoints.
     *
     * @return the texts, or empty if they are not given as a list
     */
    public Optional<List<String>> contexts() {
        return Optional.ofNullable(lists.contexts);
    }

    /**
     * The media shown beside the datapoints.
     *
     * @return the URLs or paths, or empty if they are not given as a list
     */
    public Optional<List<List<String>>> mediaContexts() {
        return Optional.ofNullable(lists.mediaContexts);
    }

    /**
     * What labelers read after a wrong answer.
     *
     * @return the texts, null where there is none, or empty if they are not given as a list
     */
    public Optional<List<@Nullable String>> explanations() {
        return Optional.ofNullable(lists.explanations);
    }

    /**
     * How exact answers must be.
     *
     * @return 0 to 1, or empty for the default
     */
    public OptionalDouble requiredPrecision() {
        Double precision = measures.precision;
        return precision == null ? OptionalDouble.empty() : OptionalDouble.of(precision);
    }

    /**
     * How complete answers must be.
     *
     * @return 0 to 1, or empty for the default
     */
    public OptionalDouble requiredCompleteness() {
        Double completeness = measures.completeness;
        return completeness == null ? OptionalDouble.empty() : OptionalDouble.of(completeness);
    }

    /**
     * How the tasks are shown.
     *
     * @return the settings, unmodifiable
     */
    public List<Setting> settings() {
        return settings;
    }

    /**
     * Which dimensions of their scores the tasks tell about labelers.
     *
     * @return the dimensions; none leaves it to the service
     */
    public List<String> dimensions() {
        return dimensions;
    }

    /**
     * Whether labelers are told of wrong answers.
     *
     * @return true or false, or empty to leave it to the service, which tells them
     */
    public Optional<Boolean> shouldAlert() {
        return Optional.ofNullable(shouldAlert);
    }

    /**
     * Whether tasks can be taken out because labelers flag them.
     *
     * @return true or false, or empty to leave it to the service
     */
    public Optional<Boolean> canBeFlagged() {
        return Optional.ofNullable(canBeFlagged);
    }
}
