package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.TextAsset;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a datapoint shows, in the words of the wire. */
public sealed interface AssetInput {

    /**
     * An asset the service holds already.
     *
     * @param name the name the service gave to it
     */
    record Existing(String name) implements AssetInput {
        @Override
        public JsonObject toJson() {
            return JsonObject.builder()
                    .put("_t", "ExistingAssetInput")
                    .put("name", name)
                    .build();
        }

        @Override
        public String key() {
            return fileKey(name);
        }
    }

    /**
     * A text.
     *
     * @param text the text
     */
    record Text(String text) implements AssetInput {
        @Override
        public JsonObject toJson() {
            return JsonObject.builder()
                    .put("_t", "TextAssetInput")
                    .put("text", text)
                    .build();
        }

        @Override
        public String key() {
            return textKey(text);
        }
    }

    /**
     * Several assets shown together.
     *
     * @param assets the assets in order
     */
    record Multi(List<AssetInput> assets) implements AssetInput {
        /** Makes the list unmodifiable. */
        public Multi {
            assets = List.copyOf(assets);
        }

        @Override
        public JsonObject toJson() {
            List<JsonValue> array = new ArrayList<>(assets.size());
            assets.forEach(asset -> array.add(asset.toJson()));
            return JsonObject.builder()
                    .put("_t", "MultiAssetInput")
                    .put("assets", new JsonArray(array))
                    .build();
        }

        @Override
        public String key() {
            return multiKey(assets.stream().map(AssetInput::key).toList());
        }
    }

    /**
     * What is shown together, of assets that the service holds or that are texts. A single medium stands for itself, also
     * when it was given as a list; a list of one text stays a list.
     *
     * @param assets the assets in order, at least one
     * @param multi whether they were given as a list
     * @param names the service's names of the media among them
     * @return the input
     */
    static AssetInput of(List<Asset> assets, boolean multi, Map<Asset, String> names) {
        List<AssetInput> inputs = new ArrayList<>();
        for (Asset asset : assets) {
            inputs.add(
                    asset instanceof TextAsset text
                            ? new Text(text.text())
                            : new Existing(names.getOrDefault(asset, asset.source())));
        }
        boolean alone = inputs.size() == 1 && (!multi || inputs.get(0) instanceof Existing);
        return alone ? inputs.get(0) : new Multi(inputs);
    }

    /**
     * The asset as it is sent.
     *
     * @return a JSON object with its discriminator
     */
    JsonObject toJson();

    /**
     * A string that is equal for equal contents, by which a stored datapoint is found again. A list of one asset has the
     * key of that asset, since the service may store it either way.
     *
     * @return the key
     */
    String key();

    /**
     * The key of an asset that the service returned.
     *
     * @param asset an asset of the service's read side, or null
     * @return the key, equal to {@link #key()} of what was sent; empty for something unknown
     */
    static String keyOf(@Nullable JsonValue asset) {
        if (!(asset instanceof JsonObject object)) {
            return "";
        }
        if (object.has("fileName")) {
            return fileKey(object.string("fileName").orElse(""));
        }
        if (object.has("name")) {
            return fileKey(object.string("name").orElse(""));
        }
        if (object.has("text")) {
            return textKey(object.string("text").orElse(""));
        }
        if (object.has("assets")) {
            return multiKey(
                    object.objects("assets").stream().map(AssetInput::keyOf).toList());
        }
        return "";
    }

    private static String fileKey(String name) {
        return "f" + name.length() + ":" + name;
    }

    private static String textKey(String text) {
        return "t" + text.length() + ":" + text;
    }

    private static String multiKey(List<String> keys) {
        return keys.size() == 1 ? keys.get(0) : "m" + keys.size() + ":" + String.join("", keys);
    }
}
