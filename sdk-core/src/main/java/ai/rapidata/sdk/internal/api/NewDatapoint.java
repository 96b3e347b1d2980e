package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A datapoint to be created.
 *
 * @param asset what it shows
 * @param context text shown beside it, or null; always null for a member of a group
 * @param contextAsset media shown beside it, or null; always null for a member of a group
 * @param sortIndex its place in the dataset, from 0
 * @param group the group it belongs to, or null
 * @param sentence the sentence whose words are selected, or null
 * @param privateMetadata what only the owner sees, empty for nothing
 */
public record NewDatapoint(
        AssetInput asset,
        @Nullable String context,
        @Nullable AssetInput contextAsset,
        long sortIndex,
        @Nullable String group,
        @Nullable String sentence,
        Map<String, String> privateMetadata) {

    JsonObject toJson() {
        JsonObject.Builder body = JsonObject.builder()
                .put("asset", asset.toJson())
                .putNullable("context", context)
                .putIfPresent("contextAsset", contextAsset == null ? null : contextAsset.toJson())
                .put("sortIndex", sortIndex)
                .putNullable("group", group)
                .putNullable("transcription", sentence);
        if (privateMetadata.isEmpty()) {
            body.putNull("privateMetadata");
        } else {
            JsonObject.Builder metadata = JsonObject.builder();
            privateMetadata.forEach(metadata::put);
            body.put("privateMetadata", metadata.build());
        }
        return body.build();
    }
}
