package ai.rapidata.sdk.validation;

import ai.rapidata.sdk.dataset.AssetDetails;
import ai.rapidata.sdk.json.JsonObject;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** A task of a validation set as the service shows it. */
public final class ValidationRapid {

    private final JsonObject raw;
    private final AssetDetails asset;
    private final @Nullable AssetDetails contextAsset;
    private final @Nullable ValidationTruth truth;

    private ValidationRapid(
            JsonObject raw, AssetDetails asset, @Nullable AssetDetails contextAsset, @Nullable ValidationTruth truth) {
        this.raw = Objects.requireNonNull(raw, "raw");
        this.asset = asset;
        this.contextAsset = contextAsset;
        this.truth = truth;
    }

    /**
     * Creates a task from what the service said and what was read from it.
     *
     * @param raw the service's answer about one task
     * @param asset what is shown
     * @param contextAsset what is shown beside it, or null
     * @param truth the right answer, or null
     * @return the task
     */
    public static ValidationRapid of(
            JsonObject raw, AssetDetails asset, @Nullable AssetDetails contextAsset, @Nullable ValidationTruth truth) {
        return new ValidationRapid(raw, asset, contextAsset, truth);
    }

    /**
     * The task's id.
     *
     * @return the id
     */
    public String id() {
        return raw.string("id").orElse("");
    }

    /**
     * The type of task in the service's word, such as {@code Compare}.
     *
     * @return the type
     */
    public String type() {
        return raw.string("type").orElse("");
    }

    /**
     * Where the task is in its life, in the service's word, such as {@code Labeling}.
     *
     * @return the state
     */
    public String state() {
        return raw.string("state").orElse("");
    }

    /**
     * What labelers read.
     *
     * @return the instruction, or empty if the service did not say
     */
    public Optional<String> instruction() {
        return raw.object("payload")
                .flatMap(payload -> payload.string("title")
                        .or(() -> payload.string("criteria"))
                        .or(() -> payload.string("question"))
                        .or(() -> payload.string("target")));
    }

    /**
     * What is shown.
     *
     * @return the item or the items
     */
    public AssetDetails asset() {
        return asset;
    }

    /**
     * The right answer.
     *
     * @return the truth, or empty if the service did not say
     */
    public Optional<ValidationTruth> truth() {
        return Optional.ofNullable(truth);
    }

    /**
     * The text shown beside the item.
     *
     * @return the context, or empty if there is none
     */
    public Optional<String> context() {
        return raw.string("context");
    }

    /**
     * The medium shown beside the item.
     *
     * @return the medium, or empty if there is none
     */
    public Optional<AssetDetails> contextAsset() {
        return Optional.ofNullable(contextAsset);
    }

    /**
     * What labelers read after a wrong answer.
     *
     * @return the explanation, or empty if there is none
     */
    public Optional<String> explanation() {
        return raw.string("explanation");
    }

    /**
     * How probably an answer at random is right.
     *
     * @return 0 to 1, or empty if the service did not say
     */
    public OptionalDouble randomCorrectProbability() {
        return raw.doubleValue("randomCorrectProbability");
    }

    /**
     * How many answers were right.
     *
     * @return the number
     */
    public int correctCount() {
        return raw.intValue("correctValidationCount").orElse(0);
    }

    /**
     * How many answers were wrong.
     *
     * @return the number
     */
    public int incorrectCount() {
        return raw.intValue("invalidValidationCount").orElse(0);
    }

    /**
     * The service's answer, with all that this class does not show.
     *
     * @return the answer as it came
     */
    public JsonObject raw() {
        return raw;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ValidationRapid that && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    @Override
    public String toString() {
        return "ValidationRapid[" + id() + ", " + type() + "]";
    }
}
