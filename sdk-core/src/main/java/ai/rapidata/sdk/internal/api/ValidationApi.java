package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.task.TaskType;
import ai.rapidata.sdk.validation.AssetType;
import ai.rapidata.sdk.validation.PromptType;
import ai.rapidata.sdk.validation.RapidNeeds;
import ai.rapidata.sdk.validation.ValidationRapid;
import ai.rapidata.sdk.validation.ValidationSetDetails;
import java.util.List;

/** The calls about validation sets and their tasks. */
public final class ValidationApi {

    private final ApiTransport transport;

    /**
     * The calls, sent through a transport.
     *
     * @param transport sends them
     */
    public ValidationApi(ApiTransport transport) {
        this.transport = transport;
    }

    /**
     * Creates an empty set. Never sent again where it may have arrived.
     *
     * @param name its name
     * @return its id
     */
    public String create(String name) {
        JsonObject body = JsonObject.builder().put("name", name).build();
        return Answers.required(
                transport
                        .send(ApiRequest.post("/validation-set").json(body).build())
                        .json(),
                "validationSetId");
    }

    /**
     * Adds a task. Never sent again where it may have arrived.
     *
     * @param id the set
     * @param rapid the task as the wire has it
     */
    public void addRapid(String id, JsonObject rapid) {
        transport.send(
                ApiRequest.post("/validation-set/{}/rapid", id).json(rapid).build());
    }

    /**
     * Gets a set.
     *
     * @param id its id
     * @return its details
     */
    public ValidationSetDetails get(String id) {
        return ValidationSetDetails.of(
                transport.send(ApiRequest.get("/validation-set/{}", id).build()).json());
    }

    /**
     * Finds sets.
     *
     * @param page which page of what
     * @return the page
     */
    public Page<ValidationSetDetails> find(PageRequest page) {
        JsonObject answer = transport
                .send(page.addTo(ApiRequest.get("/validation-sets")).build())
                .json();
        return Listing.page(answer, page, ValidationSetDetails::of);
    }

    /**
     * Lists the sets that the account's organization can use.
     *
     * @return all of them
     */
    public List<ValidationSetDetails> available() {
        return sets(ApiRequest.get("/validation-sets/available"));
    }

    /**
     * Finds the sets to which tasks of a kind can be added.
     *
     * @param needs what the tasks are like
     * @return all of them
     */
    public List<ValidationSetDetails> compatible(RapidNeeds needs) {
        return sets(with(needs, ApiRequest.get("/validation-sets/compatible")));
    }

    /**
     * Finds the sets that suit tasks of a kind best.
     *
     * @param needs what the tasks are like
     * @return the sets
     */
    public List<ValidationSetDetails> recommended(RapidNeeds needs) {
        return sets(with(needs, ApiRequest.get("/validation-set/recommended")));
    }

    private static ApiRequest.Builder with(RapidNeeds needs, ApiRequest.Builder request) {
        return request.queryIfPresent(
                        "assetType", needs.assetType().map(AssetType::value).orElse(null))
                .queryIfPresent(
                        "modality",
                        needs.taskType().map(ValidationApi::modality).orElse(null))
                .queryIfPresent(
                        "promptType", needs.promptType().map(PromptType::value).orElse(null))
                .queryIfPresent("instruction", needs.instruction().orElse(null));
    }

    private static String modality(TaskType type) {
        return switch (type) {
            case CLASSIFICATION -> "Classify";
            case COMPARE, RANKING -> "Compare";
            case FREE_TEXT -> "FreeText";
            case SELECT_WORDS -> "Transcription";
            case LOCATE -> "Locate";
            case DRAW -> "Line";
            case TIMESTAMP -> "Scrub";
        };
    }

    private List<ValidationSetDetails> sets(ApiRequest.Builder request) {
        JsonObject answer = transport.send(request.build()).json();
        if (!(answer.get("validationSets") instanceof JsonArray)) {
            throw new UnexpectedResponseException("the service's answer holds no list of validation sets");
        }
        return answer.objects("validationSets").stream()
                .map(ValidationSetDetails::of)
                .toList();
    }

    /**
     * Lists or finds the tasks of a set.
     *
     * @param id the set
     * @param page which page of what
     * @return the page
     */
    public Page<ValidationRapid> rapids(String id, PageRequest page) {
        JsonObject answer = transport
                .send(page.addTo(ApiRequest.get("/validation-set/{}/rapids", id))
                        .build())
                .json();
        return Listing.page(answer, page, RapidCodec::read);
    }

    /**
     * Changes a set.
     *
     * @param id the set
     * @param changes what is to be different
     */
    public void update(String id, JsonObject changes) {
        transport.send(ApiRequest.patch("/validation-set/{}", id)
                .json(changes)
                .repeatable(true)
                .build());
    }

    /**
     * Deletes a set.
     *
     * @param id the set
     */
    public void delete(String id) {
        transport.send(ApiRequest.delete("/validation-set/{}", id).build());
    }

    /**
     * Deletes a task.
     *
     * @param rapidId the task
     */
    public void deleteRapid(String rapidId) {
        transport.send(ApiRequest.delete("/rapid/{}", rapidId).build());
    }
}
