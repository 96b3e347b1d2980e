package ai.rapidata.sdk.internal.api;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.benchmark.BenchmarkOptions;
import ai.rapidata.sdk.benchmark.BenchmarkPrompt;
import ai.rapidata.sdk.benchmark.ConfidenceInterval;
import ai.rapidata.sdk.benchmark.Demographics;
import ai.rapidata.sdk.benchmark.LeaderboardDetails;
import ai.rapidata.sdk.benchmark.LeaderboardOptions;
import ai.rapidata.sdk.benchmark.LeaderboardRun;
import ai.rapidata.sdk.benchmark.LeaderboardUpdate;
import ai.rapidata.sdk.benchmark.LevelOfDetail;
import ai.rapidata.sdk.benchmark.ModelLicense;
import ai.rapidata.sdk.benchmark.ModelOptions;
import ai.rapidata.sdk.benchmark.Prompt;
import ai.rapidata.sdk.benchmark.RunStatus;
import ai.rapidata.sdk.benchmark.Standing;
import ai.rapidata.sdk.benchmark.Standings;
import ai.rapidata.sdk.benchmark.StandingsBreakdown;
import ai.rapidata.sdk.benchmark.Tag;
import ai.rapidata.sdk.benchmark.VoteAggregation;
import ai.rapidata.sdk.benchmark.VoteFilter;
import ai.rapidata.sdk.results.WinLossMatrix;
import ai.rapidata.sdk.task.Settings;
import ai.rapidata.sdk.testing.FakeService;
import ai.rapidata.sdk.testing.FakeService.Reply;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class BenchmarkApiTest {

    private static final PageRequest FIRST = new PageRequest(1, 100, List.of(), List.of(), false);

    private final FakeService service = new FakeService();
    private final BenchmarkApi benchmarks = new BenchmarkApi(service);
    private final LeaderboardApi leaderboards = new LeaderboardApi(service);
    private final ParticipantApi participants = new ParticipantApi(service);

    @Test
    void create_nothingSaid_sendsTheNameOnly() {
        service.on("POST /benchmark", "{\"id\":\"bm_1\"}");

        assertThat(benchmarks.create("AI Art", BenchmarkOptions.defaults())).isEqualTo("bm_1");

        assertThat(service.log()).containsExactly("POST /benchmark {\"name\":\"AI Art\"}");
        assertThat(service.calls().get(0).repeatable()).isFalse();
    }

    @Test
    void addPrompt_withEverything_sendsWhatTheServiceIsKnownToRead() {
        service.on("POST /benchmark/bm_1/prompt", "{\"id\":\"prm_1\"}");

        benchmarks.addPrompt(
                "bm_1",
                Prompt.of("A mountain")
                        .withIdentifier("scene_1")
                        .withTags("outdoor")
                        .withOrigin("coco"),
                new AssetInput.Existing("f1.jpg"));

        assertThat(service.log())
                .containsExactly("POST /benchmark/bm_1/prompt {\"identifier\":\"scene_1\",\"prompt\":\"A mountain\","
                        + "\"promptAsset\":{\"_t\":\"ExistingAssetInput\",\"name\":\"f1.jpg\"},"
                        + "\"tags\":[{\"value\":\"outdoor\",\"category\":null}],\"origin\":{\"source\":\"coco\"}}");
    }

    @Test
    void addPrompt_mediumOnly_sendsNullPromptAndNoTags() {
        service.on("POST /benchmark/bm_1/prompt", "{\"id\":\"prm_1\"}");

        benchmarks.addPrompt("bm_1", Prompt.ofAsset("image_1", "a.jpg"), new AssetInput.Existing("f1.jpg"));

        assertThat(service.calls().get(0).body())
                .isEqualTo("{\"identifier\":\"image_1\",\"prompt\":null,"
                        + "\"promptAsset\":{\"_t\":\"ExistingAssetInput\",\"name\":\"f1.jpg\"},\"tags\":[]}");
    }

    @Test
    void updatePrompt_sendsOnlyWhatIsGiven() {
        service.on("PUT .*", call -> Reply.nothing());

        benchmarks.updatePrompt("prm_1", List.of(Tag.of("n")), null);
        benchmarks.updatePrompt("prm_1", null, "o");
        benchmarks.updatePrompt("prm_1", List.of(), null);

        assertThat(service.log())
                .containsExactly(
                        "PUT /benchmark-prompt/prm_1/tags {\"tags\":[{\"value\":\"n\",\"category\":null}]}",
                        "PUT /benchmark-prompt/prm_1/tags {\"origin\":{\"source\":\"o\"}}",
                        "PUT /benchmark-prompt/prm_1/tags {\"tags\":[]}");
    }

    @Test
    void prompts_withAssets_areRead() {
        service.on("GET /benchmark/bm_1/prompts", """
                {"total":2,"page":1,"pageSize":100,"totalPages":1,"items":[
                 {"id":"prm_1","identifier":"scene_1","originalPrompt":"Ein Berg","englishPrompt":"A mountain",
                  "createdAt":"2026-08-01T10:00:00Z","tags":[{"value":"outdoor","category":"scene"},{"value":""}],
                  "origin":{"source":"coco"},
                  "promptAsset":{"_t":"FileAsset","fileName":"f1.jpg","identifier":"f1.jpg",
                    "metadata":{"sourceUrl":{"_t":"SourceUrlMetadataModel","url":"https://e.com/a.jpg"}}}},
                 {"id":"prm_2","identifier":"plain","prompt":"old field","tags":[]}]}""");

        List<BenchmarkPrompt> prompts = benchmarks.prompts("bm_1", FIRST);

        BenchmarkPrompt first = prompts.get(0);
        assertThat(first.prompt()).isEqualTo("Ein Berg");
        assertThat(first.englishPrompt()).isEqualTo("A mountain");
        assertThat(first.tags()).containsExactly(Tag.of("outdoor", "scene"));
        assertThat(first.origin()).isEqualTo("coco");
        assertThat(first.promptAsset()).isNotNull();
        assertThat(first.promptAsset().label()).isEqualTo("https://e.com/a.jpg");
        assertThat(prompts.get(1).prompt()).isEqualTo("old field");
        assertThat(prompts.get(1).promptAsset()).isNull();
    }

    @Test
    void createLeaderboard_nothingSaid_sendsWhatWasCaptured() {
        service.on("POST /leaderboard", """
                {"id":"lb_1","benchmarkId":"bm_1","showPrompt":false,"showPromptAsset":false,"responseBudget":2000,
                 "minResponses":3,"isInversed":false,"voteAggregation":"AllVotes"}""");

        LeaderboardDetails created = leaderboards.create("bm_1", "LB", "Which?", LeaderboardOptions.defaults());

        assertThat(service.log())
                .containsExactly(
                        "POST /leaderboard {\"benchmarkId\":\"bm_1\",\"name\":\"LB\",\"instruction\":\"Which?\","
                                + "\"showPrompt\":false,\"showPromptAsset\":false,\"isInversed\":false,"
                                + "\"voteAggregation\":\"MajorityVote\",\"skipInitialRun\":false,\"responseBudget\":null,"
                                + "\"minResponses\":null,\"audienceId\":null,\"featureFlags\":null}");
        assertThat(created.name()).isEqualTo("LB");
        assertThat(created.levelOfDetail()).contains(LevelOfDetail.LOW);
        assertThat(created.voteAggregation()).contains(VoteAggregation.ALL_VOTES);
    }

    @Test
    void createLeaderboard_everythingSaid_sendsAllOfIt() {
        service.on("POST /leaderboard", "{\"id\":\"lb_1\"}");

        leaderboards.create(
                "bm_1",
                "LB",
                "Which is worse?",
                LeaderboardOptions.defaults()
                        .showPrompt(true)
                        .showPromptAsset(true)
                        .inverseRanking(true)
                        .levelOfDetail("very high")
                        .minResponsesPerMatchup(5)
                        .audienceId("aud_1")
                        .settings(Settings.noShuffle())
                        .includedTags(List.of("a"))
                        .excludedTags(List.of("b"))
                        .voteAggregation(VoteAggregation.ALL_VOTES)
                        .skipInitialRun(true)
                        .weight(2)
                        .scoreShift(10)
                        .scoreScale(0.5)
                        .excludedFromOverall(true));

        assertThat(service.calls().get(0).body())
                .isEqualTo("{\"benchmarkId\":\"bm_1\",\"name\":\"LB\",\"instruction\":\"Which is worse?\","
                        + "\"showPrompt\":true,\"showPromptAsset\":true,\"isInversed\":true,"
                        + "\"voteAggregation\":\"AllVotes\",\"skipInitialRun\":true,\"responseBudget\":16000,"
                        + "\"minResponses\":5,\"audienceId\":\"aud_1\","
                        + "\"featureFlags\":[{\"key\":\"no_shuffle\",\"value\":\"True\"}],"
                        + "\"includedTags\":[\"a\"],\"excludedTags\":[\"b\"],\"weight\":2.0,\"scoreShift\":10.0,"
                        + "\"scoreScale\":0.5,\"isExcludedFromOverall\":true}");
    }

    @Test
    void updateLeaderboard_sendsNamedFieldsOnly() {
        service.on("PATCH /leaderboard/lb_1", call -> Reply.nothing());

        leaderboards.update(
                "lb_1", LeaderboardUpdate.nothing().name("N").levelOfDetail(123).changes());

        assertThat(service.log()).containsExactly("PATCH /leaderboard/lb_1 {\"name\":\"N\",\"responseBudget\":123}");
    }

    @Test
    void standings_ofABenchmark_keepEverythingTheServiceSays() {
        service.on("GET /benchmark/bm_1/standings/query", """
                {"totalResponses":4210,"items":[
                 {"id":"part_1","name":"ModelA","family":null,"lab":"L","proprietaryName":null,"licenseType":"OpenSource",
                  "logo":null,"status":"Active","score":1043.2178,"wins":57.5,"totalMatches":80.0,"responseCount":412,
                  "isEvaluating":true,"isDisabled":false,"confidenceInterval":{"lowerOffset":18.2,"upperOffset":19.0}},
                 {"id":"part_2","name":"ModelA","status":"Idle","score":1043.2178,"wins":5,"totalMatches":8,
                  "responseCount":12,"isEvaluating":false,"isDisabled":false,"confidenceInterval":null},
                 {"id":"part_3","name":"ModelC","status":"Created","score":null,"wins":0,"totalMatches":0,
                  "responseCount":0,"isEvaluating":false,"isDisabled":true}]}""");

        Standings standings =
                benchmarks.standings("bm_1", VoteFilter.all().tags("a", "b").weighted(true));

        assertThat(service.log())
                .containsExactly("GET /benchmark/bm_1/standings/query?useWeightedScoring=true"
                        + "&tags%5Bin%5D=a&tags%5Bin%5D=b");
        assertThat(standings.totalResponses()).isEqualTo(4210);
        Standing first = standings.rows().get(0);
        assertThat(first.rank()).isEqualTo(1);
        assertThat(first.confidenceInterval()).isEqualTo(new ConfidenceInterval(18.2, 19.0));
        assertThat(first.isEvaluating()).isTrue();
        assertThat(first.license()).isEqualTo(ModelLicense.OPEN_SOURCE);
        assertThat(first.winRate()).hasValue(57.5 / 80);
        assertThat(standings.rows().get(1).rank()).isEqualTo(1);
        assertThat(standings.rows().get(2).rank()).isNull();
        assertThat(standings.named("ModelA")).hasSize(2);
        assertThat(standings.toTable().columns())
                .startsWith("name", "wins", "total_matches", "score")
                .contains("id", "lower", "upper", "responses");
        assertThat(standings.toTable().text(0, "score")).isEqualTo("1043.22");
        assertThat(standings.toTable().text(2, "score")).isEmpty();
    }

    @Test
    void standings_ofALeaderboard_withEveryFilter_areAskedForInFull() {
        service.on("GET /leaderboard/lb_1/standings/query", "{\"totalResponses\":0,\"items\":[]}");

        Standings standings = leaderboards.standings(
                "lb_1",
                VoteFilter.all()
                        .participants("p")
                        .runs("r")
                        .promptIdentifiers("i 1")
                        .countries("US", "DE")
                        .languages("en")
                        .genders("Female")
                        .ageBuckets("18-29")
                        .occupations("Nurse")
                        .votedFrom(Instant.parse("2026-08-01T00:00:00Z"))
                        .votedBefore(Instant.parse("2026-09-01T00:00:00Z")));

        assertThat(service.calls().get(0).query().split("&"))
                .containsExactly(
                        "participant_id%5Bin%5D=p",
                        "run_id%5Bin%5D=r",
                        "prompt_identifier%5Bin%5D=i%201",
                        "country%5Bin%5D=US",
                        "country%5Bin%5D=DE",
                        "language%5Bin%5D=en",
                        "gender%5Bin%5D=Female",
                        "age_bucket%5Bin%5D=18-29",
                        "occupation%5Bin%5D=Nurse",
                        "voted_at%5Bgte%5D=2026-08-01T00%3A00%3A00Z",
                        "voted_at%5Blt%5D=2026-09-01T00%3A00%3A00Z");
        assertThat(standings.toTable().columns()).startsWith("name", "wins", "total_matches", "score");
    }

    @Test
    void matrix_ofABenchmark_hasVotes() {
        service.on("GET /benchmark/bm_1/matrix/query", """
                {"index":["ModelA","ModelB"],"columns":["ModelA","ModelB"],"data":[[0,12.5],[4,0]],
                 "votes":[[0,31],[12,0]]}""");

        WinLossMatrix matrix = benchmarks.matrix("bm_1", VoteFilter.all().leaderboards("lb_1"));

        assertThat(service.log()).containsExactly("GET /benchmark/bm_1/matrix/query?leaderboard_id%5Bin%5D=lb_1");
        assertThat(matrix.wins("ModelA", "ModelB")).isEqualTo(12.5);
        assertThat(matrix.votes(1, 0)).hasValue(12);
        assertThat(matrix.totalWins()).isEqualTo(16.5);
        assertThat(matrix.totalVotes()).hasValue(43);
    }

    @Test
    void byTag_namesTheModelsOfEachPart() {
        service.on("GET /benchmark/bm_1/standings/by-tag", """
                {"totalResponses":9,"global":[{"id":"p1","name":"A","status":"Idle","score":1300,"wins":2,
                  "totalMatches":3,"responseCount":9,"isEvaluating":false,"isDisabled":false}],
                 "segments":[{"value":"indoor","axis":"scene","promptCount":2,"votes":4,
                  "items":[{"id":"p1","score":1250.5,"wins":1,"totalMatches":1,"responseCount":4,"isDisabled":false}]}]}""");

        StandingsBreakdown breakdown = benchmarks.byTag("bm_1", VoteFilter.all());

        StandingsBreakdown.Segment indoor = breakdown.segment("indoor").orElseThrow();
        assertThat(indoor.category()).isEqualTo("scene");
        assertThat(indoor.standings().totalResponses()).isEqualTo(4);
        assertThat(indoor.standings().rows().get(0).name()).isEqualTo("A");
        assertThat(breakdown.global().totalResponses()).isEqualTo(9);
    }

    @Test
    void demographics_areReadByDimension() {
        service.on("GET /benchmark/bm_1/demographics", """
                {"totalVotes":10,"dimensions":{"gender":[{"value":"Female","votes":6,"share":0.6}],"country":[]}}""");

        Demographics demographics =
                benchmarks.demographics("bm_1", VoteFilter.all().weighted(true));

        assertThat(service.log()).containsExactly("GET /benchmark/bm_1/demographics");
        assertThat(demographics.dimensions().get("gender")).containsExactly(new Demographics.Bucket("Female", 6, 0.6));
    }

    @Test
    void participants_areCreatedReadAndChanged() {
        service.on(".*", call -> Reply.nothing());
        service.on("POST /benchmark/bm_1/participants", "{\"participantId\":\"part_1\",\"datasetId\":\"ds\"}");

        assertThat(participants.create(
                        "bm_1", "M1", ModelOptions.defaults().family("Flux").license(ModelLicense.PROPRIETARY), null))
                .isEqualTo("part_1");
        participants.submit("part_1");
        participants.disable("part_1");
        participants.enable("part_1");
        participants.rename("part_1", "M2");
        participants.addSample("part_1", "scene_1", new AssetInput.Existing("f9.png"));
        participants.addSample("part_1", "scene_1", new AssetInput.Text("answer text"));
        participants.delete("part_1");

        assertThat(service.log())
                .containsExactly(
                        "POST /benchmark/bm_1/participants {\"name\":\"M1\",\"family\":\"Flux\","
                                + "\"licenseType\":\"Proprietary\"}",
                        "POST /participants/part_1/submit",
                        "POST /participant/part_1/disable",
                        "POST /participant/part_1/enable",
                        "PUT /participant/part_1/name {\"name\":\"M2\"}",
                        "POST /participant/part_1/sample {\"identifier\":\"scene_1\","
                                + "\"asset\":{\"_t\":\"ExistingAssetInput\",\"name\":\"f9.png\"}}",
                        "POST /participant/part_1/sample {\"identifier\":\"scene_1\","
                                + "\"asset\":{\"_t\":\"TextAssetInput\",\"text\":\"answer text\"}}",
                        "DELETE /participant/part_1");
        assertThat(service.calls("POST /participant/part_1/sample"))
                .allMatch(FakeService.Call::repeatable, "a repeated sample is refused as a conflict");
        assertThat(service.calls("POST /participants/part_1/submit")).noneMatch(FakeService.Call::repeatable);
    }

    @Test
    void runs_andBoosts_areReadAndSent() {
        service.on("GET /leaderboard/lb_1/runs", """
                {"total":1,"page":1,"pageSize":100,"items":[{"id":"run_1","name":"R","status":"Sleeping",
                 "createdAt":"2026-08-01T10:00:00Z","ownerMail":"a@b.c","organizationId":"o","orderId":null,
                 "jobId":"job_1","audienceId":"global"}]}""");
        service.on("POST .*", call -> Reply.nothing());

        List<LeaderboardRun> runs = leaderboards.runs("lb_1", FIRST);
        leaderboards.collect("lb_1", "boost", List.of("p1", "p2"), 500, OptionalLong.of(7));
        leaderboards.collect("lb_1", "rebalance", List.of("p1"), 50, OptionalLong.empty());

        assertThat(runs).singleElement().satisfies(run -> {
            assertThat(run.status()).isEqualTo(new RunStatus("Sleeping"));
            assertThat(run.status().isTerminal()).isFalse();
            assertThat(run.jobId()).isEqualTo("job_1");
            assertThat(run.orderId()).isNull();
        });
        assertThat(service.log().subList(1, 3))
                .containsExactly(
                        "POST /leaderboard/lb_1/boost {\"participants\":[\"p1\",\"p2\"],\"totalResponses\":500,\"seed\":7}",
                        "POST /leaderboard/lb_1/rebalance {\"participants\":[\"p1\"],\"totalResponses\":50}");
    }
}
