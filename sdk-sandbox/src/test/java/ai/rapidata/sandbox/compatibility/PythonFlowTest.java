package ai.rapidata.sandbox.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ranking flows as the Python client feeds and reads them. */
class PythonFlowTest {

    private static final Set<String> OVER = Set.of("Completed", "Failed", "Stopped", "Incomplete");

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

    private static String flow(String name) {
        return client.post(
                        "/flow/ranking",
                        "{'name':'" + name + "','criteria':'Which image looks better?','maxResponses':30,"
                                + "'minResponses':30,'validationSetId':null,'featureFlags':null}")
                .get("flowId")
                .asText();
    }

    private static String item(String flow, String more, JsonNode... assets) {
        String dataset = bench.dataset("flow");
        for (int i = 0; i < assets.length; i++) {
            bench.add(dataset, PythonBench.datapoint(assets[i], i, null));
        }
        return client.post(
                        "/flow/ranking/" + flow + "/item",
                        "{'datasetId':'" + dataset + "','context':null,'timeToLiveInSeconds':null" + more + "}")
                .get("flowItemId")
                .asText();
    }

    private static JsonNode finished(String item) {
        return bench.await(() -> client.get("/flow/ranking/item/" + item), "state", OVER, Duration.ofSeconds(1));
    }

    @Test
    void batch_ofFilesAndUrls_isRankedByTheirOwnNames() {
        String flow = flow("F1");
        String url = "https://example.com/flow.jpg";
        String registered = bench.batch(List.of(url)).get(url).get("fileName").asText();
        String context = bench.fileName("c.jpg");
        ObjectNode shown = PythonBench.multi(PythonBench.existing(context), PythonBench.existing(context));

        String item = item(
                flow,
                ",'contextAsset':" + Json.text(shown).replace('"', '\''),
                PythonBench.existing(bench.fileName("f1.jpg")),
                PythonBench.existing(registered),
                PythonBench.existing(bench.fileName("f2.jpg")));
        assertThat(client.get("/flow/ranking/item/" + item).get("state").asText())
                .isIn("Pending", "Running");
        client.send("GET", "/flow/ranking/item/" + item + "/results", new String[0], null)
                .problem(409);
        assertThat(finished(item).get("state").asText()).isEqualTo("Completed");

        JsonNode results = client.get("/flow/ranking/item/" + item + "/results");
        assertThat(results.get("totalVotes").isInt()).isTrue();
        assertThat(results.get("datapoints")).hasSize(3);
        for (JsonNode datapoint : results.get("datapoints")) {
            assertThat(datapoint.get("id").isTextual() && datapoint.get("elo").isInt())
                    .isTrue();
            JsonNode metadata = datapoint.at("/asset/metadata");
            String key = metadata.at("/sourceUrl/url")
                    .asText(metadata.at("/originalFilename/originalFilename").asText());
            assertThat(key).isIn("f1.jpg", "f2.jpg", url);
        }
        JsonNode matrix = client.get("/flow/ranking/item/" + item + "/vote-matrix");
        assertThat(matrix.get("index")).extracting(JsonNode::asText).containsExactlyInAnyOrder("f1.jpg", "f2.jpg", url);
        assertThat(matrix.get("columns")).isEqualTo(matrix.get("index"));
        int sum = 0;
        for (JsonNode row : matrix.get("data")) {
            for (JsonNode cell : row) {
                assertThat(cell.isNumber()).isTrue();
                sum += cell.asInt();
            }
        }
        assertThat(sum).isEqualTo(results.get("totalVotes").asInt());
        JsonNode listed = client.page("/flow/ranking/" + flow + "/item", "sort=-created_at", "page=1", "page_size=10")
                .get(0);
        assertThat(listed.get("id").asText()).isEqualTo(item);
    }

