package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What changes about an example. What is not mentioned stays as it is; the {@code without} methods take something away.
 * Immutable; every method with an argument returns a changed copy.
 */
public final class ExampleUpdate {

    private static final ExampleUpdate NOTHING = new ExampleUpdate(new Values());

    private final Values values;

    private ExampleUpdate(Values values) {
        this.values = values;
    }

    /**
     * An update that changes nothing.
     *
     * @return an update without a mention
     */
    public static ExampleUpdate nothing() {
        return NOTHING;
    }

    private ExampleUpdate with(Consumer<Values> change) {
        Values copy = values.copy();
        change.accept(copy);
        return new ExampleUpdate(copy);
    }

    /**
     * Another instruction.
     *
     * @param text what people read, at most 250 UTF-16 units
     * @return a changed copy
     */
    public ExampleUpdate instruction(String text) {
        return with(copy -> copy.instruction = text);
    }

    /**
     * Another right answer. A medium is named as the service named it when it was uploaded.
     *
     * @param truth the answer
     * @return a changed copy
     */
    public ExampleUpdate truth(ExampleTruth truth) {
        return with(copy -> copy.truth = truth);
    }

    /**
     * Another probability that a guess is right, which changes with the truth.
     *
     * @param probability 0 to 1
     * @return a changed copy
     * @throws InvalidInputException if the probability is outside its range
     */
    public ExampleUpdate randomCorrectProbability(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new InvalidInputException(
                    "randomCorrectProbability", probability, "is " + probability, "choose a value from 0 to 1");
        }
        return with(copy -> copy.probability = probability);
    }

    /**
     * Another explanation for people who answered wrongly.
     *
     * @param text the explanation
     * @return a changed copy
     */
    public ExampleUpdate explanation(String text) {
        return with(copy -> copy.explanation = Change.to(text));
    }

    /**
     * No explanation any more.
     *
     * @return a changed copy
     */
    public ExampleUpdate withoutExplanation() {
        return with(copy -> copy.explanation = Change.away());
    }

    /**
     * Another text beside the example.
     *
     * @param text the context, not empty
     * @return a changed copy
     * @throws InvalidInputException if the text is empty
     */
    public ExampleUpdate context(String text) {
        if (text.isEmpty()) {
            throw new InvalidInputException("context", text, "is empty", "call withoutContext to take it away");
        }
        return with(copy -> copy.context = Change.to(text));
    }

    /**
     * No text beside the example any more.
     *
     * @return a changed copy
     */
    public ExampleUpdate withoutContext() {
        return with(copy -> copy.context = Change.away());
    }

    /**
     * Other media beside the example.
     *
     * @param media the media, which are uploaded if they are not at the service yet; at least one
     * @return a changed copy
     * @throws InvalidInputException if there are none
     */
    public ExampleUpdate mediaContext(List<? extends Asset> media) {
        if (media.isEmpty()) {
            throw new InvalidInputException(
                    "mediaContext", media, "is empty", "call withoutMediaContext to take it away");
        }
        return with(copy -> copy.mediaContext = Change.to(List.copyOf(media)));
    }

    /**
     * No media beside the example any more.
     *
     * @return a changed copy
     */
    public ExampleUpdate withoutMediaContext() {
        return with(copy -> copy.mediaContext = Change.away());
    }

    /**
     * Whether everybody should know the answer.
     *
     * @param commonSense true if so
     * @return a changed copy
     */
    public ExampleUpdate commonSense(boolean commonSense) {
        return with(copy -> copy.commonSense = Change.to(commonSense));
    }

    /**
     * The service decides whether everybody should know the answer.
     *
     * @return a changed copy
     */
    public ExampleUpdate withoutCommonSense() {
        return with(copy -> copy.commonSense = Change.away());
    }

    /**
     * Another place among the examples.
     *
     * @param index the place
     * @return a changed copy
     */
    public ExampleUpdate sortIndex(int index) {
        return with(copy -> copy.sortIndex = index);
    }

    /**
     * Other people who may see the example.
     *
     * @param visibility who
     * @return a changed copy
     */
    public ExampleUpdate visibility(ExampleVisibility visibility) {
        return with(copy -> copy.visibility = visibility);
    }

    /**
     * The other instruction.
     *
     * @return the text, or empty if it stays
     */
    public Optional<String> instruction() {
        return Optional.ofNullable(values.instruction);
    }

    /**
     * The other right answer.
     *
     * @return the answer, or empty if it stays
     */
    public Optional<ExampleTruth> truth() {
        return Optional.ofNullable(values.truth);
    }

    /**
     * The other probability that a guess is right.
     *
     * @return the probability, or empty if it stays
     */
    public OptionalDouble randomCorrectProbability() {
        return values.probability == null ? OptionalDouble.empty() : OptionalDouble.of(values.probability);
    }

    /**
     * What happens to the explanation.
     *
     * @return the change
     */
    public Change<String> explanation() {
        return values.explanation;
    }

    /**
     * What happens to the text beside the example.
     *
     * @return the change
     */
    public Change<String> context() {
        return values.context;
    }

    /**
     * What happens to the media beside the example.
     *
     * @return the change
     */
    public Change<List<Asset>> mediaContext() {
        return values.mediaContext;
    }

    /**
     * What happens to the choice whether everybody should know the answer.
     *
     * @return the change
     */
    public Change<Boolean> commonSense() {
        return values.commonSense;
    }

    /**
     * The other place among the examples.
     *
     * @return the place, or empty if it stays
     */
    public OptionalInt sortIndex() {
        return values.sortIndex == null ? OptionalInt.empty() : OptionalInt.of(values.sortIndex);
    }

    /**
     * The other people who may see the example.
     *
     * @return who, or empty if that stays
     */
    public Optional<ExampleVisibility> visibility() {
        return Optional.ofNullable(values.visibility);
    }

    /** The choices while they are being changed; never changed once an update holds them. */
    private static final class Values {
        private @Nullable String instruction;
        private @Nullable ExampleTruth truth;
        private @Nullable Double probability;
        private Change<String> explanation = Change.none();
        private Change<String> context = Change.none();
        private Change<List<Asset>> mediaContext = Change.none();
        private Change<Boolean> commonSense = Change.none();
        private @Nullable Integer sortIndex;
        private @Nullable ExampleVisibility visibility;

        private Values copy() {
            Values copy = new Values();
            copy.instruction = instruction;
            copy.truth = truth;
            copy.probability = probability;
            copy.explanation = explanation;
            copy.context = context;
            copy.mediaContext = mediaContext;
            copy.commonSense = commonSense;
            copy.sortIndex = sortIndex;
            copy.visibility = visibility;
            return copy;
        }
    }
}
