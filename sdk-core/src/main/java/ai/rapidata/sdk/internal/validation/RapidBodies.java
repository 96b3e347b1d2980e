package ai.rapidata.sdk.internal.validation;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.TextAsset;
import ai.rapidata.sdk.internal.api.AssetInput;
import ai.rapidata.sdk.internal.api.RapidCodec;
import ai.rapidata.sdk.internal.api.SettingCodec;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.validation.Rapid;
import ai.rapidata.sdk.validation.ValidationTruth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Puts tasks into the words of the wire. */
final class RapidBodies {

    private RapidBodies() {}

    /** The media of a task, each once. */
    static Set<Asset> media(Rapid rapid) {
        Set<Asset> media = new LinkedHashSet<>(rapid.datapoint().assets());
        media.addAll(rapid.datapoint().mediaContext());
        media.removeIf(asset -> asset instanceof TextAsset);
        return media;
    }

    /**
     * A task as it is sent.
     *
     * @param rapid the task
     * @param names yields the service's names of media
     */
    static JsonObject of(Rapid rapid, Function<Asset, String> names) {
        Datapoint datapoint = rapid.datapoint();
        JsonObject.Builder json = JsonObject.builder()
                .put(
                        "asset",
                        input(datapoint.assets(), datapoint.isMulti(), names).toJson())
                .put("payload", RapidCodec.payload(rapid))
                .put("truth", RapidCodec.truth(inWireWords(rapid, names)))
                .put("randomCorrectProbability", rapid.randomCorrectProbability())
                .putNullable("explanation", rapid.explanation().orElse(null))
                .putNullable("context", datapoint.context().orElse(null));
        if (!datapoint.mediaContext().isEmpty()) {
            json.put(
                    "contextAsset", input(datapoint.mediaContext(), true, names).toJson());
        }
        return json.putNullable("featureFlags", SettingCodec.flags(rapid.settings()))
                .build();
    }

    /** The service knows a medium that wins by its uploaded name only. */
    private static ValidationTruth inWireWords(Rapid rapid, Function<Asset, String> names) {
        if (!(rapid.truth() instanceof ValidationTruth.Winner winner)) {
            return rapid.truth();
        }
        return rapid.datapoint().assets().stream()
                .filter(asset -> asset.source().equals(winner.winnerId()))
                .findFirst()
                .<ValidationTruth>map(asset ->
                        new ValidationTruth.Winner(asset instanceof TextAsset text ? text.text() : names.apply(asset)))
                .orElse(winner);
    }

    private static AssetInput input(List<Asset> assets, boolean multi, Function<Asset, String> names) {
        List<AssetInput> inputs = new ArrayList<>();
        for (Asset asset : assets) {
            inputs.add(
                    asset instanceof TextAsset text
                            ? new AssetInput.Text(text.text())
                            : new AssetInput.Existing(names.apply(asset)));
        }
        boolean alone = inputs.size() == 1 && (!multi || inputs.get(0) instanceof AssetInput.Existing);
        return alone ? inputs.get(0) : new AssetInput.Multi(inputs);
    }
}
