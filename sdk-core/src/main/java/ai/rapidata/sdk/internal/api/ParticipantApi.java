package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.benchmark.ModelOptions;
import ai.rapidata.sdk.benchmark.ParticipantSample;
import ai.rapidata.sdk.benchmark.ParticipantStatus;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.search.Page;
import org.jspecify.annotations.Nullable;

/** The calls about models in benchmarks and their samples. */
public final class ParticipantApi {

    private final ApiTransport transport;

    /**
     * The calls, sent through a transport.
     *
     * @param transport sends them
     */
    public ParticipantApi(ApiTransport transport) {
        this.transport = transport;
    }

    /**
     * A model as the service knows it.
     *
     * @param id its id
     * @param benchmarkId its benchmark
     * @param name its name
     * @param status where it is in the life of its benchmark
     */
    public record Details(String id, String benchmarkId, String name, ParticipantStatus status) {}

    /**
     * Adds a model. Never sent again where it may have arrived.
     *
     * @param benchmarkId the benchmark
     * @param name the name of the model
     * @param options everything else
     * @param logo its uploaded logo, or null if it has none
     * @return the id of the participant
     */
    public String create(String benchmarkId, String name, ModelOptions options, @Nullable AssetInput logo) {
        JsonObject answer = transport
                .send(ApiRequest.post("/benchmark/{}/participants", benchmarkId)
                        .json(BenchmarkCodec.participant(name, options, logo))
                        .build())
                .json();
        return Answers.required(answer, "participantId");
    }

    /**
     * Reads the models of a benchmark.
     *
     * @param benchmarkId the benchmark
     * @param page which page
     * @return the page
     */
    public Page<Details> find(String benchmarkId, PageRequest page) {
        JsonObject answer = transport
                .send(page.addTo(ApiRequest.get("/benchmark/{}/participants", benchmarkId))
                        .build())
                .json();
        return Listing.page(answer, page, item -> details(Answers.required(item, "id"), benchmarkId, item));
    }

    /**
     * Gets a model.
     *
     * @param id its id
     * @param benchmarkId its benchmark, in case the service does not tell
     * @return the model
     */
    public Details get(String id, String benchmarkId) {
        return details(
                id,
                benchmarkId,
                transport.send(ApiRequest.get("/participant/{}", id).build()).json());
    }

    private static Details details(String id, String benchmarkId, JsonObject item) {
        return new Details(
                id,
                item.string("benchmarkId").orElse(benchmarkId),
                item.string("name").orElse(""),
                new ParticipantStatus(item.string("status").orElse("")));
    }

    /**
     * Submits a model. Never sent again where it may have arrived, as it costs money.
     *
     * @param id the participant
     */
    public void submit(String id) {
        transport.send(ApiRequest.post("/participants/{}/submit", id).build());
    }

    /**
     * Takes a model out.
     *
     * @param id the participant
     */
    public void disable(String id) {
        transport.send(ApiRequest.post("/participant/{}/disable", id).build());
    }

    /**
     * Lets a model take part again.
     *
     * @param id the participant
     */
    public void enable(String id) {
        transport.send(ApiRequest.post("/participant/{}/enable", id).build());
    }

    /**
     * Renames a model.
     *
     * @param id the participant
     * @param name the new name
     */
    public void rename(String id, String name) {
        transport.send(ApiRequest.put("/participant/{}/name", id)
                .json(JsonObject.builder().put("name", name).build())
                .build());
    }

    /**
     * Deletes a model.
     *
     * @param id the participant
     */
    public void delete(String id) {
        transport.send(ApiRequest.delete("/participant/{}", id).build());
    }

    /**
     * Adds a sample. Sent again where it may have arrived: the service keeps one and refuses the other with a conflict.
     *
     * @param id the participant
     * @param identifier the prompt
     * @param asset what the model made
     * @throws ai.rapidata.sdk.error.ConflictException if the participant has that sample already
     */
    public void addSample(String id, String identifier, AssetInput asset) {
        transport.send(ApiRequest.post("/participant/{}/sample", id)
                .json(BenchmarkCodec.sample(identifier, asset))
                .repeatable(true)
                .build());
    }

    /**
     * Reads the samples of a model.
     *
     * @param id the participant
     * @param page which page
     * @return the page
     */
    public Page<ParticipantSample> samples(String id, PageRequest page) {
        JsonObject answer = transport
                .send(page.addTo(ApiRequest.get("/participant/{}/samples", id)).build())
                .json();
        return Listing.page(
                answer,
                page,
                item -> new ParticipantSample(
                        item.string("id").orElse(""),
                        item.string("identifier").orElse(""),
                        AssetDetailsReader.readMember(item, "asset"),
                        item.string("originalPrompt")
                                .or(() -> item.string("prompt"))
                                .orElse(null),
                        item.strings("tags"),
                        item.instant("createdAt").orElse(null)));
    }
}
