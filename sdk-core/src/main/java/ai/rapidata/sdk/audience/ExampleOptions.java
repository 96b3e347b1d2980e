package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.task.Setting;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What an example of an audience can carry. Immutable; every method with an argument returns a changed copy. */
public final class ExampleOptions {

    private static final ExampleOptions DEFAULTS = new ExampleOptions(new Values());

    private final Values values;

    private ExampleOptions(Values values) {
        this.values = values;
    }

    /**
     * An example without anything more.
     *
     * @return the defaults
     */
    public static ExampleOptions defaults() {
        return DEFAULTS;
    }

    private ExampleOptions with(Consumer<Values> change) {
        Values copy = values.copy();
        change.accept(copy);
        return new ExampleOptions(copy);
    }

    /**
     * Sets what people read who answered wrongly.
     *
     * @param text the explanation
     * @return a changed copy
     */
    public ExampleOptions explanation(String text) {
        return with(copy -> copy.explanation = text);
    }

    /**
     * Sets the text shown beside the example; its datapoint can also carry it.
     *
     * @param text the context, not empty
     * @return a changed copy
     */
    public ExampleOptions context(String text) {
        return with(copy -> copy.context = text);
    }

    /**
     * Sets the media shown beside the example; its datapoint can also carry them.
     *
     * @param locations URLs or paths, at least one
     * @return a changed copy
     */
    public ExampleOptions mediaContext(String... locations) {
        return mediaContext(List.of(locations));
    }

    /**
     * Sets the media shown beside the example; its datapoint can also carry them.
     *
     * @param locations URLs or paths, at least one
     * @return a changed copy
     */
    public ExampleOptions mediaContext(List<String> locations) {
        return with(copy -> copy.mediaContext = List.copyOf(locations));
    }

    /**
     * Sets how the example is shown; {@link ai.rapidata.sdk.task.Settings} makes the known settings.
     *
     * @param settings the settings, in place of those given before
     * @return a changed copy
     */
    public ExampleOptions settings(Setting... settings) {
        return settings(List.of(settings));
    }

    /**
     * Sets how the example is shown; {@link ai.rapidata.sdk.task.Settings} makes the known settings.
     *
     * @param settings the settings, in place of those given before
     * @return a changed copy
     */
    public ExampleOptions settings(List<Setting> settings) {
        return with(copy -> copy.settings = List.copyOf(settings));
    }

    /**
     * Sets the place of the example among the others.
     *
     * @param index the place; without this call the next free one
     * @return a changed copy
     */
    public ExampleOptions sortIndex(int index) {
        return with(copy -> copy.sortIndex = index);
    }

    /**
     * Sets whether everybody should know the answer, so that a wrong one counts against a person everywhere.
     *
     * @param commonSense true if so; without this call the service decides
     * @return a changed copy
     */
    public ExampleOptions commonSense(boolean commonSense) {
        return with(copy -> copy.commonSense = commonSense);
    }

    /**
     * Sets who may see the example.
     *
     * @param visibility who; without this call only its owner
     * @return a changed copy
     */
    public ExampleOptions visibility(ExampleVisibility visibility) {
        return with(copy -> copy.visibility = visibility);
    }

    /**
     * Sets how exact an answer must be. For locating, drawing and selecting words.
     *
     * @param precision the share of the answer that must be right, 0 to 1
     * @return a changed copy
     * @throws InvalidInputException if the share is outside its range
     */
    public ExampleOptions requiredPrecision(double precision) {
        requireRatio("requiredPrecision", precision);
        return with(copy -> copy.requiredPrecision = precision);
    }

    /**
     * Sets how complete an answer must be. For locating, drawing and selecting words.
     *
     * @param completeness the share of the truth that must be found, 0 to 1
     * @return a changed copy
     * @throws InvalidInputException if the share is outside its range
     */
    public ExampleOptions requiredCompleteness(double completeness) {
        requireRatio("requiredCompleteness", completeness);
        return with(copy -> copy.requiredCompleteness = completeness);
    }

    private static void requireRatio(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidInputException(field, value, "is " + value, "choose a value from 0 to 1");
        }
    }

    /**
     * What people read who answered wrongly.
     *
     * @return the explanation, or empty if there is none
     */
    public Optional<String> explanation() {
        return Optional.ofNullable(values.explanation);
    }

    /**
     * The text shown beside the example.
     *
     * @return the context, or empty if it was not set here
     */
    public Optional<String> context() {
        return Optional.ofNullable(values.context);
    }

    /**
     * The media shown beside the example.
     *
     * @return URLs or paths, or empty if they were not set here
     */
    public Optional<List<String>> mediaContext() {
        return Optional.ofNullable(values.mediaContext);
    }

    /**
     * How the example is shown.
     *
     * @return the settings
     */
    public List<Setting> settings() {
        return values.settings;
    }

    /**
     * The place of the example among the others.
     *
     * @return the place, or empty for the next free one
     */
    public OptionalInt sortIndex() {
        return values.sortIndex == null ? OptionalInt.empty() : OptionalInt.of(values.sortIndex);
    }

    /**
     * Whether everybody should know the answer.
     *
     * @return the choice, or empty if the service decides
     */
    public Optional<Boolean> commonSense() {
        return Optional.ofNullable(values.commonSense);
    }

    /**
     * Who may see the example.
     *
     * @return who, or empty if it was not set
     */
    public Optional<ExampleVisibility> visibility() {
        return Optional.ofNullable(values.visibility);
    }

    /**
     * How exact an answer must be.
     *
     * @return the share, or empty if it was not set
     */
    public OptionalDouble requiredPrecision() {
        return values.requiredPrecision == null ? OptionalDouble.empty() : OptionalDouble.of(values.requiredPrecision);
    }

    /**
     * How complete an answer must be.
     *
     * @return the share, or empty if it was not set
     */
    public OptionalDouble requiredCompleteness() {
        return values.requiredCompleteness == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(values.requiredCompleteness);
    }

    /** The choices while they are being changed; never changed once an options value holds them. */
    private static final class Values {
        private @Nullable String explanation;
        private @Nullable String context;
        private @Nullable List<String> mediaContext;
        private List<Setting> settings = List.of();
        private @Nullable Integer sortIndex;
        private @Nullable Boolean commonSense;
        private @Nullable ExampleVisibility visibility;
        private @Nullable Double requiredPrecision;
        private @Nullable Double requiredCompleteness;

        private Values copy() {
            Values copy = new Values();
            copy.explanation = explanation;
            copy.context = context;
            copy.mediaContext = mediaContext;
            copy.settings = settings;
            copy.sortIndex = sortIndex;
            copy.commonSense = commonSense;
            copy.visibility = visibility;
            copy.requiredPrecision = requiredPrecision;
            copy.requiredCompleteness = requiredCompleteness;
            return copy;
        }
    }
}
