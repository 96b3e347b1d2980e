package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.benchmark.BenchmarkDetails;
import ai.rapidata.sdk.benchmark.BenchmarkOptions;
import ai.rapidata.sdk.benchmark.BenchmarkPrompt;
import ai.rapidata.sdk.benchmark.Demographics;
import ai.rapidata.sdk.benchmark.LeaderboardDetails;
import ai.rapidata.sdk.benchmark.Prompt;
import ai.rapidata.sdk.benchmark.Standings;
import ai.rapidata.sdk.benchmark.StandingsBreakdown;
import ai.rapidata.sdk.benchmark.Tag;
import ai.rapidata.sdk.benchmark.TagSummary;
import ai.rapidata.sdk.benchmark.VoteFilter;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.results.WinLossMatrix;
import ai.rapidata.sdk.search.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The calls about benchmarks and their prompts. */
public final class BenchmarkApi {

    private final ApiTransport transport;

    /**
     * The calls, sent through a transport.
     *
     * @param transport sends them
     */
    public BenchmarkApi(ApiTransport transport) {
        this.transport = transport;
    }

    /**
     * Creates a benchmark. Never sent again where it may have arrived.
     *
     * @param name the name
     * @param options everything else
     * @return the id of the benchmark
     */
    public String create(String name, BenchmarkOptions options) {
        return Answers.required(
                json(ApiRequest.post("/benchmark").json(BenchmarkCodec.benchmark(name, options))), "id");
    }

    /**
     * Gets a benchmark.
     *
     * @param id its id
     * @return its details
     */
    public BenchmarkDetails get(String id) {
        JsonObject answer = json(ApiRequest.get("/benchmark/{}", id));
        return new BenchmarkDetails(answer.string("id").orElse(id), answer);
    }

    /**
     * Finds benchmarks.
     *
     * @param page which page of what
     * @return the page
     */
    public Page<BenchmarkDetails> find(PageRequest page) {
        return Listing.page(
                json(page.addTo(ApiRequest.get("/benchmarks"))),
                page,
                item -> new BenchmarkDetails(Answers.required(item, "id"), item));
    }

    /**
     * Changes a benchmark.
     *
     * @param id the benchmark
     * @param changes what changes
     */
    public void update(String id, JsonObject changes) {
        transport.send(ApiRequest.patch("/benchmark/{}", id)
                .json(changes)
                .repeatable(true)
                .build());
    }

    /**
     * Deletes a benchmark.
     *
     * @param id the benchmark
     */
    public void delete(String id) {
        transport.send(ApiRequest.delete("/benchmark/{}", id).build());
    }

    /**
     * Copies a benchmark. Never sent again where it may have arrived.
     *
     * @param id the benchmark
     * @return the id of the copy
     */
    public String fork(String id) {
        return Answers.required(json(ApiRequest.post("/benchmark/{}/fork", id)), "id");
    }

    /**
     * Adds a prompt. Never sent again where it may have arrived.
     *
     * @param id the benchmark
     * @param prompt the prompt
     * @param asset its uploaded medium, or null if it has none
     */
    public void addPrompt(String id, Prompt prompt, @Nullable AssetInput asset) {
        transport.send(ApiRequest.post("/benchmark/{}/prompt", id)
                .json(BenchmarkCodec.prompt(prompt, asset))
                .build());
    }

    /**
     * Finds a prompt.
     *
     * @param id the benchmark
     * @param identifier by what the prompt is known
     * @return the prompt, or empty if there is none
     */
    public Optional<BenchmarkPrompt> findPrompt(String id, String identifier) {
        PageRequest page = new PageRequest(
                1, 1, List.of(), List.of(new PageRequest.Parameter("identifier[eq]", List.of(identifier))), false);
        return prompts(id, page).stream().findFirst();
    }

    /**
     * Reads prompts.
     *
     * @param id the benchmark
     * @param page which page of what
     * @return the page
     */
    public Page<BenchmarkPrompt> prompts(String id, PageRequest page) {
        return Listing.page(
                json(page.addTo(ApiRequest.get("/benchmark/{}/prompts", id))), page, BenchmarkCodec::readPrompt);
    }

