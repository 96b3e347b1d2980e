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

/** Audiences, their examples and their jobs as the Python client asks for them. */
class PythonAudienceTest {

    private static final String YES_NO = "{'_t':'SimpleWorkflow','blueprint':{'_t':'ClassifyBlueprint','title':'I?',"
            + "'categories':[{'label':'Yes','value':'Yes'},{'label':'No','value':'No'}]}}";
    private static final Set<String> AUDIENCE_FILTERS =
            Set.of("AndFilter", "OrFilter", "NotFilter", "CountryFilter", "LanguageFilter", "DeviceFilter");

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

    private static String create(String name, String more) {
        return client.post("/audience", "{'name':'" + name + "','filters':[]" + more + "}")
                .get("audienceId")
                .asText();
    }

    private static void addText(String audience, String text, String truth) {
        ObjectNode body = (ObjectNode) PythonClient.tree("{'payload':{'_t':'ClassifyExamplePayload','categories':"
                + "[{'label':'Yes','value':'Yes'},{'label':'No','value':'No'}],'title':'I'},'truth':"
                + "{'_t':'ClassifyExampleTruth','correctCategories':['" + truth + "']},"
                + "'randomCorrectProbability':0.5,'explanation':null,'context':null,'featureFlags':null}");
        body.set("asset", PythonBench.text(text));
        client.post("/audience/" + audience + "/example", body);
    }

    @Test
    void audience_withFiltersAndRule_isReadBack() {
        JsonNode created = client.post(
                "/audience",
                "{'name':'A','filters':[{'_t':'CountryFilter','countries':['US','DE']},"
                        + "{'_t':'LanguageFilter','languages':['en']},"
                        + "{'_t':'DemographicFilter','identifier':'age','values':['0-17','65+']},"
                        + "{'_t':'DemographicFilter','identifier':'gender','values':['Male']},"
                        + "{'_t':'DeviceFilter','deviceTypes':['Phone','Unknown']},"
                        + "{'_t':'NotFilter','filter':{'_t':'OrFilter','filters':["
                        + "{'_t':'CountryFilter','countries':['FR']},{'_t':'AndFilter','filters':[]}]}}],"
                        + "'graduationRule':{'_t':'TaskAccuracy','targetAccuracy':0.8,'minTasks':10,'maxTasks':null}}");
        String id = created.get("audienceId").asText();

        JsonNode audience = client.get("/audience/" + id);

        assertThat(id).startsWith("aud_");
        assertThat(audience.get("name").asText()).isEqualTo("A");
        assertThat(audience.get("filters")).hasSize(6);
        audience.get("filters").forEach(PythonAudienceTest::isMappable);
        assertThat(audience.get("status").asText()).isEqualTo("Created");
        assertThat(audience.at("/graduationRule/_t").asText()).isEqualTo("TaskAccuracy");
        assertThat(audience.get("qualifiedUserCount").isInt()).isTrue();
    }

    /** One filter that the client cannot map breaks its whole list. */
    private static void isMappable(JsonNode filter) {
        String type = filter.get("_t").asText();
        if (type.equals("DemographicFilter")) {
            assertThat(filter.get("identifier").asText()).isIn("age", "gender");
            assertThat(filter.get("values").isArray()).isTrue();
        } else {
            assertThat(type).isIn(AUDIENCE_FILTERS);
        }
        filter.path("filters").forEach(PythonAudienceTest::isMappable);
        if (filter.has("filter")) {
            isMappable(filter.get("filter"));
        }
    }

    @Test
    void curatedAudiences_areReadableToTheClient() {
        for (String id : List.of("global", "aud_MU1GZYoESyO", "aud_mr3NbeWa4Uo")) {
            JsonNode audience = client.get("/audience/" + id);
            assertThat(audience.get("name").asText()).isNotBlank();
            audience.get("filters").forEach(PythonAudienceTest::isMappable);
            assertThat(client.get("/audience/" + id + "/user-metrics")
                            .get("usersPerState")
                            .isObject())
                    .isTrue();
        }
        for (JsonNode each :
                client.page("/audiences", "page=1", "page_size=100", "sort=-created_at", "name[contains]=")) {
            each.get("filters").forEach(PythonAudienceTest::isMappable);
            assertThat(each.get("id").asText()).isNotBlank();
        }
        assertThat(client.page("/audiences", "page=1", "page_size=10", "sort=-created_at", "name[contains]=alignment"))
                .isNotEmpty();
    }

    @Test
    void audience_isRenamedFilteredAndDeleted() {
        String id = create("old", "");

        client.send("PATCH", "/audience/" + id, new String[0], "{'name':'new'}");
        JsonNode changed = PythonClient.read(client.send(
                "PATCH", "/audience/" + id, new String[0], "{'filters':[{'_t':'LanguageFilter','languages':['de']}]}"));
        assertThat(changed.isObject()).isTrue();
        JsonNode audience = client.get("/audience/" + id);
        assertThat(audience.get("name").asText()).isEqualTo("new");
        assertThat(audience.at("/filters/0/languages/0").asText()).isEqualTo("de");
        client.change("DELETE", "/audience/" + id, null);
        client.send("GET", "/audience/" + id, new String[0], null).problem(404);
    }

