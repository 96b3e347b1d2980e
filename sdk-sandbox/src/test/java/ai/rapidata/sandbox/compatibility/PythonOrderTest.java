package ai.rapidata.sandbox.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Orders, which the Python client had up to version 3.20. */
class PythonOrderTest {

    private static final Set<String> OVER = Set.of("Completed", "Paused", "ManualReview", "Failed");

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

    private static JsonNode create(String name, String more) {
        ObjectNode body =
                (ObjectNode) PythonClient.tree("{'orderName':'" + name + "','workflow':{'_t':'SimpleWorkflow',"
                        + "'blueprint':{'_t':'ClassifyBlueprint','title':'I?','categories':[{'label':'Yes','value':'Yes'},"
                        + "{'label':'No','value':'No'}]}},'referee':{'_t':'NaiveReferee','totalVotes':10},"
                        + "'userFilters':[],'validationSetId':null,'rapidFeatureFlags':null,'campaignFeatureFlags':null,"
                        + "'selections':null,'priority':null" + more + "}");
        JsonNode created = client.post("/order", body);
        for (String field : new String[] {"orderId", "datasetId", "pipelineId"}) {
            assertThat(created.get(field).isTextual()).as(field).isTrue();
        }
        return created;
    }

    private static void add(JsonNode order, String text) {
        bench.add(order.get("datasetId").asText(), PythonBench.datapoint(PythonBench.text(text), 0, null));
    }

    private static JsonNode order(String id) {
        return client.get("/order/" + id);
    }

    private static JsonNode submitted(JsonNode created) {
        String id = created.get("orderId").asText();
        client.change("POST", "/order/" + id + "/submit", "{'ignoreFailedDatapoints':true}");
        return bench.await(() -> order(id), "state", OVER, Duration.ofSeconds(5));
    }

    @Test
    void order_isPreviewedRunFollowedAndRead() {
        JsonNode created = create("run me", "");
        String id = created.get("orderId").asText();
        add(created, "t");
        client.change("POST", "/order/" + id + "/preview", null);
        String pipeline = created.get("pipelineId").asText();
        bench.await(
                () -> Json.object()
                        .put(
                                "there",
                                client.get("/pipeline/" + pipeline)
                                        .at("/artifacts/campaign-artifact/campaignId")
                                        .isTextual()),
                "there",
                Set.of("true"),
                Duration.ofMillis(500));
        assertThat(client.get("/pipeline/" + pipeline)
                        .at("/artifacts/campaign-artifact/_t")
                        .asText())
                .isEqualTo("CampaignArtifactModel");
        client.change("POST", "/order/" + id + "/submit", "{'ignoreFailedDatapoints':true}");
        assertThat(order(id).get("state").asText()).isIn("Submitted", "Queued", "Processing");
        bench.await(() -> order(id), "state", Set.of("Processing"), Duration.ofSeconds(1));
        JsonNode artifact = client.get("/pipeline/" + pipeline).at("/artifacts/workflow-artifact");
        assertThat(artifact.get("_t").asText()).isEqualTo("WorkflowArtifactModel");
        String progress = "/workflow/" + artifact.get("workflowId").asText() + "/progress";
        JsonNode last = client.get(progress);
        while (last.get("completionPercentage").asDouble() < 100) {
            assertThat(last.get("total").isIntegralNumber()
                            && last.get("completed").isIntegralNumber())
                    .isTrue();
            bench.clock().advance(Duration.ofSeconds(5));
            last = client.get(progress);
        }
        JsonNode done = bench.await(() -> order(id), "state", OVER, Duration.ofSeconds(5));
        assertThat(done.get("state").asText()).isEqualTo("Completed");
        assertThat(done.get("orderName").asText()).isEqualTo("run me");
        assertThat(done.get("pipelineId").asText()).isEqualTo(pipeline);

        JsonNode file = client.download("/order/" + id + "/download-results");
        assertThat(file.at("/info/type").asText()).isEqualTo("Classify");
        assertThat(ResultTable.of(file, true).columns()).contains("selectedCategory");
    }

