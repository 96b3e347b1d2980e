package ai.rapidata.sandbox.flow;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.JsonBody;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How fast a flow's batches are served: members that are checked, kept and shown. */
final class FlowServing {
    private static final List<String> NUMBERS =
            List.of("pidProportionalGain", "pidIntegralGain", "pidDerivativeGain", "pidOutputOffset");
    private static final List<String> COUNTS =
            List.of("pidMinSessionsPerMinute", "pidMaxSessionsPerMinute", "drainDurationSeconds");
    private static final List<String> OPTIONAL_COUNTS =
            List.of("targetResponseCount", "serveTimeoutSeconds", "serveResponses");
    private static final List<String> MODES = List.of("Total", "PerBatch", "PerBatchTimeWeighted");

    private FlowServing() {}

    static JsonNode read(JsonBody body, @Nullable JsonNode known) {
        ObjectNode serving = known == null ? usual() : known.deepCopy();
        NUMBERS.forEach(name -> body.number(name).ifPresent(value -> serving.put(name, value)));
        COUNTS.forEach(name -> body.integer(name).ifPresent(value -> serving.put(name, value)));
        for (String name : OPTIONAL_COUNTS) {
            if (body.has(name)) {
                body.integer(name).ifPresentOrElse(value -> serving.put(name, value), () -> serving.putNull(name));
            }
        }
        if (body.has("serveToResponseRatio")) {
            serving.put(
                    "serveToResponseRatio", body.number("serveToResponseRatio").orElse(null));
        }
        body.text("pidBatchMode").ifPresent(mode -> {
            if (!MODES.contains(mode)) {
                body.reject("pidBatchMode", "The mode must be one of " + MODES + ", but is " + mode + ".");
            }
            serving.put("pidBatchMode", mode);
        });
        return serving;
    }

    private static ObjectNode usual() {
        return Json.object()
                .putNull("targetResponseCount")
                .put("pidProportionalGain", 0.0)
                .put("pidIntegralGain", 0.003)
                .put("pidDerivativeGain", 0.0)
                .put("pidOutputOffset", 25.0)
                .put("pidMinSessionsPerMinute", 20)
                .put("pidMaxSessionsPerMinute", 50)
                .put("pidBatchMode", "Total")
                .putNull("serveTimeoutSeconds")
                .put("drainDurationSeconds", 40)
                .putNull("serveToResponseRatio")
                .putNull("serveResponses");
    }
}
