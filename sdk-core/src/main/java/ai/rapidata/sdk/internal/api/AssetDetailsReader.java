package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.dataset.AssetDetails;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads assets out of what the service sends. Kinds of assets and of metadata that are not known are kept unread. */
public final class AssetDetailsReader {

    private AssetDetailsReader() {}

    /**
     * Reads a member that may hold an asset.
     *
     * @param parent the object with the member
     * @param name the member's name
     * @return the asset, or null if the member is absent or null
     */
    public static @Nullable AssetDetails readMember(JsonObject parent, String name) {
        return parent.object(name).map(AssetDetailsReader::read).orElse(null);
    }

    /**
     * Reads an asset.
     *
     * @param asset what the service sent
     * @return the asset
     */
    public static AssetDetails read(JsonObject asset) {
        String type = asset.string("_t").orElse("");
        return switch (type) {
            case "FileAsset" ->
                new AssetDetails.File(
                        asset.string("fileName").orElse(""),
                        metadata(asset, "sourceUrl", "SourceUrlMetadataModel", "url"),
                        metadata(asset, "originalFilename", "OriginalFilenameMetadata", "originalFilename"),
                        asset);
            case "TextAsset" -> new AssetDetails.Text(asset.string("text").orElse(""), asset);
            case "MultiAsset" ->
                new AssetDetails.Group(
                        asset.objects("assets").stream()
                                .map(AssetDetailsReader::read)
                                .toList(),
                        asset);
            default -> new AssetDetails.Other(type, asset);
        };
    }

    private static @Nullable String metadata(JsonObject asset, String key, String type, String field) {
        Optional<JsonObject> metadata = asset.object("metadata");
        if (metadata.isEmpty()) {
            return null;
        }
        Optional<String> byKey = metadata.get().object(key).flatMap(entry -> entry.string(field));
        if (byKey.isPresent()) {
            return byKey.get();
        }
        for (JsonValue entry : metadata.get().members().values()) {
            if (entry instanceof JsonObject object && object.string("_t").equals(Optional.of(type))) {
                return object.string(field).orElse(null);
            }
        }
        return null;
    }
}
