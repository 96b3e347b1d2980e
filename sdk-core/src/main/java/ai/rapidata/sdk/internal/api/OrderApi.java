package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.http.StreamedResponse;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.order.OrderDetails;
import ai.rapidata.sdk.order.PublicOrder;
import ai.rapidata.sdk.search.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls about orders. */
public final class OrderApi {

    private static final String RESULT_FILE = "application/octet-stream";

    private static final JsonObject WITHOUT_FAILED_DATAPOINTS =
            JsonObject.builder().put("ignoreFailedDatapoints", true).build();

    private final ApiTransport transport;

    /**
     * The calls, sent through a transport.
     *
     * @param transport sends them
     */
    public OrderApi(ApiTransport transport) {
        this.transport = transport;
    }

    /**
     * The calls about the pipelines that run orders.
     *
     * @return the calls, sent through the same transport
     */
    public PipelineApi pipelines() {
        return new PipelineApi(transport);
    }

    /**
     * An order that was made just now.
     *
     * @param id its id
     * @param datasetId the dataset that its datapoints go into
     * @param pipelineId the pipeline that will run it, empty if the service did not say
     */
    public record NewOrder(String id, String datasetId, String pipelineId) {}

    /**
     * Makes an order. Never sent again where it may have arrived.
     *
     * @param body the order as the wire has it
     * @return what the service made
     */
    public NewOrder create(JsonObject body) {
        return made(transport.send(ApiRequest.post("/order").json(body).build()).json());
    }

    private static NewOrder made(JsonObject answer) {
        String id = Answers.required(answer, "orderId");
        String datasetId = answer.string("datasetId")
                .orElseThrow(() -> new UnexpectedResponseException(
                        "the service made order " + id + " without a dataset for its datapoints"));
        return new NewOrder(id, datasetId, answer.string("pipelineId").orElse(""));
    }

    /**
     * Gets an order.
     *
     * @param id its id
     * @return its details
     */
    public OrderDetails get(String id) {
        return OrderDetails.of(
                id, transport.send(ApiRequest.get("/order/{}", id).build()).json());
    }

    /**
     * Finds orders.
     *
     * @param page which page of what
     * @return the page
     */
    public Page<OrderDetails> find(PageRequest page) {
        JsonObject answer =
                transport.send(page.addTo(ApiRequest.get("/orders")).build()).json();
        return Listing.page(answer, page, order -> OrderDetails.of(Answers.required(order, "id"), order));
    }

    /**
     * Lists the orders that everybody can see.
     *
     * @return all of them
     */
    public List<PublicOrder> publicOrders() {
        JsonObject answer =
                transport.send(ApiRequest.get("/orders/public").build()).json();
        if (!(answer.get("orders") instanceof JsonArray)) {
            throw new UnexpectedResponseException("the service's answer holds no list of orders");
        }
        return answer.objects("orders").stream()
                .map(order -> new PublicOrder(
                        Answers.required(order, "id"), order.string("name").orElse("")))
                .toList();
    }

    /**
     * Prepares an order for being looked at.
     *
     * @param id the order
     */
    public void preview(String id) {
        transport.send(ApiRequest.post("/order/{}/preview", id)
                .json(WITHOUT_FAILED_DATAPOINTS)
                .repeatable(true)
                .build());
    }

    /**
     * Lets an order begin. Costs money and is never sent again where it may have arrived.
     *
     * @param id the order
     */
    public void submit(String id) {
        transport.send(ApiRequest.post("/order/{}/submit", id)
                .json(WITHOUT_FAILED_DATAPOINTS)
                .build());
    }

    /**
     * Halts an order.
     *
     * @param id the order
     */
    public void pause(String id) {
        transport.send(ApiRequest.post("/order/{}/pause", id).repeatable(true).build());
    }

    /**
     * Lets an order go on.
     *
     * @param id the order
     */
    public void resume(String id) {
        transport.send(ApiRequest.post("/order/{}/resume", id).repeatable(true).build());
    }

    /**
     * Lets stale results be made anew.
     *
     * @param id the order
     */
    public void retry(String id) {
        transport.send(ApiRequest.post("/order/{}/retry", id).repeatable(true).build());
    }

    /**
     * Renames an order.
     *
     * @param id the order
     * @param name the new name
     */
    public void rename(String id, String name) {
        patch(id, JsonObject.builder().put("name", name).build());
    }

    /**
     * Lets an order wait for another one.
     *
     * @param id the order
     * @param precedingOrderId the other order, or null for none
     */
    public void follow(String id, @Nullable String precedingOrderId) {
        patch(
                id,
                JsonObject.builder()
                        .putNullable("precedingOrderId", precedingOrderId)
                        .build());
    }

    private void patch(String id, JsonObject changes) {
        transport.send(
                ApiRequest.patch("/order/{}", id).json(changes).repeatable(true).build());
    }

    /**
     * Lets everybody see an order, or nobody else.
     *
     * @param id the order
     * @param isPublic true for everybody
     */
    public void share(String id, boolean isPublic) {
        transport.send(ApiRequest.patch("/order/{}/share", id)
                .query("isPublic", isPublic)
                .repeatable(true)
                .build());
    }

    /**
     * Copies a public order. Never sent again where it may have arrived.
     *
     * @param id the order
     * @param name the copy's name
     * @return the copy's id
     */
    public String copy(String id, String name) {
        JsonObject body = JsonObject.builder().put("orderName", name).build();
        return Answers.required(
                transport
                        .send(ApiRequest.post("/order/{}/clone", id).json(body).build())
                        .json(),
                "orderId");
    }

    /**
     * Gives a copy datapoints of its own.
     *
     * @param id the copy
     */
    public void unlock(String id) {
        transport.send(ApiRequest.post("/order/{}/unlock", id).build());
    }

    /**
     * Deletes an order.
     *
     * @param id the order
     */
    public void delete(String id) {
        transport.send(ApiRequest.delete("/order/{}", id).build());
    }

    /**
     * Downloads a completed order's results.
     *
     * @param id the order
     * @return the file, to be closed by the caller
     */
    public StreamedResponse downloadResults(String id) {
        return transport.stream(ApiRequest.get("/order/{}/download-results", id)
                .accept(RESULT_FILE)
                .build());
    }
}
