package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.task.ClassificationTask;
import ai.rapidata.sdk.task.Setting;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The call about questions to labelers about themselves. */
public final class DemographicApi {

    private final ApiTransport transport;

    /**
     * The call, sent through a transport.
     *
     * @param transport sends it
     */
    public DemographicApi(ApiTransport transport) {
        this.transport = transport;
    }

    /**
     * What is shown with a question.
     *
     * @param asset an asset, or null
     * @param context a text, or null
     * @param contextAsset assets beside it, or null
     */
    public record Shown(
            @Nullable AssetInput asset,
            @Nullable String context,
            @Nullable AssetInput contextAsset) {

        /** Nothing. */
        public static final Shown NOTHING = new Shown(null, null, null);
    }

    /**
     * Creates a question. Never sent again where it may have arrived.
     *
     * @param key under which answers are kept
     * @param question the question with its answers
     * @param shown what is shown with it
     * @param settings how it is shown
     * @return its id
     */
    public String create(String key, ClassificationTask question, Shown shown, List<Setting> settings) {
        JsonObject payload = JsonObject.builder()
                .put("title", question.instruction())
                .put("categories", WorkflowCodec.categories(question.answerOptions()))
                .build();
        JsonObject body = JsonObject.builder()
                .put("key", key)
                .put("payload", payload)
                .putIfPresent("featureFlags", SettingCodec.flags(settings))
                .putIfPresent(
                        "asset", shown.asset() == null ? null : shown.asset().toJson())
                .putIfPresent("context", shown.context())
                .putIfPresent(
                        "contextAsset",
                        shown.contextAsset() == null
                                ? null
                                : shown.contextAsset().toJson())
                .build();
        return Answers.required(
                transport
                        .send(ApiRequest.post("/rapid/demographic").json(body).build())
                        .json(),
                "rapidId");
    }
}
