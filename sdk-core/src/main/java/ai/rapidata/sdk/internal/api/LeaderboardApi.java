package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.benchmark.LeaderboardDetails;
import ai.rapidata.sdk.benchmark.LeaderboardOptions;
import ai.rapidata.sdk.benchmark.LeaderboardRun;
import ai.rapidata.sdk.benchmark.RunStatus;
import ai.rapidata.sdk.benchmark.Standings;
import ai.rapidata.sdk.benchmark.VoteFilter;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import ai.rapidata.sdk.results.WinLossMatrix;
import ai.rapidata.sdk.search.Page;
import java.util.List;
import java.util.OptionalLong;

/** The calls about leaderboards. */
public final class LeaderboardApi {

    private final ApiTransport transport;

    /**
     * The calls, sent through a transport.
     *
     * @param transport sends them
     */
    public LeaderboardApi(ApiTransport transport) {
        this.transport = transport;
    }

    static LeaderboardDetails details(JsonObject item) {
        return new LeaderboardDetails(Answers.required(item, "id"), item);
    }

    /**
     * Creates a leaderboard. Never sent again where it may have arrived, as its first run costs money.
     *
     * @param benchmarkId the benchmark
     * @param name the name
     * @param instruction by what labelers choose
     * @param options everything else
     * @return what was asked for, with what the service decided
     */
    public LeaderboardDetails create(String benchmarkId, String name, String instruction, LeaderboardOptions options) {
        JsonObject body = BenchmarkCodec.leaderboard(benchmarkId, name, instruction, options);
        JsonObject answer = json(ApiRequest.post("/leaderboard").json(body));
        JsonObject.Builder merged = body.toBuilder();
        answer.members().forEach(merged::put);
        return details(merged.build());
    }

    /**
     * Gets a leaderboard.
     *
     * @param id its id
     * @return its details
     */
    public LeaderboardDetails get(String id) {
        JsonObject answer = json(ApiRequest.get("/leaderboard/{}", id));
        return new LeaderboardDetails(answer.string("id").orElse(id), answer);
    }

    /**
     * Finds leaderboards, with everything about them.
     *
     * @param page which page of what
     * @return the page
     */
    public Page<LeaderboardDetails> find(PageRequest page) {
        return Listing.page(json(page.addTo(ApiRequest.get("/leaderboards"))), page, LeaderboardApi::details);
    }

    /**
     * Changes a leaderboard.
     *
     * @param id the leaderboard
     * @param changes what changes
     */
    public void update(String id, JsonObject changes) {
        transport.send(ApiRequest.patch("/leaderboard/{}", id)
                .json(changes)
                .repeatable(true)
                .build());
    }

    /**
     * Deletes a leaderboard.
     *
     * @param id the leaderboard
     */
    public void delete(String id) {
        transport.send(ApiRequest.delete("/leaderboard/{}", id).build());
    }

    /**
     * Reads runs.
     *
     * @param id the leaderboard
     * @param page which page of what
     * @return the page
     */
    public Page<LeaderboardRun> runs(String id, PageRequest page) {
        return Listing.page(
                json(page.addTo(ApiRequest.get("/leaderboard/{}/runs", id))),
                page,
                item -> new LeaderboardRun(
                        Answers.required(item, "id"),
                        item.string("name").orElse(""),
                        new RunStatus(item.string("status").orElse("")),
                        item.instant("createdAt").orElse(null),
                        item.string("ownerMail").orElse(null),
                        item.string("orderId").orElse(null),
                        item.string("jobId").orElse(null),
                        item.string("audienceId").orElse(null)));
    }

    /**
     * Reads the standings.
     *
     * @param id the leaderboard
     * @param filter which votes
     * @return the standings
     */
    public Standings standings(String id, VoteFilter filter) {
        return StandingsReader.read(
                json(VoteFilterQuery.add(filter, ApiRequest.get("/leaderboard/{}/standings/query", id))));
    }

    /**
     * Reads who won against whom.
     *
     * @param id the leaderboard
     * @param filter which votes
     * @return the matrix
     */
    public WinLossMatrix matrix(String id, VoteFilter filter) {
        return MatrixReader.read(json(VoteFilterQuery.add(filter, ApiRequest.get("/leaderboard/{}/matrix/query", id))));
    }

    /**
     * Collects more responses. Never sent again where it may have arrived, as it costs money.
     *
     * @param id the leaderboard
     * @param how {@code boost} or {@code rebalance}
     * @param participants the models
     * @param totalResponses how many responses to add
     * @param seed makes the choice repeatable
     */
    public void collect(String id, String how, List<String> participants, int totalResponses, OptionalLong seed) {
        JsonObject.Builder body = JsonObject.builder()
                .put("participants", JsonValue.ofStrings(participants))
                .put("totalResponses", totalResponses);
        seed.ifPresent(value -> body.put("seed", value));
        transport.send(
                ApiRequest.post("/leaderboard/{}/" + how, id).json(body.build()).build());
    }

    private JsonObject json(ApiRequest.Builder request) {
        return transport.send(request.build()).json();
    }
}
