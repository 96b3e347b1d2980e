package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.dataset.AssetDetails;
import ai.rapidata.sdk.json.JsonObject;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An example of an audience as the service shows it. */
public final class AudienceExample {

    private final JsonObject raw;
    private final AssetDetails asset;
    private final @Nullable AssetDetails contextAsset;
    private final @Nullable ExampleTruth truth;

    private AudienceExample(
            JsonObject raw, AssetDetails asset, @Nullable AssetDetails contextAsset, @Nullable ExampleTruth truth) {
        this.raw = Objects.requireNonNull(raw, "raw");
        this.asset = asset;
        this.contextAsset = contextAsset;
        this.truth = truth;
    }

    /**
     * Creates an example from what the service said and what was read from it.
     *
     * @param raw the service's answer about one example
     * @param asset what is shown
     * @param contextAsset what is shown beside it, or null
     * @param truth the right answer, or null
     * @return the example
     */
    public static AudienceExample of(
            JsonObject raw, AssetDetails asset, @Nullable AssetDetails contextAsset, @Nullable ExampleTruth truth) {
        return new AudienceExample(raw, asset, contextAsset, truth);
    }

    /**
     * The example's id.
     *
     * @return the id
     */
    public String id() {
        return raw.string("id").orElse("");
    }

    /**
     * What people read.
     *
     * @return the instruction, or empty if the service did not say
     */
    public Optional<String> instruction() {
        return raw.object("payload")
                .flatMap(payload -> payload.string("title")
                        .or(() -> payload.string("criteria"))
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
    public Optional<ExampleTruth> truth() {
        return Optional.ofNullable(truth);
    }

    /**
     * The text shown beside it.
     *
     * @return the context, or empty if there is none
     */
    public Optional<String> context() {
        return raw.string("context");
    }

    /**
     * What is shown beside it.
     *
     * @return the item or the items, or empty if there is none
     */
    public Optional<AssetDetails> contextAsset() {
        return Optional.ofNullable(contextAsset);
    }

    /**
     * What people read who answered wrongly.
     *
     * @return the explanation, or empty if there is none
     */
    public Optional<String> explanation() {
        return raw.string("explanation");
    }

    /**
     * How many people answered rightly.
     *
     * @return a count
     */
    public int correctCount() {
        return raw.intValue("correctCount").orElse(0);
    }

    /**
     * How many people answered wrongly.
     *
     * @return a count
     */
    public int incorrectCount() {
        return raw.intValue("incorrectCount").orElse(0);
    }

    /**
     * How likely a guess is right.
     *
     * @return a probability, or empty if the service did not say
     */
    public OptionalDouble randomCorrectProbability() {
        return raw.doubleValue("randomCorrectProbability");
    }

    /**
     * The place of the example among the others.
     *
     * @return the place, or empty if the service did not say
     */
    public OptionalInt sortIndex() {
        return raw.intValue("sortIndex");
    }

    /**
     * Whether everybody should know the answer.
     *
     * @return the choice, or empty if the service has not decided
     */
    public Optional<Boolean> commonSense() {
        return raw.booleanValue("isCommonSense");
    }

    /**
     * Who may see the example.
     *
     * @return who, or empty if the service did not say
     */
    public Optional<ExampleVisibility> visibility() {
        return raw.string("visibility").map(ExampleVisibility::new);
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
        return other instanceof AudienceExample that && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    @Override
    public String toString() {
        return "AudienceExample[" + id() + ", " + asset.label() + "]";
    }
}
