package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.context.ContextQuestion;
import ai.rapidata.sdk.dataset.DatasetProgress;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.json.JsonReader;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The calls of the dataset service. */
public final class DatasetApi {
    private final ApiTransport transport;

    /**
     * The calls, sent through a transport.
     *
     * @param transport sends them
     */
    public DatasetApi(ApiTransport transport) {
        this.transport = transport;
    }

    /**
     * Creates an empty dataset. Sent again where it may have arrived: an empty dataset too many does no harm.
     *
     * @param name its name
     * @return its id
     */
    public String createDataset(String name) {
        JsonObject answer = transport
                .send(ApiRequest.post("/dataset")
                        .json(JsonObject.builder().put("name", name).build())
                        .repeatable(true)
                        .build())
                .json();
        return required(answer, "datasetId");
    }

    /**
     * The name of a dataset.
     *
     * @param datasetId its id
     * @return its name
     */
    public String datasetName(String datasetId) {
        return required(
                transport.send(ApiRequest.get("/dataset/{}", datasetId).build()).json(), "name");
    }

    /**
     * Adds a datapoint. Never sent again where it may have arrived.
     *
     * @param datasetId the dataset
     * @param datapoint what to add
     * @return the id of the datapoint
     */
    public String createDatapoint(String datasetId, NewDatapoint datapoint) {
        String id = transport
                .send(ApiRequest.post("/dataset/{}/datapoint", datasetId)
                        .json(datapoint.toJson())
                        .inPlace()
                        .build())
                .readObject(DatasetApi::datapointId);
        if (id.isEmpty()) {
            throw new UnexpectedResponseException("the answer of the service has no datapointId");
        }
        return id;
    }

    /** Read without a tree, as there is one such answer for each datapoint. */
    private static String datapointId(JsonReader answer) throws IOException {
        String id = "";
        answer.enterObject();
        for (String name; (name = answer.nextName()) != null; ) {
            if (name.equals("datapointId")) {
                id = Objects.requireNonNullElse(answer.text(), "");
            } else {
                answer.skip();
            }
        }
        return id;
    }

    /**
     * Creates a group. Never sent again where it may have arrived.
     *
     * @param datasetId the dataset
     * @param group name of the group
     * @param context text shown with the group, or null
     * @param contextAsset media shown with the group, or null
     */
    public void createGroup(
            String datasetId, String group, @Nullable String context, @Nullable AssetInput contextAsset) {
        JsonObject body = JsonObject.builder()
                .put("group", group)
                .putNullable("context", context)
                .putIfPresent("contextAsset", contextAsset == null ? null : contextAsset.toJson())
                .build();
        transport.send(
                ApiRequest.post("/dataset/{}/group", datasetId).json(body).build());
    }

    /**
     * How far the service is with a dataset.
     *
     * @param datasetId the dataset
     * @return the counts
     */
    public DatasetProgress progress(String datasetId) {
        JsonObject answer = transport
                .send(ApiRequest.get("/dataset/{}/progress", datasetId).build())
                .json();
        return new DatasetProgress(
                answer.intValue("total").orElse(0),
                answer.intValue("ready").orElse(0),
                answer.intValue("pending").orElse(0),
                answer.intValue("failed").orElse(0));
    }

    /**
     * One page of the datapoints of a dataset, newest first.
     *
     * @param datasetId the dataset
     * @param page number of the page, from 1
     * @param pageSize datapoints per page
     * @return the page
     */
    public DatapointPage newestDatapoints(String datasetId, int page, int pageSize) {
        JsonObject answer = transport
                .send(ApiRequest.get("/dataset/{}/datapoints", datasetId)
                        .query("page", page)
                        .query("page_size", pageSize)
                        .query("sort", "-created_at")
                        .build())
                .json();
        if (!(answer.get("items") instanceof JsonArray)) {
            throw new UnexpectedResponseException("the answer of the service has no items");
        }
        List<DatapointPage.Entry> entries = new ArrayList<>();
        for (JsonObject item : answer.objects("items")) {
            entries.add(new DatapointPage.Entry(required(item, "id"), AssetInput.keyOf(item.get("asset"))));
        }
        return new DatapointPage(
                answer.longValue("total").orElse(entries.size()),
                answer.intValue("pageSize").orElse(pageSize),
                entries);
    }

    /**
     * Everything about one datapoint.
     *
     * @param datapointId its id
     * @return its place, its state and its assets
     */
    public DatapointDetails datapoint(String datapointId) {
        return details(transport
                .send(ApiRequest.get("/datapoint/{}", datapointId).build())
                .json());
    }

    /**
     * The datapoints that the service accepted and failed later.
     *
     * @param datasetId the dataset
     * @return those datapoints
     */
    public List<DatapointDetails> failedDatapoints(String datasetId) {
        JsonObject answer = transport
                .send(ApiRequest.get("/dataset/{}/datapoints/failed", datasetId).build())
                .json();
        return answer.objects("datapoints").stream().map(DatasetApi::details).toList();
    }

    /**
     * Removes a datapoint.
     *
     * @param datapointId its id
     */
    public void deleteDatapoint(String datapointId) {
        transport.send(ApiRequest.delete("/datapoint/{}", datapointId).build());
    }

    /**
     * Shortens contexts to what matters for their questions.
     *
     * @param contexts what to shorten
     * @return the shortened texts, in the same order
     * @throws UnexpectedResponseException when the answer does not hold one text per context
     */
    public List<String> shortenContexts(List<ContextQuestion> contexts) {
        List<JsonValue> items = new ArrayList<>();
        for (ContextQuestion entry : contexts) {
            items.add(JsonObject.builder()
                    .put("context", entry.context())
                    .put("question", entry.question())
                    .build());
        }
        JsonObject answer = transport
                .send(ApiRequest.post("/datasets/shorten-context")
                        .json(JsonObject.builder()
                                .put("items", new JsonArray(items))
                                .build())
                        .repeatable(true)
                        .build())
                .json();
        List<String> shortened = answer.objects("items").stream()
                .flatMap(item -> item.string("shortenedContext").stream())
                .toList();
        if (shortened.size() != contexts.size()) {
            throw new UnexpectedResponseException("the service answered with " + shortened.size()
                    + " shortened contexts where " + contexts.size() + " were asked for");
        }
        return shortened;
    }

    private static DatapointDetails details(JsonObject item) {
        return new DatapointDetails(
                required(item, "id"),
                item.longValue("sortIndex").isPresent()
                        ? item.longValue("sortIndex").getAsLong()
                        : null,
                item.string("state").orElse(""),
                item.object("asset").orElse(JsonObject.empty()));
    }

    private static String required(JsonObject answer, String member) {
        return answer.string(member)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new UnexpectedResponseException("the answer of the service has no " + member));
    }
}