    @Test
    void order_withFiltersSelectionsAndSettings_isRun() {
        JsonNode created = create(
                "full",
                ",'userFilters':[{'_t':'CountryFilter','countries':['US','DE']},"
                        + "{'_t':'AgeFilter','ageGroups':['18-29','30-39','40-49','50-64','65+','0-17']},"
                        + "{'_t':'GenderFilter','genders':['Male','Female','Other']},"
                        + "{'_t':'UserScoreFilter','lowerbound':0.0,'upperbound':1.0,'dimension':null},"
                        + "{'_t':'NotFilter','filter':{'_t':'CustomFilter','identifier':'id','values':['v']}},"
                        + "{'_t':'OrFilter','filters':[{'_t':'NewUserFilter'},{'_t':'DeviceFilter',"
                        + "'deviceTypes':['Phone','Tablet','Unknown']}]},"
                        + "{'_t':'ResponseCountFilter','responseCount':0,'dimension':'electrical',"
                        + "'operator':'GreaterThanOrEqual'}],"
                        + "'selections':[{'_t':'CappedSelection','maxRapids':3,'selections':[{'_t':'LabelingSelection',"
                        + "'amount':2,'retrievalMode':'Shuffled','maxIterations':null}]},"
                        + "{'_t':'ShufflingSelection','selections':[{'_t':'LabelingSelection','amount':1,"
                        + "'retrievalMode':'Sequential','maxIterations':null}]},"
                        + "{'_t':'EffortCappedSelection','effortBudget':10,'retrievalMode':'Random',"
                        + "'maxIterations':null},{'_t':'DemographicSelection','keys':['age'],'maxRapids':1}],"
                        + "'rapidFeatureFlags':[{'key':'no_shuffle','value':'True'}],'priority':50");
        add(created, "t");

        assertThat(submitted(created).get("state").asText()).isEqualTo("Completed");
    }

    @Test
    void order_afterAnother_waitsForIt() {
        JsonNode first = create("first", "");
        add(first, "a");
        JsonNode second = create("second", "");
        add(second, "b");
        client.change(
                "PATCH",
                "/order/" + second.get("orderId").asText(),
                Json.object().put("precedingOrderId", first.get("orderId").asText()));
        client.change(
                "POST", "/order/" + second.get("orderId").asText() + "/submit", "{'ignoreFailedDatapoints':true}");
        bench.clock().advance(Duration.ofMinutes(1));
        assertThat(order(second.get("orderId").asText()).get("state").asText()).isIn("Submitted", "Queued");

        submitted(first);
        assertThat(bench.await(() -> order(second.get("orderId").asText()), "state", OVER, Duration.ofSeconds(5))
                        .get("state")
                        .asText())
                .isEqualTo("Completed");
    }

    @Test
    void order_isFoundPausedResumedAndDeleted() {
        JsonNode created = create("findable order", "");
        String id = created.get("orderId").asText();
        add(created, "t");
        JsonNode item = client.page(
                        "/orders", "page=1", "page_size=10", "sort=-order_date", "order_name[contains]=findable")
                .get(0);
        assertThat(item.get("id").asText()).isEqualTo(id);
        assertThat(client.page("/orders", "page=1", "page_size=10", "sort=-order_date", "order_name[contains]="))
                .isNotEmpty();
        client.change("POST", "/order/" + id + "/submit", "{'ignoreFailedDatapoints':true}");
        bench.await(() -> order(id), "state", Set.of("Processing"), Duration.ofSeconds(1));
        client.change("POST", "/order/" + id + "/pause", null);
        assertThat(order(id).get("state").asText()).isEqualTo("Paused");
        client.change("POST", "/order/" + id + "/resume", null);
        bench.await(() -> order(id), "state", Set.of("Completed"), Duration.ofSeconds(5));
        client.change("DELETE", "/order/" + id, null);
        client.send("GET", "/order/" + id, new String[0], null).problem(404);
    }

    @Test
    void preliminaryResults_comeAsText() {
        JsonNode created = create("early", ",'referee':{'_t':'NaiveReferee','totalVotes':300}");
        String id = created.get("orderId").asText();
        add(created, "t");
        client.change("POST", "/order/" + id + "/submit", "{'ignoreFailedDatapoints':true}");
        bench.await(() -> order(id), "state", Set.of("Processing"), Duration.ofSeconds(1));
        bench.clock().advance(Duration.ofSeconds(30));
        String download = client.post(
                        "/pipeline/" + created.get("pipelineId").asText() + "/preliminary-download",
                        "{'sendEmail':false}")
                .get("downloadId")
                .asText();
        PythonClient.Answer answer =
                client.send("GET", "/pipeline/preliminary-download/" + download, new String[0], null);
        for (int tries = 0; tries < 60 && answer.status() == 202; tries++) {
            bench.clock().advance(Duration.ofSeconds(1));
            answer = client.send("GET", "/pipeline/preliminary-download/" + download, new String[0], null);
        }
        // Under a JSON type this version would turn the object into text of Python and fail to read it.
        assertThat(answer.headers().get("content-type")).startsWith("text/plain");
        assertThat(answer.json().at("/info/type").asText()).isEqualTo("Classify");
    }
}
