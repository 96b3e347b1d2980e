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

/** Validation sets as the Python client fills and uses them. */
class PythonValidationTest {

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

    private static String set(String name) {
        return client.post("/validation-set", Json.object().put("name", name))
                .get("validationSetId")
                .asText();
    }

    private static void add(String set, JsonNode asset, String payload, String truth, double probability) {
        ObjectNode body = Json.object();
        body.set("asset", asset);
        body.set("payload", PythonClient.tree(payload));
        body.set("truth", PythonClient.tree(truth));
        client.change(
                "POST",
                "/validation-set/" + set + "/rapid",
                body.put("randomCorrectProbability", probability)
                        .putNull("explanation")
                        .putNull("context")
                        .putNull("featureFlags"));
    }

    private static void addText(String set, String text) {
        add(
                set,
                PythonBench.text(text),
                "{'_t':'ClassifyPayload','title':'I','categories':[{'label':'a','value':'a'},"
                        + "{'label':'b','value':'b'},{'label':'c','value':'c'}]}",
                "{'_t':'AttachCategoryTruth','correctCategories':['a']}",
                1 / 3.0);
    }

    @Test
    void rapids_ofEveryTask_areTaken() {
        String set = set("every task");
        String a = bench.fileName("a.jpg");
        String b = bench.fileName("b.jpg");
        addText(set, "t");
        add(
                set,
                PythonBench.multi(PythonBench.existing(a), PythonBench.existing(b)),
                "{'_t':'ComparePayload','criteria':'I'}",
                "{'_t':'CompareTruth','winnerId':'" + b + "'}",
                0.5);
        add(
                set,
                PythonBench.multi(PythonBench.text("t1"), PythonBench.text("t2")),
                "{'_t':'ComparePayload','criteria':'I'}",
                "{'_t':'CompareTruth','winnerId':'t1'}",
                0.5);
        add(
                set,
                PythonBench.existing(a),
                "{'_t':'TranscriptionPayload','title':'I','transcription':[{'word':'one','wordIndex':0},"
                        + "{'word':'two','wordIndex':1},{'word':'three','wordIndex':2}]}",
                "{'_t':'TranscriptionTruth','correctWords':[{'word':'one','wordIndex':0},"
                        + "{'word':'three','wordIndex':2}],'requiredPrecision':1.0,'requiredCompleteness':1.0}",
                2 / 3.0);
        for (String payload : new String[] {"LocatePayload", "LinePayload"}) {
            add(
                    set,
                    PythonBench.existing(a),
                    "{'_t':'" + payload + "','target':'I'}",
                    "{'_t':'LocateBoxTruth','boundingBoxes':[{'xMin':0.0,'yMin':0.0,'xMax':50.0,'yMax':50.0}]}",
                    0.25);
        }
        add(
                set,
                PythonBench.existing(bench.fileName("a.mp4")),
                "{'_t':'ScrubPayload','target':'I'}",
                "{'_t':'ScrubTruth','validRanges':[{'start':0,'end':1000},{'start':2000,'end':3000}]}",
                0.5);

        assertThat(client.page("/validation-set/" + set + "/rapids")).hasSize(7);
    }

    @Test
    void set_isFoundReadChangedAndDeleted() {
        String set = set("find this set");
        client.change("PATCH", "/validation-set/" + set, "{'dimensions':['dim']}");
        client.change("PATCH", "/validation-set/" + set, "{'shouldAlert':false}");
        client.change("PATCH", "/validation-set/" + set, "{'isFlagOverruled':true}");

        JsonNode read = client.get("/validation-set/" + set);
        for (String field : new String[] {"id", "name", "ownerMail", "organizationId", "ownerId", "createdAt"}) {
            assertThat(read.get(field).isTextual()).as(field).isTrue();
        }
        assertThat(read.at("/dimensions/0").asText()).isEqualTo("dim");
        assertThat(client.page(
                        "/validation-sets", "page=1", "page_size=10", "sort=-created_at", "name[contains]=find this"))
                .extracting(each -> each.get("id").asText())
                .containsExactly(set);
        client.change("DELETE", "/validation-set/" + set, null);
        client.send("GET", "/validation-set/" + set, new String[0], null).problem(404);
    }

    @Test
    void order_withAValidationSet_ends() {
        String set = set("used");
        addText(set, "known");
        client.get("/validation-set/" + set);
        JsonNode created = client.post(
                "/order",
                "{'orderName':'validated','workflow':{'_t':'SimpleWorkflow','blueprint':{'_t':'ClassifyBlueprint',"
                        + "'title':'I','categories':[{'label':'a','value':'a'},{'label':'b','value':'b'},"
                        + "{'label':'c','value':'c'}]}},'referee':{'_t':'NaiveReferee','totalVotes':5},"
                        + "'userFilters':[],'validationSetId':'" + set + "','rapidFeatureFlags':null,"
                        + "'campaignFeatureFlags':null,'selections':null,'priority':null}");
        bench.add(created.get("datasetId").asText(), PythonBench.datapoint(PythonBench.text("t"), 0, null));
        String id = created.get("orderId").asText();
        client.change("POST", "/order/" + id + "/preview", null);
        client.change("POST", "/order/" + id + "/submit", "{'ignoreFailedDatapoints':true}");

        assertThat(bench.await(
                                () -> client.get("/order/" + id),
                                "state",
                                Set.of("Completed", "Paused", "ManualReview", "Failed"),
                                Duration.ofSeconds(5))
                        .get("state")
                        .asText())
                .isEqualTo("Completed");
    }

    @Test
    void questionAboutLabelers_isCreated() {
        ObjectNode body = (ObjectNode) PythonClient.tree("{'key':'age','payload':{'title':'How old are you?',"
                + "'categories':[{'label':'18-29','value':'18-29'}]}}");
        body.set("asset", PythonBench.existing(bench.fileName("u.jpg")));

        assertThat(client.post("/rapid/demographic", body).get("rapidId").asText())
                .isNotBlank();
    }
}