    @Test
    void batch_ofTexts_isNamedByThem() {
        String item = item(flow("texts"), "", PythonBench.text("one"), PythonBench.text("two"));
        finished(item);

        assertThat(client.get("/flow/ranking/item/" + item + "/results").get("datapoints"))
                .extracting(datapoint -> datapoint.at("/asset/identifier").asText())
                .containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void batch_ofNothing_failsAndItsResultsAreAConflict() {
        String item = item(flow("empty"), "");

        assertThat(finished(item).get("state").asText()).isEqualTo("Failed");
        client.send("GET", "/flow/ranking/item/" + item + "/results", new String[0], null)
                .problem(409);
    }

    @Test
    void flow_isFoundChangedPreheatedAndDeleted() {
        String id = flow("find this flow");

        JsonNode flow = client.get("/flow/" + id);
        assertThat(flow.get("_t").asText()).isEqualTo("RankingFlow");
        assertThat(flow.get("name").asText()).isEqualTo("find this flow");
        JsonNode listed = client.page("/flow", "page=1", "page_size=10", "sort=-created_at", "name[contains]=find this")
                .get(0);
        assertThat(listed.get("id").asText()).isEqualTo(id);
        assertThat(listed.get("type").asText()).isEqualTo("Ranking");
        client.change(
                "PATCH",
                "/flow/ranking/" + id + "/config",
                "{'criteria':'Which?','startingElo':1000,'minResponses':5,'maxResponses':10}");
        client.change("PATCH", "/flow/ranking/" + id + "/config", "{}");
        client.change("PATCH", "/flow/ranking/" + id, "{'criteria':'And now?','drainDurationSeconds':20}");
        assertThat(client.get("/flow/" + id).get("criteria").asText()).isEqualTo("And now?");
        client.change("POST", "/campaign/boost/preheat", null);
        client.change("DELETE", "/flow/" + id, null);
        assertThat(client.page("/flow", "page=1", "page_size=10", "sort=-created_at", "name[contains]=find this"))
                .isEmpty();
        client.send("GET", "/flow/" + id, new String[0], null).problem(404);
    }

    /** Versions after 3.21 classify in flows too; states are read from the same route as those of rankings. */
    @Test
    void newerClients_classifyItemByItem() {
        String flow = client.post(
                        "/flow/simple",
                        "{'name':'Text Detection','blueprint':{'_t':'ClassifyBlueprint','title':'Is there text?',"
                                + "'categories':[{'label':'Yes, readable','value':'yes'},"
                                + "{'label':'No','value':'no'}]},'maxResponses':15,'minResponses':10,"
                                + "'validationSetId':null,'featureFlags':null}")
                .get("flowId")
                .asText();
        assertThat(client.get("/flow/" + flow).get("_t").asText()).isEqualTo("SimpleFlow");
        assertThat(client.get("/flow/" + flow).at("/blueprint/categories")).hasSize(2);
        client.change("PATCH", "/flow/simple/" + flow, "{'drainDurationSeconds':20}");
        String dataset = bench.dataset("Text Detection");
        for (int i = 0; i < 2; i++) {
            ObjectNode datapoint = Json.object().put("sortIndex", i);
            datapoint
                    .putArray("segments")
                    .addObject()
                    .put("key", "asset")
                    .put("kind", "Asset")
                    .set("asset", PythonBench.existing(bench.fileName("text" + i + ".jpg")));
            datapoint
                    .withArray("segments")
                    .addObject()
                    .put("key", "context")
                    .put("kind", "Text")
                    .put("text", "c");
            bench.add(dataset, datapoint);
        }
        String item = client.post(
                        "/flow/simple/" + flow + "/item",
                        Json.object().put("datasetId", dataset).put("timeToLiveInSeconds", 3600))
                .get("flowItemId")
                .asText();
        client.send("GET", "/flow/simple/item/" + item + "/results", new String[0], null)
                .problem(409);
        assertThat(finished(item).get("state").asText()).isEqualTo("Completed");

        JsonNode results = client.get("/flow/simple/item/" + item + "/results");

        assertThat(results.get("datapoints")).hasSize(2);
        int total = 0;
        for (JsonNode datapoint : results.get("datapoints")) {
            assertThat(datapoint
                            .at("/asset/metadata/originalFilename/originalFilename")
                            .asText())
                    .startsWith("text");
            assertThat(datapoint.get("distribution")).hasSize(2);
            assertThat(datapoint.get("majorityValue").isNull()
                            || List.of("yes", "no")
                                    .contains(datapoint.get("majorityValue").asText()))
                    .isTrue();
            total += datapoint.get("responseCount").asInt();
        }
        assertThat(results.get("totalResponses").asInt()).isEqualTo(total).isGreaterThanOrEqualTo(30);
        assertThat(client.page("/flow/ranking/" + flow + "/item", "sort=-created_at", "page=1", "page_size=10"))
                .hasSize(1);
    }
}
