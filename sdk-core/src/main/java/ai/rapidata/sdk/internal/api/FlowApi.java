package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.flow.AnalyticsQuery;
import ai.rapidata.sdk.flow.FlowDetails;
import ai.rapidata.sdk.flow.FlowItemDetails;
import ai.rapidata.sdk.flow.FlowItemStatus;
import ai.rapidata.sdk.flow.FlowOptions;
import ai.rapidata.sdk.flow.Histogram;
import ai.rapidata.sdk.flow.TimeSeries;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.results.WinLossMatrix;
import ai.rapidata.sdk.search.Page;
import java.util.List;

/** The calls about ranking flows. */
public final class FlowApi {

    private final ApiTransport transport;

    /**
     * The calls, sent through a transport.
     *
     * @param transport sends them
     */
    public FlowApi(ApiTransport transport) {
        this.transport = transport;
    }

    /**
     * Creates a flow. Never sent again where it may have arrived.
     *
     * @param name the name
     * @param instruction what labelers are asked
     * @param options everything else
     * @return the id of the flow
     */
    public String create(String name, String instruction, FlowOptions options) {
        JsonObject body = FlowCodec.flow(name, instruction, options);
        return Answers.required(post("/flow/ranking", body), "flowId");
    }

    /**
     * Gets a flow.
     *
     * @param id its id
     * @return its details
     */
    public FlowDetails get(String id) {
        JsonObject answer = get(ApiRequest.get("/flow/{}", id));
        return new FlowDetails(answer.string("id").orElse(id), answer);
    }

    /**
     * Finds flows.
     *
     * @param page which page of what
     * @return the page
     */
    public Page<FlowDetails> find(PageRequest page) {
        return Listing.page(
                get(page.addTo(ApiRequest.get("/flow"))),
                page,
                item -> new FlowDetails(Answers.required(item, "id"), item));
    }

    /**
     * Changes a flow for batches to come.
     *
     * @param id the flow
     * @param changes what changes
     */
    public void updateConfig(String id, JsonObject changes) {
        transport.send(ApiRequest.patch("/flow/ranking/{}/config", id)
                .json(changes)
                .repeatable(true)
                .build());
    }

    /**
     * Deletes a flow.
     *
     * @param id the flow
     */
    public void delete(String id) {
        transport.send(ApiRequest.delete("/flow/{}", id).build());
    }

    /** Has labelers made ready. */
    public void preheat() {
        transport.send(
                ApiRequest.post("/campaign/boost/preheat").repeatable(true).build());
    }

    /**
     * Starts a batch. Never sent again where it may have arrived.
     *
     * @param flowId the flow
     * @param body the batch as the wire has it
     * @return the id of the batch
     */
    public String createItem(String flowId, JsonObject body) {
        JsonObject answer = transport
                .send(ApiRequest.post("/flow/ranking/{}/item", flowId)
                        .json(body)
                        .build())
                .json();
        return Answers.required(answer, "flowItemId");
    }

    /**
     * Finds batches of a flow.
     *
     * @param flowId the flow
     * @param page which page of what
     * @return the page
     */
    public Page<FlowItemDetails> items(String flowId, PageRequest page) {
        return Listing.page(
                get(page.addTo(ApiRequest.get("/flow/ranking/{}/item", flowId))),
                page,
                item -> details(Answers.required(item, "id"), flowId, item));
    }

    /**
     * Gets a batch.
     *
     * @param id its id
     * @param flowId the flow it is of, in case the service does not tell
     * @return its details
     */
    public FlowItemDetails item(String id, String flowId) {
        return details(id, flowId, get(ApiRequest.get("/flow/ranking/item/{}", id)));
    }

    private static FlowItemDetails details(String id, String flowId, JsonObject item) {
        return new FlowItemDetails(
                id,
                item.string("flowId").orElse(flowId),
                item.string("datasetId").orElse(""),
                item.string("workflowId").orElse(null),
                new FlowItemStatus(Answers.required(item, "state")),
                item.string("context").orElse(null),
                AssetDetailsReader.readMember(item, "contextAsset"),
                item.string("failureMessage").orElse(null),
                item.instant("expiresAt").orElse(null),
                item.instant("createdAt").orElse(null),
                item.instant("startedAt").orElse(null),
                item.instant("completedAt").orElse(null),
                item.instant("failedAt").orElse(null));
    }

    /**
     * Reads the ranking of a batch.
     *
     * @param id the batch
     * @return scores in the order of the service
     * @throws ai.rapidata.sdk.error.ConflictException if the batch has none yet
     */
    public FlowScores results(String id) {
        JsonObject answer = get(ApiRequest.get("/flow/ranking/item/{}/results", id));
        List<FlowScores.Score> scores = answer.objects("datapoints").stream()
                .map(datapoint -> new FlowScores.Score(
                        datapoint.string("id").orElse(""),
                        datapoint.intValue("elo").isPresent()
                                ? datapoint.intValue("elo").getAsInt()
                                : null,
                        AssetDetailsReader.read(datapoint.object("asset").orElse(JsonObject.empty()))))
                .toList();
        return new FlowScores(answer.longValue("totalVotes").orElse(0), scores);
    }

    /**
     * Reads who won against whom.
     *
     * @param id the batch
     * @return the matrix
     * @throws ai.rapidata.sdk.error.ConflictException if the batch has none yet
     */
    public WinLossMatrix matrix(String id) {
        return MatrixReader.read(get(ApiRequest.get("/flow/ranking/item/{}/vote-matrix", id)));
    }

    /**
     * Ends a batch early.
     *
     * @param id the batch
     */
    public void stop(String id) {
        transport.send(ApiRequest.post("/flow/item/{}/stop", id).build());
    }

    /**
     * Reads a histogram.
     *
     * @param flowId the flow
     * @param kind the last part of the path
     * @param query which time, and how finely
     * @return the classes
     */
    public Histogram histogram(String flowId, String kind, AnalyticsQuery query) {
        JsonObject answer = get(analytics(flowId, kind, "bucketCount", query));
        return new Histogram(answer.objects("buckets").stream()
                .map(bucket -> new Histogram.Bucket(
                        bucket.doubleValue("lowerBound").orElse(0),
                        bucket.doubleValue("upperBound").orElse(0),
                        bucket.longValue("count").orElse(0)))
                .toList());
    }

    /**
     * Reads a time series.
     *
     * @param flowId the flow
     * @param kind the last part of the path
     * @param value the member that holds the value
     * @param query which time, and how finely
     * @return the points that have a time
     */
    public TimeSeries timeSeries(String flowId, String kind, String value, AnalyticsQuery query) {
        JsonObject answer = get(analytics(flowId, kind, "datapoints", query));
        return new TimeSeries(answer.objects("datapoints").stream()
                .filter(point -> point.instant("timestamp").isPresent())
                .map(point -> new TimeSeries.Point(
                        point.instant("timestamp").orElseThrow(),
                        point.doubleValue(value).orElse(0)))
                .toList());
    }

    private static ApiRequest.Builder analytics(String flowId, String kind, String resolution, AnalyticsQuery query) {
        ApiRequest.Builder request = ApiRequest.get("/flow/ranking/{}/" + kind, flowId);
        query.from().ifPresent(moment -> request.query("from", moment));
        query.to().ifPresent(moment -> request.query("to", moment));
        query.resolution().ifPresent(number -> request.query(resolution, number));
        return request;
    }

    private JsonObject get(ApiRequest.Builder request) {
        return transport.send(request.build()).json();
    }

    private JsonObject post(String path, JsonObject body) {
        return transport.send(ApiRequest.post(path).json(body).build()).json();
    }
}
