package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.signal.SignalDetails;
import ai.rapidata.sdk.signal.SignalRun;

/** The calls about signals. */
public final class SignalApi {

    private final ApiTransport transport;

    /**
     * The calls, sent through a transport.
     *
     * @param transport sends them
     */
    public SignalApi(ApiTransport transport) {
        this.transport = transport;
    }

    /**
     * Creates a signal. Costs money at each run and is never sent again where it may have arrived.
     *
     * @param body the signal as the wire has it
     * @return its id
     */
    public String create(JsonObject body) {
        return Answers.required(
                transport.send(ApiRequest.post("/signal").json(body).build()).json(), "id");
    }

    /**
     * Gets a signal.
     *
     * @param id its id
     * @return its details
     */
    public SignalDetails get(String id) {
        return details(transport.send(ApiRequest.get("/signal/{}", id).build()).json());
    }

    /**
     * Finds signals.
     *
     * @param page which page of what
     * @return the page
     */
    public Page<SignalDetails> find(PageRequest page) {
        JsonObject answer =
                transport.send(page.addTo(ApiRequest.get("/signal")).build()).json();
        return Listing.page(answer, page, SignalApi::details);
    }

    private static SignalDetails details(JsonObject json) {
        return new SignalDetails(Answers.required(json, "id"), json);
    }

    /**
     * Changes a signal.
     *
     * @param id its id
     * @param changes what changes; an absent member stays, a null one is cleared
     */
    public void update(String id, JsonObject changes) {
        transport.send(ApiRequest.patch("/signal/{}", id)
                .json(changes)
                .repeatable(true)
                .build());
    }

    /**
     * Stops the schedule of a signal.
     *
     * @param id its id
     */
    public void pause(String id) {
        transport.send(ApiRequest.post("/signal/{}/pause", id).repeatable(true).build());
    }

    /**
     * Lets the schedule of a signal go on.
     *
     * @param id its id
     */
    public void resume(String id) {
        transport.send(ApiRequest.post("/signal/{}/resume", id).repeatable(true).build());
    }

    /**
     * Runs a signal now. Costs money and is never sent again where it may have arrived.
     *
     * @param id its id
     */
    public void trigger(String id) {
        transport.send(ApiRequest.post("/signal/{}/trigger", id).build());
    }

    /**
     * Deletes a signal.
     *
     * @param id its id
     */
    public void delete(String id) {
        transport.send(ApiRequest.delete("/signal/{}", id).build());
    }

    /**
     * Finds runs of a signal.
     *
     * @param id the signal
     * @param page which page of what
     * @return the page
     */
    public Page<SignalRun> runs(String id, PageRequest page) {
        JsonObject answer = transport
                .send(page.addTo(ApiRequest.get("/signal/{}/run", id)).build())
                .json();
        return Listing.page(answer, page, SignalApi::run);
    }

    /**
     * Gets a run.
     *
     * @param runId its id
     * @return the run
     */
    public SignalRun run(String runId) {
        return run(
                transport.send(ApiRequest.get("/signal/run/{}", runId).build()).json());
    }

    private static SignalRun run(JsonObject json) {
        return new SignalRun(Answers.required(json, "id"), json);
    }
}
