package ai.rapidata.sandbox.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Benchmarks as the Python client builds and reads them. */
class PythonBenchmarkTest {

    private static PythonBench bench;
    private static PythonClient client;

    @BeforeAll
    static void open() {
        bench = new PythonBench("3.20.1");
        client = bench.client();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    private static String benchmark(String name) {
        return client.post("/benchmark", Json.object().put("name", name))
                .get("id")
                .asText();
    }

    private static void prompt(String benchmark, String identifier, String tags) {
        client.post(
                "/benchmark/" + benchmark + "/prompt",
                "{'identifier':'" + identifier + "','prompt':'A mountain','tags':" + tags
                        + ",'origin':{'source':'coco'}}");
    }

    private static String model(String benchmark, String name, int prompts) {
        String id = client.post(
                        "/benchmark/" + benchmark + "/participants",
                        Json.object().put("name", name))
                .get("participantId")
                .asText();
        for (int i = 0; i < prompts; i++) {
            ObjectNode sample = Json.object().put("identifier", "scene_" + i);
            sample.set("asset", PythonBench.existing(bench.fileName(name + i + ".jpg")));
            assertThat(client.post("/participant/" + id + "/sample", sample)
                            .get("id")
                            .asText())
                    .isNotBlank();
        }
        return id;
    }

    private static String leaderboard(String benchmark, String more) {
        JsonNode board = client.post(
                "/leaderboard",
                "{'benchmarkId':'" + benchmark + "','name':'LB','instruction':'Which?','showPrompt':false,"
                        + "'showPromptAsset':false,'isInversed':false,'voteAggregation':'MajorityVote',"
                        + "'skipInitialRun':false,'responseBudget':2000,'minResponses':null,'audienceId':null,"
                        + "'featureFlags':null" + more + "}");
        assertThat(board.get("benchmarkId").asText()).isEqualTo(benchmark);
        assertThat(board.get("responseBudget").isInt()
                        && board.get("minResponses").isInt())
                .isTrue();
        assertThat(board.get("voteAggregation").asText()).isEqualTo("MajorityVote");
        for (String field : List.of("showPrompt", "showPromptAsset", "isInversed")) {
            assertThat(board.get(field).isBoolean()).as(field).isTrue();
        }
        return board.get("id").asText();
    }

    @Test
    void prompts_areReadPageByPage() {
        String id = benchmark("prompts of many");
        for (int i = 0; i < 105; i++) {
            prompt(id, "scene_" + i, i % 2 == 0 ? "[{'value':'outdoor','category':null}]" : "[]");
        }
        List<JsonNode> all = new ArrayList<>();
        int pages = 1;
        for (int page = 1; page <= pages; page++) {
            JsonNode answer = client.get("/benchmark/" + id + "/prompts", "page=" + page, "page_size=100");
            pages = answer.get("totalPages").asInt();
            answer.get("items").forEach(all::add);
        }

        assertThat(pages).isEqualTo(2);
        assertThat(all).hasSize(105);
        for (JsonNode prompt : all) {
            assertThat(prompt.get("id").isTextual() && prompt.get("identifier").isTextual())
                    .isTrue();
            assertThat(prompt.get("originalPrompt").asText()).isEqualTo("A mountain");
            assertThat(prompt.get("englishPrompt").asText()).isEqualTo("A mountain");
            assertThat(prompt.get("tags").isArray()).isTrue();
            assertThat(prompt.at("/origin/source").asText()).isEqualTo("coco");
        }
        client.change(
                "PUT",
                "/benchmark-prompt/" + all.get(0).get("id").asText() + "/tags",
                "{'tags':[{'value':'n','category':'kind'}]}");
        client.change(
                "PUT", "/benchmark-prompt/" + all.get(0).get("id").asText() + "/tags", "{'origin':{'source':'o'}}");
        JsonNode changed = client.page("/benchmark/" + id + "/prompts", "page=1", "page_size=1")
                .get(0);
        assertThat(changed.at("/tags/0/category").asText()).isEqualTo("kind");
        assertThat(changed.at("/origin/source").asText()).isEqualTo("o");
    }

    /** Versions up to 3.21 stop with an assertion where a prompt has an asset of today's shape. */
    @Test
    void promptAsset_isLeftOutForClientsThatCannotReadIt() {
        String id = benchmark("assets");
        ObjectNode body = Json.object().put("identifier", "scene_0").putNull("prompt");
        body.set("promptAsset", PythonBench.existing(bench.fileName("prompt.jpg")));
        body.putArray("tags");
        client.post("/benchmark/" + id + "/prompt", body);

        JsonNode prompt = client.page("/benchmark/" + id + "/prompts", "page=1", "page_size=100")
                .get(0);

        assertThat(prompt.path("promptAsset").isMissingNode()).isTrue();
        try (PythonClient newer = bench.anotherClient("3.27.1").login()) {
            JsonNode segment = newer.page("/benchmark/" + id + "/prompts", "page=1", "page_size=100")
                    .get(0)
                    .at("/segments/0");
            assertThat(segment.get("key").asText()).isEqualTo("prompt_asset");
            assertThat(segment.get("kind").asText()).isEqualTo("Asset");
            assertThat(segment.at("/asset/metadata/originalFilename/originalFilename")
                            .asText())
                    .isEqualTo("prompt.jpg");
        }
    }

    @Test
    void models_areRankedOnALeaderboard() {
        String id = benchmark("ranking");
        for (int i = 0; i < 4; i++) {
            prompt(id, "scene_" + i, "[{'value':'" + (i < 2 ? "a" : "b") + "','category':null}]");
        }
        String first = model(id, "M1", 4);
        String second = model(id, "M2", 4);
        String board = leaderboard(id, ",'includedTags':['a','b'],'excludedTags':[]");
        List<JsonNode> participants = client.page("/benchmark/" + id + "/participants");
        assertThat(participants)
                .allSatisfy(each -> assertThat(each.get("status").asText()).isEqualTo("Created"));
        for (JsonNode each : participants) {
            JsonNode submitted = client.post("/participants/" + each.get("id").asText() + "/submit", null);
            assertThat(submitted.get("validDatapoints").isInt()
                            && submitted.get("invalidDatapoints").isInt())
                    .isTrue();
        }
        bench.await(
                () -> Json.object()
                        .put(
                                "over",
                                client
                                        .page(
                                                "/leaderboard/" + board + "/runs",
                                                "page=1",
                                                "page_size=100",
                                                "sort=-created_at")
                                        .stream()
                                        .allMatch(run ->
                                                run.get("status").asText().equals("Completed"))),
                "over",
                Set.of("true"),
                Duration.ofMinutes(1));
        for (JsonNode run :
                client.page("/leaderboard/" + board + "/runs", "page=1", "page_size=100", "sort=-created_at")) {
            if (!run.path("jobId").isNull()) {
                JsonNode job = bench.job(run.get("jobId").asText());
                for (String field : List.of("jobId", "name", "audienceId", "createdAt", "definitionId", "pipelineId")) {
                    assertThat(job.get(field).isTextual()).as(field).isTrue();
                }
            }
        }
        for (String path : List.of("/leaderboard/" + board, "/benchmark/" + id)) {
            JsonNode standings = client.get(path + "/standings/query", "tags[in]=a", "tags[in]=b");
            assertThat(standings.get("totalResponses").isIntegralNumber()).isTrue();
            assertThat(standings.get("items")).hasSize(2);
            for (JsonNode item : standings.get("items")) {
                assertThat(item.get("id").asText()).isIn(first, second);
                assertThat(item.get("name").isTextual()).isTrue();
                assertThat(item.get("status").asText()).isIn("Created", "Active", "Idle");
                assertThat(item.get("score").isNumber()).isTrue();
                assertThat(item.get("wins").isNumber()
                                && item.get("totalMatches").isNumber())
                        .isTrue();
                assertThat(item.get("responseCount").isIntegralNumber()).isTrue();
                assertThat(item.get("isDisabled").isBoolean()).isTrue();
            }
            JsonNode matrix = client.get(path + "/matrix/query", "useWeightedScoring=true", "tags[in]=a");
            assertThat(matrix.get("index")).hasSize(2);
            assertThat(matrix.get("columns")).isEqualTo(matrix.get("index"));
            assertThat(matrix.at("/data/0")).hasSize(2);
            assertThat(matrix.at("/data/0/0").asDouble()).isZero();
        }
        assertThat(client.get("/benchmark/" + id + "/standings/query", "leaderboard_id[in]=" + board)
                        .get("items"))
                .hasSize(2);
        assertThat(client.get("/benchmark/" + id + "/matrix/query", "participant_id[in]=" + first)
                        .get("index")
                        .isArray())
                .isTrue();
    }

    @Test
    void sample_sentTwice_isAConflict_andCounted() {
        String id = benchmark("samples");
        prompt(id, "scene_0", "[]");
        String model = model(id, "M", 1);
        ObjectNode again = Json.object().put("identifier", "scene_0");
        again.set("asset", PythonBench.existing(bench.fileName("M0.jpg")));

        client.send("POST", "/participant/" + model + "/sample", new String[0], again)
                .problem(409);

        List<JsonNode> samples = client.page("/participant/" + model + "/samples", "page=1", "page_size=100");
        assertThat(samples).hasSize(1);
        assertThat(samples.get(0).get("_t").asText()).isEqualTo("SampleOutput");
        assertThat(samples.get(0).get("identifier").asText()).isEqualTo("scene_0");
        ObjectNode text = Json.object().put("identifier", "scene_0");
        text.set("asset", PythonBench.text("an answer"));
        client.post("/participant/" + model + "/sample", text);
    }

    @Test
    void participants_beyondTheFirstTen_areListedAtOnce() {
        String id = benchmark("many models");
        for (int i = 0; i < 12; i++) {
            client.post("/benchmark/" + id + "/participants", Json.object().put("name", "M" + i));
        }

        assertThat(client.page("/benchmark/" + id + "/participants")).hasSize(12);
    }

    @Test
    void participant_isRenamedDisabledEnabledAndDeleted() {
        String id = benchmark("life");
        prompt(id, "scene_0", "[]");
        String model = model(id, "old", 1);
        client.change("PUT", "/participant/" + model + "/name", "{'name':'new'}");
        client.send("POST", "/participant/" + model + "/enable", new String[0], null)
                .problem(400);
        client.post("/participants/" + model + "/submit", null);
        client.change("POST", "/participant/" + model + "/disable", null);
        client.change("POST", "/participant/" + model + "/enable", null);
        assertThat(client.page("/benchmark/" + id + "/participants")
                        .get(0)
                        .get("name")
                        .asText())
                .isEqualTo("new");
        client.change("PATCH", "/participant/" + model, "{'cost':0.04,'costUnit':'UsdPerImage'}");
        assertThat(client.page("/benchmark/" + id + "/participants")
                        .get(0)
                        .get("cost")
                        .asDouble())
                .isEqualTo(0.04);
        client.change("PATCH", "/participant/" + model, "{'cost':null,'costUnit':null}");
        assertThat(client.page("/benchmark/" + id + "/participants").get(0).has("cost"))
                .isFalse();
        client.change("DELETE", "/participant/" + model, null);
        assertThat(client.page("/benchmark/" + id + "/participants")).isEmpty();
    }

    @Test
    void leaderboard_isListedReadAndChanged() {
        String id = benchmark("find this benchmark");
        String board = leaderboard(id, "");

        assertThat(client.get("/benchmark/" + id).get("name").asText()).isEqualTo("find this benchmark");
        assertThat(client.page("/benchmarks", "page=1", "page_size=10", "sort=-created_at", "name[contains]=find this"))
                .hasSize(1);
        JsonNode item = client.page("/benchmark/" + id + "/leaderboards", "page=1", "page_size=100")
                .get(0);
        for (String field : List.of("id", "name", "instruction")) {
            assertThat(item.get(field).isTextual()).as(field).isTrue();
        }
        for (String field : List.of("includedTags", "excludedTags")) {
            assertThat(item.get(field).isArray()).as(field).isTrue();
        }
        assertThat(client.get("/leaderboard/" + board).get("voteAggregation").asText())
                .isEqualTo("MajorityVote");
        client.change(
                "PATCH",
                "/leaderboard/" + board,
                "{'name':'B','responseBudget':4000,'minResponses':5,'voteAggregation':'AllVotes'}");
        client.change("PATCH", "/leaderboard/" + board, "{}");
        assertThat(client.get("/leaderboard/" + board).get("responseBudget").asInt())
                .isEqualTo(4000);
        client.send("GET", "/benchmarks", new String[] {"page=1", "page_size=101"}, null)
                .problem(400);
    }

    /** Versions after 3.21 send segments in place of a prompt and its asset, and submit models together. */
    @Test
    void newerClients_sendSegmentsAndSubmitTogether() {
        String id = benchmark("segments");
        ObjectNode body = Json.object().put("identifier", "scene_0");
        body.putArray("segments")
                .addObject()
                .put("key", "prompt")
                .put("kind", "Text")
                .put("text", "a red car");
        body.withArray("segments")
                .addObject()
                .put("key", "prompt_asset")
                .put("kind", "Asset")
                .set("asset", PythonBench.existing(bench.fileName("ref.jpg")));
        body.putArray("tags");
        client.post("/benchmark/" + id + "/prompt", body);
        JsonNode prompt = client.page("/benchmark/" + id + "/prompts", "page=1", "page_size=100")
                .get(0);
        assertThat(prompt.get("originalPrompt").asText()).isEqualTo("a red car");
        try (PythonClient newer = bench.anotherClient("3.27.1").login()) {
            assertThat(newer.page("/benchmark/" + id + "/prompts", "page=1", "page_size=100")
                            .get(0)
                            .get("segments"))
                    .hasSize(2);
        }
        ObjectNode unknown = Json.object().put("identifier", "scene_1");
        unknown.putArray("segments")
                .addObject()
                .put("key", "other")
                .put("kind", "Text")
                .put("text", "t");
        client.send("POST", "/benchmark/" + id + "/prompt", new String[0], unknown)
                .problem(400);

        ObjectNode both = Json.object();
        both.putArray("participantIds").add(model(id, "M1", 1)).add(model(id, "M2", 1));
        JsonNode submitted = client.post("/participants/submit", both);
        assertThat(submitted.get("validDatapoints").asInt()).isEqualTo(2);
        assertThat(client.page("/benchmark/" + id + "/participants"))
                .allSatisfy(each -> assertThat(each.get("status").asText()).isEqualTo("Submitted"));
    }
}
