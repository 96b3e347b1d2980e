package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.flow.FlowBatchOptions;
import ai.rapidata.sdk.flow.FlowOptions;
import ai.rapidata.sdk.flow.RateControl;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Writes flows and their batches in the words of the wire. */
public final class FlowCodec {

    private FlowCodec() {}

    static JsonObject flow(String name, String instruction, FlowOptions options) {
        JsonObject.Builder body = JsonObject.builder()
                .put("name", name)
                .put("criteria", instruction)
                .put("maxResponses", options.maxResponses())
                .put("minResponses", options.minResponses())
                .putNullable("validationSetId", options.validationSetId().orElse(null))
                .putNullable("featureFlags", SettingCodec.flags(options.settings()))
                .putIfPresent("audienceId", options.audienceId().orElse(null));
        options.startingElo().ifPresent(score -> body.put("startingElo", score));
        options.serveResponses().ifPresent(number -> body.put("serveResponses", number));
        options.serveToResponseRatio().ifPresent(ratio -> body.put("serveToResponseRatio", ratio));
        options.serveTimeoutSeconds().ifPresent(seconds -> body.put("serveTimeoutSeconds", seconds));
        options.drainDurationSeconds().ifPresent(seconds -> body.put("drainDurationSeconds", seconds));
        options.rateControl().ifPresent(control -> put(body, control));
        return body.build();
    }

    private static void put(JsonObject.Builder body, RateControl control) {
        body.put("targetResponseCount", control.targetResponseCount())
                .put("pidProportionalGain", control.proportionalGain())
                .put("pidIntegralGain", control.integralGain())
                .put("pidDerivativeGain", control.derivativeGain())
                .put("pidOutputOffset", control.outputOffset())
                .put("pidMinSessionsPerMinute", control.minSessionsPerMinute())
                .put("pidMaxSessionsPerMinute", control.maxSessionsPerMinute())
                .put("pidBatchMode", control.batchMode().value());
    }

    /**
     * A batch.
     *
     * @param datasetId the dataset with its datapoints
     * @param options text, time to live and the like
     * @param contextAsset the uploaded media beside the comparisons, or null
     * @return the body of the request
     */
    public static JsonObject item(String datasetId, FlowBatchOptions options, @Nullable AssetInput contextAsset) {
        return JsonObject.builder()
                .put("datasetId", datasetId)
                .putNullable("context", options.context().orElse(null))
                .putIfPresent("contextAsset", contextAsset == null ? null : contextAsset.toJson())
                .putNullable("timeToLiveInSeconds", seconds(options.timeToLive().orElse(null)))
                .putIfPresent(
                        "drainDurationInSeconds",
                        seconds(options.drainDuration().orElse(null)))
                .build();
    }

    private static @Nullable JsonValue seconds(@Nullable Duration duration) {
        return duration == null ? null : JsonValue.of(duration.toSeconds());
    }
}
