package ai.rapidata.sdk.internal.benchmark;

import static ai.rapidata.sdk.internal.benchmark.BenchmarkFixture.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.rapidata.sdk.benchmark.Benchmark;
import ai.rapidata.sdk.benchmark.EvaluationProgress;
import ai.rapidata.sdk.benchmark.EvaluationStoppedException;
import ai.rapidata.sdk.benchmark.Leaderboard;
import ai.rapidata.sdk.benchmark.LeaderboardRun;
import ai.rapidata.sdk.benchmark.LevelOfDetail;
import ai.rapidata.sdk.benchmark.Participant;
import ai.rapidata.sdk.benchmark.ParticipantStatus;
import ai.rapidata.sdk.benchmark.Standings;
import ai.rapidata.sdk.benchmark.VoteAggregation;
import ai.rapidata.sdk.benchmark.VoteFilter;
import ai.rapidata.sdk.error.DeadlineExceededException;
import ai.rapidata.sdk.testing.FakeService;
import ai.rapidata.sdk.testing.FakeService.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaderboardsTest {

    private static final String BOARDS = page(
            "{\"id\":\"lb_1\",\"name\":\"One\",\"instruction\":\"I?\",\"responseBudget\":4000}",
            "{\"id\":\"lb_2\",\"name\":\"Two\",\"instruction\":\"I?\",\"responseBudget\":4001}");

    private final BenchmarkFixture fixture = new BenchmarkFixture().withPrompts("a");
    private final FakeService service = fixture.service;
    private final Benchmark benchmark = fixture.manager().getBenchmarkById("bm_1");

    @AfterEach
    void close() {
        fixture.close();
    }

    private static String standing(String id, boolean evaluating, int matches) {
        return "{\"id\":\"" + id + "\",\"name\":\"" + id + "\",\"status\":\"Idle\",\"score\":"
                + (matches > 0 ? 1000 : null)
                + ",\"wins\":0,\"totalMatches\":" + matches + ",\"responseCount\":0,\"isEvaluating\":" + evaluating
                + ",\"isDisabled\":false}";
    }

    private static String standings(String... items) {
        return "{\"totalResponses\":12,\"items\":[" + String.join(",", items) + "]}";
    }

    private static String run(String id, String status) {
        return "{\"id\":\"" + id + "\",\"name\":\"R\",\"status\":\"" + status + "\"}";
    }

    private Leaderboard board() {
        service.on("GET /leaderboard/lb_1", "{\"id\":\"lb_1\",\"name\":\"One\",\"voteAggregation\":\"AllVotes\"}");
        return fixture.manager().getLeaderboardById("lb_1", "bm_1");
    }

    @Test
    void voteAggregation_ofListedBoards_costsOneFurtherRequestForAllOfThem() {
        service.on("GET /benchmark/bm_1/leaderboards", BOARDS);
        service.on(
                "GET /leaderboards",
                page(
                        "{\"id\":\"lb_1\",\"voteAggregation\":\"AllVotes\"}",
                        "{\"id\":\"lb_2\",\"voteAggregation\":\"MajorityVote\"}"));
        List<Leaderboard> boards = benchmark.leaderboards();

        assertThat(boards)
                .extracting(Leaderboard::voteAggregation)
                .containsExactly(VoteAggregation.ALL_VOTES, VoteAggregation.MAJORITY_VOTE);
        assertThat(service.calls("GET /leaderboard.*"))
                .singleElement()
                .hasToString("GET /leaderboards?page=1&page_size=100&benchmark_id%5Beq%5D=bm_1");
        assertThat(boards.get(0).details().levelOfDetail()).contains(LevelOfDetail.MEDIUM);
        assertThat(boards.get(1).details().levelOfDetail().orElseThrow().name()).isEqualTo("custom");
    }

    @Test
    void leaderboards_areReadAnewEachTime() {
        service.inTurn(
                "GET /benchmark/bm_1/leaderboards",
                Reply.ok(page("{\"id\":\"lb_1\",\"name\":\"One\"}")),
                Reply.ok(BOARDS));

        assertThat(benchmark.leaderboards()).hasSize(1);
        assertThat(benchmark.leaderboards()).hasSize(2);
    }

    @Test
    void createLeaderboard_badInput_isRefusedBeforeAnyRequest() {
        service.forget();

        assertThatThrownBy(() -> benchmark.createLeaderboard("", "I?")).hasMessageStartingWith("name: is blank");
        assertThatThrownBy(() -> benchmark.createLeaderboard("L", "x".repeat(251)))
                .hasMessageStartingWith("instruction: has 251 characters");
        assertThatThrownBy(() -> benchmark.createLeaderboard("L", "I?", options -> options.levelOfDetail("extreme")))
                .hasMessage(
                        "levelOfDetail: \"extreme\" is not a level; use one of [debug, low, medium, high, very high]"
                                + " or a number");
        assertThatThrownBy(() -> benchmark.createLeaderboard("L", "I?", options -> options.levelOfDetail(0)))
                .hasMessageContaining("at least 1 response");
        assertThatThrownBy(() -> benchmark.createLeaderboard("L", "I?", options -> options.minResponsesPerMatchup(2)))
                .hasMessage("minResponsesPerMatchup: 2 is below 3; choose a value of at least 3");
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void update_changesWhatIsKnownOnlyAfterSuccess() {
        Leaderboard board = board();
        service.inTurn("PATCH /leaderboard/lb_1", Reply.problem(400, "no"), Reply.nothing());

        assertThatThrownBy(() -> board.update(update -> update.name("New"))).hasMessageContaining("no");
        assertThat(board.name()).isEqualTo("One");
        board.update(update -> update.name("New").levelOfDetail("low"));
        assertThat(board.name()).isEqualTo("New");
        assertThat(board.details().responseBudget()).hasValue(2000);
        service.forget();
        board.update(update -> update);
        assertThat(service.calls()).isEmpty();
    }

    @Test
    void filters_withAnEmptyList_selectNothingWithoutAsking() {
        Leaderboard board = board();
        service.forget();

        assertThat(board.getStandings(List.of())).isEqualTo(Standings.empty());
        assertThat(benchmark
                        .getOverallStandings(filter -> filter.leaderboards(List.of()))
                        .rows())
                .isEmpty();
        assertThat(benchmark
                        .getWinLossMatrix(filter -> filter.participants(List.of()))
                        .index())
                .isEmpty();
        assertThat(service.calls()).isEmpty();
        assertThat(board.getStandings(List.of()).toTable().columns())
                .startsWith("name", "wins", "total_matches", "score");
    }

    @Test
    void filters_thatMakeNoSense_areRefused() {
        Leaderboard board = board();

        assertThatThrownBy(() -> board.getStandings(filter -> filter.leaderboards("lb_2")))
                .hasMessageContaining("a leaderboard has votes of its own only");
        assertThatThrownBy(() -> benchmark.getStandingsByTag(filter -> filter.tags("x")))
                .hasMessageContaining("cannot be filtered by it");
        assertThatThrownBy(() -> benchmark.getStandingsBreakdown(VoteFilter.Property.TAGS, filter -> filter))
                .hasMessageContaining("does not group people");
    }

    @Test
    void boost_checksItsInput() {
        Leaderboard board = board();
        Participant participant = new ServiceParticipant(null, null, "p1", "P", ParticipantStatus.SUBMITTED);

        assertThatThrownBy(() -> board.boost(List.of(participant), 10, OptionalLong.empty()))
                .hasMessage("participants: names 1 models; name at least 2");
        assertThatThrownBy(() -> board.rebalance(List.of(participant), 0, OptionalLong.empty()))
                .hasMessageStartingWith("totalResponses: 0 is below 1");
    }

    @Test
    void waitForEvaluation_untilNoModelIsEvaluatedAndNoRunGoesOn() {
        service.on("GET /benchmark/bm_1/leaderboards", page("{\"id\":\"lb_1\",\"name\":\"One\"}"));
        service.inTurn(
                "GET /benchmark/bm_1/standings/query",
                Reply.ok(standings(standing("p1", true, 0), standing("p2", true, 0))),
                Reply.ok(standings(standing("p1", false, 3), standing("p2", true, 3))),
                Reply.ok(standings(standing("p1", false, 5), standing("p2", false, 5))),
                Reply.ok(standings(standing("p1", false, 6), standing("p2", false, 6))));
        service.inTurn(
                "GET /leaderboard/lb_1/runs",
                Reply.ok(page(run("r1", "Queued"))),
                Reply.ok(page(run("r1", "Running"))),
                Reply.ok(page(run("r1", "Running"))),
                Reply.ok(page(run("r1", "Completed"))));
        List<EvaluationProgress> seen = new ArrayList<>();

        Standings standings = benchmark.waitForEvaluation(Duration.ofHours(1), seen::add);

        assertThat(standings.rows()).allMatch(row -> row.totalMatches() == 6);
        assertThat(seen).extracting(progress -> progress.evaluating().size()).containsExactly(2, 1, 0, 0);
        assertThat(seen)
                .extracting(progress -> progress.unfinishedRuns().size())
                .containsExactly(1, 1, 1, 0);
        assertThat(fixture.time.sleeps()).hasSize(3);
        assertThat(service.calls("GET /benchmark/bm_1/leaderboards")).hasSize(1);
    }

    @Test
    void waitForEvaluation_runNotYetBegun_isNotTakenForTheEnd() {
        service.on("GET /benchmark/bm_1/leaderboards", page("{\"id\":\"lb_1\",\"name\":\"One\"}"));
        service.on("GET /participant/p2", "{\"id\":\"p2\",\"name\":\"P\",\"status\":\"Submitted\"}");
        service.inTurn(
                "GET /benchmark/bm_1/standings/query",
                Reply.ok(standings(standing("p1", false, 9), standing("p2", false, 0))),
                Reply.ok(standings(standing("p1", true, 9), standing("p2", true, 0))),
                Reply.ok(standings(standing("p1", false, 9), standing("p2", false, 4))));
        service.on("GET /leaderboard/lb_1/runs", page(run("r0", "Completed")));

        assertThat(benchmark
                        .getParticipantById("p2")
                        .waitForEvaluation(Duration.ofHours(1))
                        .totalMatches())
                .isEqualTo(4);
    }

    @Test
    void waitForEvaluation_nothingEverBegins_believesTheQuietAfterAWhile() {
        service.on("GET /benchmark/bm_1/leaderboards", page("{\"id\":\"lb_1\",\"name\":\"One\"}"));
        service.on("GET /benchmark/bm_1/standings/query", standings(standing("p1", false, 0)));
        service.on("GET /leaderboard/lb_1/runs", page());

        benchmark.waitForEvaluation(Duration.ofHours(1));

        assertThat(Duration.ofNanos(fixture.time.nanos())).isBetween(Duration.ofSeconds(30), Duration.ofMinutes(2));
    }

    @Test
    void waitForEvaluation_withoutLeaderboards_returnsAtOnce() {
        service.on("GET /benchmark/bm_1/leaderboards", page());
        service.on("GET /benchmark/bm_1/standings/query", standings(standing("p1", false, 0)));

        benchmark.waitForEvaluation(Duration.ZERO);

        assertThat(fixture.time.sleeps()).isEmpty();
    }

    @Test
    void waitForEvaluation_runFails_saysWhichOne() {
        service.on("GET /benchmark/bm_1/leaderboards", page("{\"id\":\"lb_1\",\"name\":\"One\"}"));
        service.on("GET /benchmark/bm_1/standings/query", standings(standing("p1", true, 0)));
        service.inTurn(
                "GET /leaderboard/lb_1/runs",
                Reply.ok(page(run("r1", "Running"), run("r0", "Failed"))),
                Reply.ok(page(run("r1", "Failed"), run("r0", "Failed"))));

        EvaluationStoppedException stopped = catchThrowableOfType(
                EvaluationStoppedException.class, () -> benchmark.waitForEvaluation(Duration.ofHours(1)));

        assertThat(stopped.runs()).extracting(LeaderboardRun::id).containsExactly("r1");
        assertThat(stopped).hasMessage("the evaluation does not go on: run r1 \"R\" is Failed");
    }

    @Test
    void waitForEvaluation_allRunsPaused_doesNotWaitForEver() {
        service.on("GET /benchmark/bm_1/leaderboards", page("{\"id\":\"lb_1\",\"name\":\"One\"}"));
        service.on("GET /benchmark/bm_1/standings/query", standings(standing("p1", true, 0)));
        service.on("GET /leaderboard/lb_1/runs", page(run("r1", "Paused")));

        assertThatThrownBy(() -> benchmark.waitForEvaluation(Duration.ofHours(1)))
                .isInstanceOf(EvaluationStoppedException.class)
                .hasMessageContaining("r1");
    }

    @Test
    void waitForEvaluation_tooLong_endsAtTheDeadline() {
        service.on("GET /benchmark/bm_1/leaderboards", page("{\"id\":\"lb_1\",\"name\":\"One\"}"));
        service.on("GET /benchmark/bm_1/standings/query", standings(standing("p1", true, 0)));
        service.on("GET /leaderboard/lb_1/runs", page(run("r1", "Running")));

        assertThatThrownBy(() -> benchmark.waitForEvaluation(Duration.ofMinutes(3)))
                .isInstanceOf(DeadlineExceededException.class);
        assertThat(Duration.ofNanos(fixture.time.nanos())).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void waitForEvaluation_ofAModelThatWasNotSubmitted_isRefused() {
        service.on("GET /participant/p1", "{\"id\":\"p1\",\"name\":\"P\",\"status\":\"Created\"}");

        assertThatThrownBy(() -> benchmark.getParticipantById("p1").waitForEvaluation(Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("call run() first");
    }

    @Test
    void waitForEvaluation_afterABoost_waitsForTheNewRun() {
        Leaderboard board = board();
        service.on("POST /leaderboard/lb_1/boost", call -> Reply.nothing());
        service.on("GET /benchmark/bm_1/standings/query", standings(standing("p1", false, 9)));
        service.on("GET /leaderboard/lb_1/standings/query", standings(standing("p1", false, 11)));
        service.inTurn(
                "GET /leaderboard/lb_1/runs",
                Reply.ok(page(run("r0", "Completed"))),
                Reply.ok(page(run("r0", "Completed"))),
                Reply.ok(page(run("r1", "Running"), run("r0", "Completed"))),
                Reply.ok(page(run("r1", "Completed"), run("r0", "Completed"))));

        board.boost(
                List.of(
                        new ServiceParticipant(null, null, "p1", "P", ParticipantStatus.SUBMITTED),
                        new ServiceParticipant(null, null, "p2", "P", ParticipantStatus.SUBMITTED)),
                100,
                OptionalLong.empty());
        Standings standings = board.waitForEvaluation(Duration.ofHours(1));

        assertThat(standings.rows().get(0).totalMatches()).isEqualTo(11);
        assertThat(service.calls("GET /leaderboard/lb_1/runs")).hasSize(4);
    }

    @Test
    void waitForEvaluationAsync_completesWithTheStandings() throws Exception {
        service.on("GET /benchmark/bm_1/leaderboards", page());
        service.on("GET /benchmark/bm_1/standings/query", standings(standing("p1", false, 1)));

        assertThat(benchmark
                        .waitForEvaluationAsync(Duration.ofMinutes(1))
                        .get(10, TimeUnit.SECONDS)
                        .rows())
                .hasSize(1);
    }

    @Test
    void pages_leadToTheWebApplication() {
        assertThat(benchmark.page()).hasToString("https://app.example/mri/benchmarks/bm_1");
        assertThat(board().page()).hasToString("https://app.example/mri/benchmarks/bm_1/leaderboard/lb_1");
    }
}