    @Test
    void filteredView_answersUnderItsPrefix() {
        JsonNode view = client.post(
                "/audience/global/filter",
                "{'filter':{'_t':'AndFilter','filters':["
                        + "{'_t':'CountryFilter','countries':['US']},"
                        + "{'_t':'DemographicFilter','identifier':'age','values':['18-29']}]}}");
        String id = view.get("audienceId").asText();

        assertThat(id).startsWith("fau_");
        JsonNode audience = client.get("/audience/" + id);
        assertThat(audience.get("baseAudienceId").asText()).isEqualTo("global");
        audience.get("filters").forEach(PythonAudienceTest::isMappable);

        String dataset = bench.dataset("view");
        bench.add(dataset, PythonBench.datapoint(PythonBench.text("t"), 0, null));
        String job =
                bench.assign(bench.definition("view", YES_NO, "{'_t':'NaiveReferee','totalVotes':3}", dataset), id);
        for (JsonNode detail : bench.results(job).at("/results/0/detailedResults")) {
            assertThat(detail.at("/userDetails/country").asText()).isEqualTo("US");
        }
        assertThat(client.page(
                        "/jobs",
                        "page=1",
                        "page_size=10",
                        "sort=-created_at",
                        "name[contains]=",
                        "audience_id[eq]=" + id))
                .hasSize(1);
    }

    @Test
    void examples_ofEveryKind_areTakenAndListed() {
        String id = create("examples", "");
        String a = bench.fileName("a.jpg");
        String b = bench.fileName("b.jpg");
        addText(id, "cats", "Yes");
        for (String[] each : new String[][] {
            {
                "{'_t':'ClassifyExamplePayload','title':'I','categories':[{'label':'x','value':'x'},"
                        + "{'label':'y','value':'y'},{'label':'z','value':'z'}]}",
                "{'_t':'ClassifyExampleTruth','correctCategories':['x','y']}",
                "0.6666666666666666"
            },
            {
                "{'_t':'LocateExamplePayload','target':'I'}",
                "{'_t':'LocateExampleTruth','boundingBoxes':[{'xMin':0.0,'yMin':0.0,'xMax':50.0,'yMax':50.0},"
                        + "{'xMin':25.0,'yMin':25.0,'xMax':75.0,'yMax':75.0}],'requiredPrecision':null,"
                        + "'requiredCompleteness':null}",
                "0.4375"
            },
            {
                "{'_t':'LineExamplePayload','target':'I'}",
                "{'_t':'LineExampleTruth','boundingBoxes':[{'xMin':0.0,'yMin':0.0,'xMax':50.0,'yMax':50.0}],"
                        + "'requiredPrecision':null,'requiredCompleteness':null}",
                "0.25"
            },
            {
                "{'_t':'TranscriptionExamplePayload','title':'I','transcription':[{'word':'one','wordIndex':0},"
                        + "{'word':'','wordIndex':1},{'word':'two','wordIndex':2},{'word':'three','wordIndex':3}]}",
                "{'_t':'TranscriptionExampleTruth','correctWords':[{'word':'one','wordIndex':0},"
                        + "{'word':'two','wordIndex':2}],'requiredPrecision':0.5,'requiredCompleteness':1}",
                "0.5"
            }
        }) {
            ObjectNode body = Json.object();
            body.set("asset", PythonBench.existing(a));
            body.set("payload", PythonClient.tree(each[0]));
            body.set("truth", PythonClient.tree(each[1]));
            body.put("randomCorrectProbability", Double.parseDouble(each[2]))
                    .put("explanation", "ex")
                    .put("context", "c");
            body.set("contextAsset", PythonBench.existing(b));
            body.set(
                    "featureFlags", PythonClient.tree("[{'key':'no_shuffle','value':'True'},{'key':'k','value':'v'}]"));
            client.post("/audience/" + id + "/example", body);
        }
        ObjectNode compare = (ObjectNode) PythonClient.tree("{'payload':{'_t':'CompareExamplePayload','criteria':'I'},"
                + "'randomCorrectProbability':0.5,'explanation':null,'context':null,'featureFlags':null}");
        compare.set("asset", PythonBench.multi(PythonBench.existing(a), PythonBench.existing(b)));
        compare.putObject("truth").put("_t", "CompareExampleTruth").put("winnerId", b);
        client.post("/audience/" + id + "/example", compare);
        compare.set("asset", PythonBench.multi(PythonBench.text("t1"), PythonBench.text("t2")));
        compare.putObject("truth").put("_t", "CompareExampleTruth").put("winnerId", "t1");
        client.post("/audience/" + id + "/example", compare);

        List<JsonNode> rows = client.page("/audience/" + id + "/examples", "page=1", "page_size=10");

        assertThat(rows).hasSize(7);
        for (JsonNode row : rows) {
            assertThat(row.get("id").isTextual()).isTrue();
            assertThat(row.at("/asset/_t").asText()).isIn("FileAsset", "TextAsset", "MultiAsset");
            assertThat(row.at("/asset/metadata").isObject()).isTrue();
            assertThat(row.get("correctCount").isInt()
                            && row.get("incorrectCount").isInt())
                    .isTrue();
            assertThat(row.at("/truth/_t").asText()).endsWith("ExampleTruth");
        }
        JsonNode file = rows.stream()
                .filter(row -> row.at("/asset/_t").asText().equals("FileAsset"))
                .findFirst()
                .orElseThrow();
        PythonClient.Answer hosted =
                client.plain("GET", "/" + file.at("/asset/fileName").asText());
        assertThat(hosted.status()).isEqualTo(200);
        assertThat(hosted.body()).isEqualTo(PythonBench.picture("a.jpg"));
    }

