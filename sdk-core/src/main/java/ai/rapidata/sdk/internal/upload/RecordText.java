package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.ExistingAsset;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.TextAsset;
import ai.rapidata.sdk.dataset.UploadFailureCause;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Datapoints and failed uploads as JSON and back. The exception behind a failure stays behind; everything else comes back
 * equal.
 */
final class RecordText {
    private RecordText() {}

    static JsonObject write(PlacedFailure placed) {
        FailedUpload<Datapoint> failure = placed.failure();
        List<JsonValue> causes = new ArrayList<>();
        for (UploadFailureCause cause : failure.causes()) {
            JsonObject.Builder entry =
                    JsonObject.builder().put("stage", cause.stage()).put("title", cause.title());
            cause.asset().ifPresent(asset -> entry.put("asset", write(asset)));
            cause.status().ifPresent(status -> entry.put("status", status));
            cause.detail().ifPresent(detail -> entry.put("detail", detail));
            cause.traceId().ifPresent(trace -> entry.put("trace", trace));
            causes.add(entry.build());
        }
        return JsonObject.builder()
                .put("place", placed.sortIndex())
                .put("item", write(failure.item()))
                .put("outcome", failure.outcome().name())
                .put("message", failure.errorMessage())
                .put("type", failure.errorType())
                .put("time", failure.timestamp().toString())
                .put("causes", new JsonArray(causes))
                .build();
    }

    static PlacedFailure readFailure(JsonObject json) {
        return new PlacedFailure(json.longValue("place").orElseThrow(), read(json));
    }

    private static FailedUpload<Datapoint> read(JsonObject json) {
        List<UploadFailureCause> causes = new ArrayList<>();
        for (JsonObject entry : json.objects("causes")) {
            causes.add(new UploadFailureCause(
                    entry.object("asset").map(RecordText::readAsset).orElse(null),
                    required(entry, "stage"),
                    entry.intValue("status").isPresent()
                            ? entry.intValue("status").getAsInt()
                            : null,
                    required(entry, "title"),
                    entry.string("detail").orElse(null),
                    entry.string("trace").orElse(null)));
        }
        return new FailedUpload<>(
                readDatapoint(json.object("item").orElseThrow()),
                UploadOutcome.valueOf(required(json, "outcome")),
                required(json, "message"),
                required(json, "type"),
                Instant.parse(required(json, "time")),
                null,
                causes);
    }

    static JsonObject write(Datapoint datapoint) {
        JsonObject.Builder json = JsonObject.builder()
                .put("assets", new JsonArray(assets(datapoint.assets())))
                .put("multi", datapoint.isMulti());
        datapoint.context().ifPresent(context -> json.put("context", context));
        if (!datapoint.mediaContext().isEmpty()) {
            json.put("media", new JsonArray(assets(datapoint.mediaContext())));
        }
        datapoint.sentence().ifPresent(sentence -> json.put("sentence", sentence));
        datapoint.group().ifPresent(group -> json.put("group", group));
        if (!datapoint.privateMetadata().isEmpty()) {
            JsonObject.Builder metadata = JsonObject.builder();
            datapoint.privateMetadata().forEach(metadata::put);
            json.put("metadata", metadata.build());
        }
        return json.build();
    }

    static Datapoint readDatapoint(JsonObject json) {
        List<Asset> assets =
                json.objects("assets").stream().map(RecordText::readAsset).toList();
        boolean multi = json.booleanValue("multi").orElse(false);
        Datapoint datapoint = multi ? Datapoint.of(assets) : Datapoint.of(assets.get(0));
        if (json.has("context")) {
            datapoint = datapoint.withContext(required(json, "context"));
        }
        if (json.has("media")) {
            datapoint = datapoint.withMediaContextAssets(
                    json.objects("media").stream().map(RecordText::readAsset).toList());
        }
        if (json.has("sentence")) {
            datapoint = datapoint.withSentence(required(json, "sentence"));
        }
        if (json.has("group")) {
            datapoint = datapoint.withGroup(required(json, "group"));
        }
        if (json.has("metadata")) {
            Map<String, String> metadata = new LinkedHashMap<>();
            JsonObject stored = json.object("metadata").orElseThrow();
            stored.members().keySet().forEach(name -> metadata.put(name, required(stored, name)));
            datapoint = datapoint.withPrivateMetadata(metadata);
        }
        return datapoint;
    }

    private static List<JsonValue> assets(List<Asset> assets) {
        List<JsonValue> json = new ArrayList<>(assets.size());
        assets.forEach(asset -> json.add(write(asset)));
        return json;
    }

    private static JsonObject write(Asset asset) {
        String kind = asset instanceof TextAsset ? "text" : asset instanceof ExistingAsset ? "name" : "media";
        return JsonObject.builder().put(kind, asset.source()).build();
    }

    private static Asset readAsset(JsonObject json) {
        @Nullable String text = json.string("text").orElse(null);
        if (text != null) {
            return Asset.text(text);
        }
        @Nullable String name = json.string("name").orElse(null);
        return name != null ? Asset.existing(name) : Asset.media(required(json, "media"));
    }

    private static String required(JsonObject json, String member) {
        return json.string(member).orElseThrow();
    }
}
