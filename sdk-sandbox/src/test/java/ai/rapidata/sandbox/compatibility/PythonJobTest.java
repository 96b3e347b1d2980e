package ai.rapidata.sandbox.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Definitions and jobs of every task as the Python client creates, follows and reads them. */
class PythonJobTest {

    private static final String NAIVE = "{'_t':'NaiveReferee','totalVotes':10}";
    private static final Set<String> OVER = Set.of("Completed", "Failed");

    private static PythonBench bench;
    private static PythonClient client;

    @BeforeAll
    static void open() {
        bench = new PythonBench("3.21.0");
        client = bench.client();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static String simple(String blueprint) {
        return "{'_t':'SimpleWorkflow','blueprint':" + blueprint + "}";
    }

    private static String classify() {
        return simple("{'_t':'ClassifyBlueprint','title':'I?','categories':[{'label':'Yes','value':'Yes'},"
                + "{'label':'No','value':'No'}]}");
    }

    private static String textDataset(String name, String... texts) {
        String dataset = bench.dataset(name);
        for (int i = 0; i < texts.length; i++) {
            bench.add(dataset, PythonBench.datapoint(PythonBench.text(texts[i]), i, null));
        }
        return dataset;
    }

    private static String classification(String name, String... texts) {
        return bench.definition(name, classify(), NAIVE, textDataset(name, texts));
    }

    private static JsonNode labeled(String name, String workflow, String referee, String dataset) {
        return bench.results(bench.assign(bench.definition(name, workflow, referee, dataset), "global"));
    }

    private static void isEnvelope(JsonNode file, String type) {
        assertThat(OffsetDateTime.parse(file.at("/info/createdAt").asText())).isNotNull();
        assertThat(file.at("/info/version").asText()).isEqualTo("4.1.0");
        assertThat(file.at("/info/type").asText()).isEqualTo(type);
        assertThat(file.at("/info/name").isTextual()
                        && file.at("/info/instruction").isTextual())
                .isTrue();
        assertThat(file.get("summary").isObject()).isTrue();
        assertThat(file.get("results").isArray()).isTrue();
        file.get("results")
                .forEach(row -> assertThat(row.get("detailedResults").isArray()).isTrue());
    }

    @Test
    void classification_withContextsMetadataAndSettings_endsInATable() {
        String dataset = bench.dataset("N");
        for (int i = 0; i < 2; i++) {
            ObjectNode datapoint = PythonBench.datapoint(PythonBench.text("t" + i), i, "c" + i);
            datapoint.putObject("privateMetadata").put("k", "v" + i);
            bench.add(dataset, datapoint);
        }
        ObjectNode body = Json.object().put("definitionName", "N").put("datasetId", dataset);
        body.set("workflow", PythonClient.tree(classify()));
        body.set("referee", PythonClient.tree(NAIVE));
        body.set(
                "rapidFeatureFlags",
                PythonClient.tree(
                        "[{'key':'no_shuffle','value':'True'},{'key':'media_played_percentage','value':'50'}]"));
        body.set("campaignFeatureFlags", PythonClient.tree("[{'key':'k','value':'v'}]"));
        String definition =
                client.post("/job/definition", body).get("definitionId").asText();

        JsonNode file = bench.results(bench.assign(definition, "global"));

        isEnvelope(file, "Classify");
        JsonNode row = file.at("/results/0");
        assertThat(row.get("context").asText()).isEqualTo("c0");
        assertThat(row.get("identifier").asText()).isEqualTo("t0");
        for (String field :
                List.of("aggregatedResults", "aggregatedResultsRatios", "summedUserScores", "summedUserScoresRatios")) {
            assertThat(row.get(field).isObject()).as(field).isTrue();
            assertThat(row.get(field).has("Yes") && row.get(field).has("No"))
                    .as(field)
                    .isTrue();
        }
        assertThat(row.get("detailedResults")).hasSizeGreaterThanOrEqualTo(10);
        assertThat(ResultTable.of(file, false).columns())
                .contains(
                        "context",
                        "aggregatedResults_Yes",
                        "summedUserScoresRatios_No",
                        "privateMetadata_k",
                        "detailedResults");
        ResultTable split = ResultTable.of(file, true);
        assertThat(split.rows()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(split.columns())
                .contains(
                        "selectedCategory",
                        "userDetails_country",
                        "userDetails_language",
                        "userDetails_userScores_global");
        int yes = file.at("/results/0/aggregatedResults/Yes").asInt()
                + file.at("/results/1/aggregatedResults/Yes").asInt();
        assertThat(file.at("/summary/Yes").asInt()).isEqualTo(yes);
    }

    @Test
    void comparison_ofFiles_endsInATableOfTwoSides() {
        String dataset = bench.dataset("compare");
        ObjectNode datapoint = PythonBench.datapoint(
                PythonBench.multi(
                        PythonBench.existing(bench.fileName("a.jpg")), PythonBench.existing(bench.fileName("b.jpg"))),
                0,
                "which?");
        datapoint.putObject("privateMetadata").put("k", "v");
        bench.add(dataset, datapoint);
        ObjectNode body = Json.object().put("definitionName", "compare").put("datasetId", dataset);
        body.set(
                "workflow",
                PythonClient.tree(simple("{'_t':'CompareBlueprint','criteria':'I?','indexIdentifiers':null}")));
        body.set("referee", PythonClient.tree("{'_t':'NaiveReferee','totalVotes':15}"));
        body.set("rapidFeatureFlags", PythonClient.tree("[{'key':'compare_unsure','value':'5000'}]"));
        String definition =
                client.post("/job/definition", body).get("definitionId").asText();

        JsonNode file = bench.results(bench.assign(definition, "global"));

        isEnvelope(file, "Compare");
        JsonNode row = file.at("/results/0");
        for (String field : List.of("winner", "winnerIndex", "weightedWinner", "weightedWinnerIndex", "winner_index")) {
            assertThat(row.has(field)).as(field).isTrue();
        }
        assertThat(row.get("winner_index")).isEqualTo(row.get("winnerIndex"));
        assertThat(row.get("assetUrls").fieldNames()).toIterable().containsExactly("a.jpg", "b.jpg");
        assertThat(client.plain("GET", path(row.at("/assetUrls/a.jpg").asText()))
                        .status())
                .isEqualTo(200);
        assertThat(ResultTable.of(file, false).columns())
                .contains(
                        "context",
                        "winner",
                        "winnerIndex",
                        "weightedWinner",
                        "weightedWinnerIndex",
                        "winner_index",
                        "assetA",
                        "assetB",
                        "A_assetUrls",
                        "B_assetUrls",
                        "A_aggregatedResults",
                        "B_aggregatedResultsRatios",
                        "A_summedUserScores",
                        "B_summedUserScoresRatios",
                        "privateMetadata_k");
        assertThat(ResultTable.of(file, true).columns())
                .contains(
                        "votedFor",
                        "userDetails_country",
                        "userDetails_language",
                        "userDetails_userScores_global",
                        "userDetails_demographics_age",
                        "userDetails_demographics_gender",
                        "userDetails_demographics_occupation");
        assertThat(file.get("summary").has("A_wins_total")
                        && file.get("summary").has("B_wins_total"))
                .isTrue();
    }

    private static String path(String url) {
        return java.net.URI.create(url).getRawPath();
    }

    @Test
    void comparison_ofTextsWithNamesAndConfidence_showsHowSureItIs() {
        String dataset = bench.dataset("texts");
        bench.add(
                dataset,
                PythonBench.datapoint(PythonBench.multi(PythonBench.text("a"), PythonBench.text("b")), 0, null));

        JsonNode file = labeled(
                "texts",
                simple("{'_t':'CompareBlueprint','criteria':'I?','indexIdentifiers':['X','Y']}"),
                "{'_t':'EarlyStoppingReferee','maxVotes':50,'threshold':0.99}",
                dataset);

        isEnvelope(file, "Compare");
        JsonNode row = file.at("/results/0");
        assertThat(row.has("assetUrls")).isFalse();
        assertThat(row.get("confidencePerCategory").fieldNames()).toIterable().containsExactlyInAnyOrder("a", "b");
        assertThat(row.has("context") || row.has("privateMetadata")).isFalse();
        assertThat(ResultTable.of(file, true).columns()).contains("assetA", "A_confidencePerCategory", "votedFor");
    }

    @Test
    void quorum_isAccepted() {
        JsonNode file = labeled(
                "quorum", classify(), "{'_t':'QuorumReferee','threshold':3,'maxVotes':5}", textDataset("q", "t"));

        assertThat(file.at("/results/0/detailedResults").size()).isBetween(3, 6);
    }

    @Test
    void ranking_ofTwoGroupsWithContexts_endsInATableOfPairs() {
        String dataset = bench.dataset("ranking");
        int index = 0;
        for (String group : List.of("0", "1")) {
            for (String name : List.of("a", "b", "c")) {
                ObjectNode datapoint = PythonBench.datapoint(
                        PythonBench.existing(bench.fileName(name + group + ".jpg")), index++, null);
                bench.add(dataset, datapoint.put("group", group));
            }
        }
        ObjectNode group = Json.object().put("group", "0").put("context", "cc");
        group.set("contextAsset", PythonBench.existing(bench.fileName("m.jpg")));
        client.change("POST", "/dataset/" + dataset + "/group", group);
        client.change("POST", "/dataset/" + dataset + "/group", "{'group':'1','context':null}");

        JsonNode file = labeled(
                "ranking",
                "{'_t':'GroupedRankingWorkflow','criteria':'I?','pairMakerConfig':{'_t':'FullPermutationPairMaker'},"
                        + "'rankingConfig':{'_t':'BradleyTerryRankingConfig','startingScore':1200}}",
                "{'_t':'NaiveReferee','totalVotes':7}",
                dataset);

        isEnvelope(file, "Ranking");
        assertThat(file.get("results")).hasSize(6);
        assertThat(ResultTable.of(file, true).columns()).contains("assetA", "assetB", "A_aggregatedResults");
    }

    @Test
    void ranking_ofManyItems_isMatchedOnline() {
        String dataset = bench.dataset("online");
        for (int i = 0; i < 12; i++) {
            bench.add(
                    dataset,
                    PythonBench.datapoint(PythonBench.text("text " + i), i, null)
                            .put("group", "0"));
        }
        client.change("POST", "/dataset/" + dataset + "/group", "{'group':'0','context':null}");

        JsonNode file = labeled(
                "online",
                "{'_t':'GroupedRankingWorkflow','criteria':'I?','pairMakerConfig':{'_t':'OnlinePairMaker',"
                        + "'randomMatchesRatio':0.5,'totalComparisonBudget':30},"
                        + "'rankingConfig':{'_t':'BradleyTerryRankingConfig','startingScore':1200}}",
                "{'_t':'NaiveReferee','totalVotes':1}",
                dataset);

        isEnvelope(file, "Ranking");
        assertThat(file.get("summary")).hasSize(12);
    }

    @Test
    void otherTasks_endInTablesToo() {
        String picture = bench.fileName("task.jpg");
        String[][] tasks = {
            {"{'_t':'FreeTextBlueprint','question':'I?','validationSystemPrompt':null}", "FreeText"},
            {"{'_t':'TranscriptionBlueprint','title':'I?'}", "Transcription"},
            {"{'_t':'LocateBlueprint','target':'I?'}", "Locate"},
            {"{'_t':'LineBlueprint','target':'I?'}", "Line"},
            {"{'_t':'ScrubBlueprint','target':'I?'}", "Scrub"}
        };
        for (String[] task : tasks) {
            String dataset = bench.dataset(task[1]);
            ObjectNode datapoint = PythonBench.datapoint(PythonBench.existing(picture), 0, null);
            if (task[1].equals("Transcription")) {
                datapoint.put("transcription", "A cat  sat");
            }
            bench.add(dataset, datapoint);

            JsonNode file = labeled(task[1], simple(task[0]), NAIVE, dataset);

            isEnvelope(file, task[1]);
            assertThat(file.at("/results/0/originalFileName").asText()).isEqualTo("task.jpg");
            assertThat(ResultTable.of(file, false).columns()).contains("originalFileName", "detailedResults");
            assertThat(ResultTable.of(file, true).columns()).contains("userDetails_country");
        }
    }

    @Test
    void definition_isFoundReadRevisedAndDeleted() {
        String definition = classification("find my definition", "a");

        JsonNode item = client.page(
                        "/job/definitions", "page=1", "page_size=10", "sort=-created_at", "name[contains]=find my def")
                .get(0);
        assertThat(item.get("definitionId").asText()).isEqualTo(definition);
        assertThat(item.get("definitionType").asText()).isEqualTo("Classify");
        assertThat(client.get("/job/definition/" + definition).get("name").asText())
                .isEqualTo("find my definition");
        String other = textDataset("find my definition", "b", "c");
        JsonNode revision = client.post(
                "/job/definition/" + definition + "/revision", Json.object().put("datasetId", other));
        assertThat(revision.get("revisionNumber").asInt()).isEqualTo(2);
        assertThat(bench.results(bench.assign(definition, "global")).get("results"))
                .hasSize(2);
        client.change("DELETE", "/job/definition/" + definition, null);
        client.send("GET", "/job/definition/" + definition, new String[0], null).problem(404);
    }

    @Test
    void costEstimate_isAConflictUntilItIsThere() {
        String definition = classification("cost", "a", "b");
        JsonNode estimate = null;
        for (int polls = 0; polls < 60 && estimate == null; polls++) {
            PythonClient.Answer answer =
                    client.send("GET", "/job/definition/" + definition + "/cost-estimate", new String[0], null);
            if (answer.status() == 409) {
                answer.problem(409);
                bench.clock().advance(Duration.ofSeconds(5));
            } else {
                estimate = PythonClient.read(answer);
            }
        }
        assertThat(estimate).isNotNull();
        assertThat(estimate.get("estimatedCost").isNumber()).isTrue();
        assertThat(estimate.get("datapointCount").asInt()).isEqualTo(2);
        assertThat(estimate.get("requiredResponses").asInt()).isEqualTo(20);
    }

    @Test
    void job_isFollowedFromItsStartToItsEnd() {
        String job = bench.assign(classification("follow", "a", "b", "c"), "global");
        double last = 0;
        boolean between = false;
        JsonNode seen = bench.job(job);
        while (!OVER.contains(seen.get("state").asText())) {
            assertThat(seen.get("state").asText()).isIn("Submitted", "Queued", "Running");
            PythonClient.Answer answer = client.send("GET", "/job/" + job + "/progress", new String[0], null);
            if (answer.status() == 404) {
                answer.problem(404);
            } else {
                double percentage =
                        PythonClient.read(answer).get("completionPercentage").asDouble();
                assertThat(percentage).isBetween(last, 100.0);
                last = percentage;
                between = between || percentage > 0 && percentage < 100;
            }
            bench.clock().advance(Duration.ofSeconds(1));
            seen = bench.job(job);
        }
        assertThat(seen.get("state").asText()).isEqualTo("Completed");
        assertThat(between).as("the progress bar has something to show").isTrue();
        for (String field : List.of(
                "jobId", "name", "definitionId", "audienceId", "pipelineId", "state", "createdAt", "completedAt")) {
            assertThat(seen.get(field).isTextual()).as(field).isTrue();
        }
        assertThat(OffsetDateTime.parse(seen.get("completedAt").asText())).isNotNull();
        JsonNode done = client.get("/job/" + job + "/progress");
        assertThat(done.get("completionPercentage").asDouble()).isEqualTo(100);
        assertThat(done.get("state").asText()).isEqualTo("Done");
        JsonNode pipeline = client.get("/pipeline/" + seen.get("pipelineId").asText());
        assertThat(pipeline.at("/artifacts/workflow-artifact/_t").asText()).isEqualTo("WorkflowArtifactModel");
        assertThat(client.get("/workflow/"
                                + pipeline.at("/artifacts/workflow-artifact/workflowId")
                                        .asText()
                                + "/progress")
                        .get("completionPercentage")
                        .asDouble())
                .isEqualTo(100);
        JsonNode item = client.page("/jobs", "page=1", "page_size=10", "sort=-created_at", "name[contains]=follow")
                .get(0);
        for (String field : List.of("jobId", "name", "audienceId", "jobDefinitionId", "pipelineId", "createdAt")) {
            assertThat(item.get(field).isTextual()).as(field).isTrue();
        }
        client.change("DELETE", "/job/" + job, null);
        client.send("GET", "/job/" + job, new String[0], null).problem(404);
    }

    @Test
    void downloadOfARunningJob_isRefusedAsJson() {
        String job = bench.assign(classification("early", "a"), "global");

        client.send("GET", "/job/" + job + "/download-results", new String[0], null)
                .problem(409);
        bench.results(job);
    }

    @Test
    void laterJob_waitsForTheOneBeforeIt() {
        String definition = classification("chain", "a");
        String first = bench.assign(definition, "global");
        String second = client.post(
                        "/job",
                        Json.object()
                                .put("jobDefinitionId", definition)
                                .put("audienceId", "global")
                                .put("checkForExplicitContent", true)
                                .put("precedingJobId", first))
                .get("jobId")
                .asText();

        assertThat(bench.job(second).get("state").asText()).isEqualTo("Queued");
        bench.results(first);
        bench.results(second);
    }

    @Test
    void pausedJob_restsAndResumes() {
        String job = bench.assign(classification("pause", "a", "b"), "global");
        bench.await(() -> bench.job(job), "state", Set.of("Running"), Duration.ofMillis(200));

        client.change("POST", "/job/" + job + "/pause", null);
        assertThat(bench.job(job).get("state").asText()).isEqualTo("Paused");
        client.change("POST", "/job/" + job + "/resume", null);
        bench.results(job);
    }

    @Test
    void preliminaryResults_comeWhileTheJobRuns() {
        String job = bench.assign(
                bench.definition(
                        "early", classify(), "{'_t':'NaiveReferee','totalVotes':200}", textDataset("e", "a", "b")),
                "global");
        bench.await(
                () -> {
                    PythonClient.Answer answer = client.send("GET", "/job/" + job + "/progress", new String[0], null);
                    return Json.object()
                            .put(
                                    "some",
                                    answer.status() == 200
                                            && answer.json()
                                                            .get("completionPercentage")
                                                            .asDouble()
                                                    > 5);
                },
                "some",
                Set.of("true"),
                Duration.ofSeconds(1));
        String pipeline = bench.job(job).get("pipelineId").asText();
        String download = client.post("/pipeline/" + pipeline + "/preliminary-download", "{'sendEmail':false}")
                .get("downloadId")
                .asText();
        PythonClient.Answer answer =
                client.send("GET", "/pipeline/preliminary-download/" + download, new String[0], null);
        while (answer.status() == 202) {
            bench.clock().advance(Duration.ofSeconds(1));
            answer = client.send("GET", "/pipeline/preliminary-download/" + download, new String[0], null);
        }
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).matches("(application/json|text/plain).*");
        isEnvelope(answer.json(), "Classify");
    }

    @Test
    void staleResults_areMadeAnew() {
        String job = bench.assign(classification("stale", "a"), "global");
        bench.results(job);
        bench.sandbox().jobs().makeStale(job);
        assertThat(bench.job(job).get("state").asText()).isEqualTo("StaleResults");

        assertThat(bench.results(job).get("results")).hasSize(1);
    }

    @Test
    void jobWithNothingToLabel_failsWithAMessage() {
        String job = bench.assign(bench.definition("empty", classify(), NAIVE, bench.dataset("empty")), "global");

        JsonNode failed = bench.await(() -> bench.job(job), "state", OVER, Duration.ofSeconds(5));

        assertThat(failed.get("state").asText()).isEqualTo("Failed");
        assertThat(failed.get("failureMessage").asText()).isNotBlank();
    }

    @Test
    void wrongIds_areNotFoundOrRefused() {
        client.send("GET", "/job/" + PythonClient.encoded("a/b c"), new String[0], null)
                .problem(404);
        client.send("GET", "/job/definition/nowhere", new String[0], null).problem(404);
        client.send(
                        "POST",
                        "/job",
                        new String[0],
                        "{'jobDefinitionId':'nowhere','audienceId':'global','checkForExplicitContent':null}")
                .problem(404);
        client.send("GET", "/jobs", new String[] {"page=1", "page_size=1000"}, null)
                .problem(400);
    }
}