    @Test
    void recruiting_fillsTheFunnelAndTheJobEnds() {
        String id = create("own", "");
        for (int i = 0; i < 3; i++) {
            addText(id, "example " + i, i % 2 == 0 ? "Yes" : "No");
        }
        client.change("POST", "/audience/" + id + "/recruit", null);
        assertThat(client.get("/audience/" + id).get("status").asText()).isIn("Pending", "Recruiting", "Ready");
        bench.await(
                () -> Json.object()
                        .put(
                                "any",
                                client.get("/audience/" + id + "/user-metrics")
                                                .at("/usersPerState/Graduated")
                                                .asInt()
                                        > 0),
                "any",
                Set.of("true"),
                Duration.ofSeconds(5));
        String dataset = bench.dataset("own");
        bench.add(dataset, PythonBench.datapoint(PythonBench.text("t"), 0, null));
        String job = bench.assign(bench.definition("own", YES_NO, "{'_t':'NaiveReferee','totalVotes':2}", dataset), id);

        assertThat(bench.results(job).get("results")).hasSize(1);
        JsonNode states = client.get("/audience/" + id + "/user-metrics").get("usersPerState");
        states.properties()
                .forEach(state -> assertThat(state.getValue().isInt()).isTrue());
    }

    @Test
    void lists_takeFiltersInEveryForm() {
        String id = create("Find me & you", "");

        assertThat(client.page("/audiences", "page=1", "page_size=10", "sort=-created_at", "name[contains]=me & y"))
                .extracting(each -> each.get("id").asText())
                .containsExactly(id);
        PythonClient.Answer unencoded = client.send(
                "GET",
                "/audiences?page=1&page_size=10&name[contains]=Find%20me&sort=name&sort=-created_at",
                new String[0],
                null);
        assertThat(PythonClient.read(unencoded).get("total").asInt()).isEqualTo(1);
        assertThat(client.page("/audiences", "name[eq]=nothing", "name[starts_with]=Find", "logic=or"))
                .hasSize(1);
        assertThat(client.page("/audiences", "status[in]=Created", "status[in]=Pending", "name[not_contains]=zzz"))
                .isNotEmpty();
        assertThat(client.page(
                        "/audiences", "created_at[gte]=2020-01-01", "is_public[eq]=false", "name[ends_with]=you"))
                .hasSize(1);
        client.send("GET", "/audiences", new String[] {"page=1", "page_size=101"}, null)
                .problem(400);
        assertThat(client.page("/audiences", "page=500", "page_size=100")).isEmpty();
    }

    /** Versions after 3.21 have audiences of the customer's own people. */
    @Test
    void newerClients_haveUnlistedAudiences() {
        String id = client.post("/audience/unlisted", "{'name':'My Team'}")
                .get("audienceId")
                .asText();

        assertThat(id).startsWith("ula_");
        assertThat(client.get("/audience/unlisted/" + id).get("name").asText()).isEqualTo("My Team");
        client.send("GET", "/audience/unlisted/global", new String[0], null).problem(404);
        PythonClient.Answer link = client.plain("GET", "/label/" + id + "/job/job_1");
        assertThat(link.status()).isEqualTo(303);
        assertThat(link.headers().get("location")).endsWith("/app/label/job_1");
        String dataset = bench.dataset("team");
        bench.add(dataset, PythonBench.datapoint(PythonBench.text("t"), 0, null));
        String job =
                bench.assign(bench.definition("team", YES_NO, "{'_t':'NaiveReferee','totalVotes':2}", dataset), id);
        assertThat(bench.results(job).get("results")).hasSize(1);
    }
}