    /**
     * Changes a prompt.
     *
     * @param promptId the id of the prompt
     * @param tags the new tags, or null to leave them as they are
     * @param origin the new source, or null to leave it as it is
     */
    public void updatePrompt(String promptId, @Nullable List<Tag> tags, @Nullable String origin) {
        transport.send(ApiRequest.put("/benchmark-prompt/{}/tags", promptId)
                .json(BenchmarkCodec.promptUpdate(tags, origin))
                .build());
    }

    /**
     * Deletes a prompt.
     *
     * @param promptId the id of the prompt
     */
    public void deletePrompt(String promptId) {
        transport.send(ApiRequest.delete("/benchmark-prompt/{}", promptId).build());
    }

    /**
     * Reads the tags of all prompts.
     *
     * @param id the benchmark
     * @return the tags with the numbers of their prompts
     */
    public List<TagSummary> tags(String id) {
        return json(ApiRequest.get("/benchmark/{}/tags", id)).objects("tags").stream()
                .map(tag -> new TagSummary(
                        tag.string("value").orElse(""),
                        tag.string("category").orElse(null),
                        tag.longValue("promptCount").orElse(0)))
                .toList();
    }

    /**
     * Reads the leaderboards of a benchmark.
     *
     * @param id the benchmark
     * @param page which page
     * @return the page
     */
    public Page<LeaderboardDetails> leaderboards(String id, PageRequest page) {
        return Listing.page(
                json(page.addTo(ApiRequest.get("/benchmark/{}/leaderboards", id))), page, LeaderboardApi::details);
    }

    /**
     * Reads the overall standings.
     *
     * @param id the benchmark
     * @param filter which votes
     * @return the standings
     */
    public Standings standings(String id, VoteFilter filter) {
        return StandingsReader.read(
                json(VoteFilterQuery.add(filter, ApiRequest.get("/benchmark/{}/standings/query", id))));
    }

    /**
     * Reads who won against whom.
     *
     * @param id the benchmark
     * @param filter which votes
     * @return the matrix
     */
    public WinLossMatrix matrix(String id, VoteFilter filter) {
        return MatrixReader.read(json(VoteFilterQuery.add(filter, ApiRequest.get("/benchmark/{}/matrix/query", id))));
    }

    /**
     * Reads the standings for each tag.
     *
     * @param id the benchmark
     * @param filter which votes
     * @return the standings and their parts
     */
    public StandingsBreakdown byTag(String id, VoteFilter filter) {
        return StandingsReader.breakdown(
                json(VoteFilterQuery.add(filter, ApiRequest.get("/benchmark/{}/standings/by-tag", id))));
    }

    /**
     * Reads the standings for each group of people.
     *
     * @param id the benchmark
     * @param dimension by what people are grouped
     * @param filter which votes
     * @return the standings and their parts
     */
    public StandingsBreakdown breakdown(String id, String dimension, VoteFilter filter) {
        ApiRequest.Builder request =
                ApiRequest.get("/benchmark/{}/standings/breakdown", id).query("dimension", dimension);
        return StandingsReader.breakdown(json(VoteFilterQuery.addConditions(filter, request)));
    }

    /**
     * Reads whose votes there are.
     *
     * @param id the benchmark
     * @param filter which votes
     * @return how they are divided
     */
    public Demographics demographics(String id, VoteFilter filter) {
        JsonObject answer =
                json(VoteFilterQuery.addConditions(filter, ApiRequest.get("/benchmark/{}/demographics", id)));
        Map<String, List<Demographics.Bucket>> dimensions = new LinkedHashMap<>();
        answer.object("dimensions")
                .ifPresent(all ->
                        all.members().keySet().forEach(name -> dimensions.put(name, buckets(all.objects(name)))));
        return new Demographics(answer.longValue("totalVotes").orElse(0), dimensions);
    }

    private static List<Demographics.Bucket> buckets(List<JsonObject> buckets) {
        return buckets.stream()
                .map(bucket -> new Demographics.Bucket(
                        bucket.string("value").orElse(""),
                        bucket.longValue("votes").orElse(0),
                        bucket.doubleValue("share").orElse(0)))
                .toList();
    }

    private JsonObject json(ApiRequest.Builder request) {
        return transport.send(request.build()).json();
    }
}
