package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.job.CostEstimate;
import ai.rapidata.sdk.job.JobDefinitionDetails;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.task.Setting;
import ai.rapidata.sdk.task.SettingTarget;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls about job definitions. */
public final class JobDefinitionApi {

    private final ApiTransport transport;

    /**
     * The calls, sent through a transport.
     *
     * @param transport sends them
     */
    public JobDefinitionApi(ApiTransport transport) {
        this.transport = transport;
    }

    /**
     * Creates a definition. Never sent again where it may have arrived.
     *
     * @param name its name
     * @param workflow what is asked
     * @param referee when enough answers were collected
     * @param datasetId about which datapoints
     * @param settings how the tasks are shown
     * @return the definition's id
     */
    public String create(
            String name, JsonObject workflow, JsonObject referee, String datasetId, List<Setting> settings) {
        JsonObject body = JsonObject.builder()
                .put("definitionName", name)
                .put("workflow", workflow)
                .put("referee", referee)
                .put("datasetId", datasetId)
                .putIfPresent("rapidFeatureFlags", SettingCodec.flags(settings, SettingTarget.RAPIDS))
                .putIfPresent("campaignFeatureFlags", SettingCodec.flags(settings, SettingTarget.CAMPAIGN))
                .build();
        return Answers.required(
                transport
                        .send(ApiRequest.post("/job/definition").json(body).build())
                        .json(),
                "definitionId");
    }

    /**
     * Gets a definition.
     *
     * @param id its id
     * @return its details
     */
    public JobDefinitionDetails get(String id) {
        return JobDefinitionDetails.of(
                transport.send(ApiRequest.get("/job/definition/{}", id).build()).json());
    }

    /**
     * Finds definitions.
     *
     * @param page which page of what
     * @return the page
     */
    public Page<JobDefinitionDetails> find(PageRequest page) {
        return find("/job/definitions", page);
    }

    /**
     * Finds definitions that others let everybody use.
     *
     * @param page which page of what
     * @return the page
     */
    public Page<JobDefinitionDetails> findPublic(PageRequest page) {
        return find("/job/definitions/public", page);
    }

    private Page<JobDefinitionDetails> find(String path, PageRequest page) {
        JsonObject answer =
                transport.send(page.addTo(ApiRequest.get(path)).build()).json();
        return Listing.page(answer, page, JobDefinitionDetails::of);
    }

    /**
     * Renames a definition.
     *
     * @param id its id
     * @param name the new name
     */
    public void rename(String id, String name) {
        transport.send(ApiRequest.patch("/job/definition/{}", id)
                .json(JsonObject.builder().put("name", name).build())
                .repeatable(true)
                .build());
    }

    /**
     * Deletes a definition.
     *
     * @param id its id
     */
    public void delete(String id) {
        transport.send(ApiRequest.delete("/job/definition/{}", id).build());
    }

    /**
     * Adds a revision. Never sent again where it may have arrived.
     *
     * @param id the definition
     * @param changes what differs from the newest revision
     * @return the number of the revision, 0 if the service did not say
     */
    public int revise(String id, JsonObject changes) {
        return transport
                .send(ApiRequest.post("/job/definition/{}/revision", id)
                        .json(changes)
                        .build())
                .json()
                .intValue("revisionNumber")
                .orElse(0);
    }

    /**
     * Gets the newest revision.
     *
     * @param id the definition
     * @return what the service sent
     */
    public JsonObject newestRevision(String id) {
        return transport
                .send(ApiRequest.get("/job/definition/{}/revision", id).build())
                .json();
    }

    /**
     * Asks for the cost of a job of the newest revision.
     *
     * @param id the definition
     * @return the estimate, or empty if the answer was empty, which means that there is none yet
     * @throws ai.rapidata.sdk.error.ConflictException if there is none yet or never will be
     */
    public Optional<CostEstimate> costEstimate(String id) {
        return Costs.read(transport.send(
                ApiRequest.get("/job/definition/{}/cost-estimate", id).build()));
    }

    /**
     * Gets a revision.
     *
     * @param id the definition
     * @param number the revision, counted from 1
     * @return what the service sent
     */
    public JsonObject revision(String id, int number) {
        return transport
                .send(ApiRequest.get("/job/definition/{}/revision/{}", id, number)
                        .build())
                .json();
    }

    /**
     * Lists revisions.
     *
     * @param id the definition
     * @param page which page
     * @return what the service sent about each
     */
    public Page<JsonObject> revisions(String id, PageRequest page) {
        JsonObject answer = transport
                .send(page.addTo(ApiRequest.get("/job/definition/{}/revisions", id))
                        .build())
                .json();
        return Listing.page(answer, page, revision -> revision);
    }

    /**
     * Copies a definition. Never sent again where it may have arrived.
     *
     * @param id the definition
     * @param name the copy's name, or null to leave it to the service
     * @return the copy's id
     */
    public String copy(String id, @Nullable String name) {
        JsonObject body =
                JsonObject.builder().putIfPresent("definitionName", name).build();
        return Answers.required(
                transport
                        .send(ApiRequest.post("/job/definition/{}/clone", id)
                                .json(body)
                                .build())
                        .json(),
                "definitionId");
    }

    /**
     * Lets everybody use a definition, or nobody else.
     *
     * @param id the definition
     * @param isPublic true for everybody
     */
    public void share(String id, boolean isPublic) {
        transport.send(ApiRequest.patch("/job/definition/{}/share", id)
                .query("isPublic", isPublic)
                .repeatable(true)
                .build());
    }
}
