package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.audience.AudienceDetails;
import ai.rapidata.sdk.audience.AudienceExample;
import ai.rapidata.sdk.filter.Filter;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.job.RecruitingMetrics;
import ai.rapidata.sdk.json.JsonNumber;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.search.Page;
import java.util.LinkedHashMap;
import java.util.Map;

/** The calls about audiences. */
public final class AudienceApi {

    private final ApiTransport transport;

    /**
     * The calls, sent through a transport.
     *
     * @param transport sends them
     */
    public AudienceApi(ApiTransport transport) {
        this.transport = transport;
    }

    /**
     * Creates an audience. Never sent again where it may have arrived.
     *
     * @param body the audience as the wire has it
     * @return its id
     */
    public String create(JsonObject body) {
        return Answers.required(
                transport.send(ApiRequest.post("/audience").json(body).build()).json(), "audienceId");
    }

    /**
     * Gets an audience.
     *
     * @param id its id
     * @return its details
     */
    public AudienceDetails get(String id) {
        return details(
                transport.send(ApiRequest.get("/audience/{}", id).build()).json());
    }

    /**
     * Finds audiences.
     *
     * @param page which page of what
     * @return the page
     */
    public Page<AudienceDetails> find(PageRequest page) {
        JsonObject answer =
                transport.send(page.addTo(ApiRequest.get("/audiences")).build()).json();
        return Listing.page(answer, page, AudienceApi::details);
    }

    private static AudienceDetails details(JsonObject json) {
        return AudienceDetails.of(
                json,
                AudienceFilterCodec.read(json.objects("filters")),
                json.object("filter").map(AudienceFilterCodec::read).orElse(null),
                json.object("graduationRule").map(GraduationRuleCodec::read).orElse(null));
    }

    /**
     * Changes an audience.
     *
     * @param id its id
     * @param changes what changes; an absent member stays, a null one is cleared
     */
    public void update(String id, JsonObject changes) {
        transport.send(ApiRequest.patch("/audience/{}", id)
                .json(changes)
                .repeatable(true)
                .build());
    }

    /**
     * Deletes an audience.
     *
     * @param id its id
     */
    public void delete(String id) {
        transport.send(ApiRequest.delete("/audience/{}", id).build());
    }

    /**
     * Makes a part of an audience.
     *
     * @param id the audience
     * @param filter what makes the part
     * @return the part's id
     */
    public String filter(String id, Filter filter) {
        JsonObject body = JsonObject.builder()
                .put("filter", AudienceFilterCodec.toJson(filter))
                .build();
        return Answers.required(
                transport
                        .send(ApiRequest.post("/audience/{}/filter", id)
                                .json(body)
                                .build())
                        .json(),
                "audienceId");
    }

    /**
     * Begins to recruit.
     *
     * @param id the audience
     */
    public void recruit(String id) {
        transport.send(
                ApiRequest.post("/audience/{}/recruit", id).repeatable(true).build());
    }

    /**
     * Halts the recruiting.
     *
     * @param id the audience
     */
    public void pauseRecruiting(String id) {
        transport.send(ApiRequest.post("/audience/{}/pause-distillation", id)
                .repeatable(true)
                .build());
    }

    /**
     * Lets the recruiting go on.
     *
     * @param id the audience
     */
    public void resumeRecruiting(String id) {
        transport.send(ApiRequest.post("/audience/{}/resume-distillation", id)
                .repeatable(true)
                .build());
    }

    /**
     * Asks how many people are where.
     *
     * @param id the audience
     * @return the counts
     */
    public RecruitingMetrics metrics(String id) {
        JsonObject states = transport
                .send(ApiRequest.get("/audience/{}/user-metrics", id).build())
                .json()
                .object("usersPerState")
                .orElse(JsonObject.empty());
        Map<String, Integer> counts = new LinkedHashMap<>();
        states.members().forEach((state, count) -> {
            if (count instanceof JsonNumber number) {
                counts.put(state, number.value().intValue());
            }
        });
        return new RecruitingMetrics(counts);
    }

    /**
     * Adds an example. Never sent again where it may have arrived.
     *
     * @param id the audience
     * @param example the example as the wire has it
     */
    public void addExample(String id, JsonObject example) {
        transport.send(ApiRequest.post("/audience/{}/example", id).json(example).build());
    }

    /**
     * Lists examples.
     *
     * @param id the audience
     * @param page which page
     * @return the page
     */
    public Page<AudienceExample> examples(String id, PageRequest page) {
        JsonObject answer = transport
                .send(page.addTo(ApiRequest.get("/audience/{}/examples", id)).build())
                .json();
        return Listing.page(answer, page, ExampleCodec::read);
    }

    /**
     * Deletes an example.
     *
     * @param exampleId its id
     */
    public void deleteExample(String exampleId) {
        transport.send(ApiRequest.delete("/audience/example/{}", exampleId).build());
    }

    /**
     * Changes an example.
     *
     * @param id the audience
     * @param exampleId the example's id
     * @param changes what changes; an absent member stays, a null one is cleared
     */
    public void updateExample(String id, String exampleId, JsonObject changes) {
        transport.send(ApiRequest.patch("/audience/{}/example/{}", id, exampleId)
                .json(changes)
                .repeatable(true)
                .build());
    }
}
