package ai.rapidata.sandbox.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AudienceServiceTest {

    private static final Duration LONG = Duration.ofHours(2);
    private static final String FILTERS =
            "[{'_t':'AndFilter','filters':[{'_t':'OrFilter','filters':[{'_t':'CountryFilter','countries':['de','CH']},"
                    + "{'_t':'LanguageFilter','languages':['fr']}]},"
                    + "{'_t':'NotFilter','filter':{'_t':'DemographicFilter','identifier':'age','values':['0-17']}}]},"
                    + "{'_t':'DeviceFilter','deviceTypes':['Phone']}]";

    private final ServiceUnderTest service = new ServiceUnderTest();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void curatedAudiences_areFoundByName() {
        JsonNode found = service.get("/audiences?page=1&page_size=10&sort=-created_at&name%5Bcontains%5D=alignment")
                .ok();
        assertThat(found.get("items").get(0).get("id").asText()).isEqualTo("aud_MU1GZYoESyO");
        assertThat(service.get("/audiences?name%5Bcontains%5D=coherence")
                        .ok()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asText())
                .isEqualTo("aud_mr3NbeWa4Uo");
        JsonNode global = service.get("/audience/global").ok();
        assertThat(global.get("status").asText()).isEqualTo("Ready");
        assertThat(global.get("isPublic").asBoolean()).isTrue();
        assertThat(service.get("/audience/global/user-metrics").ok().toString()).isEqualTo("{\"usersPerState\":{}}");
    }

    @Test
    void newAudience_isFoundFirstAndKeepsItsFiltersAsTheyCame() {
        String id = create("alignment of mine", ",'filters':" + FILTERS);
        JsonNode audience = service.get("/audience/" + id).ok();
        assertThat(audience.get("filters").toString()).isEqualTo(FILTERS.replace('\'', '"'));
        assertThat(audience.get("baseAudienceId").asText()).isEqualTo(id);
        assertThat(audience.get("status").asText()).isEqualTo("Created");
        assertThat(audience.get("graduationRule").toString())
                .isEqualTo("{\"_t\":\"TaskAccuracy\",\"targetAccuracy\":0.75,\"minTasks\":10}");
        JsonNode found = service.get("/audiences?sort=-created_at&name%5Bcontains%5D=ALIGNMENT")
                .ok();
        assertThat(found.get("items").get(0).get("id").asText()).isEqualTo(id);
    }

    @Test
    void patch_changesWhatItMentionsOnly() {
        String id = create("A", ",'filters':" + FILTERS + ",'description':'d'");
        service.send("PATCH", "/audience/" + id, "{'name':'B'}").ok();
        JsonNode renamed = service.get("/audience/" + id).ok();
        assertThat(renamed.get("name").asText()).isEqualTo("B");
        assertThat(renamed.get("filters")).hasSize(2);
        JsonNode patched = service.send(
                        "PATCH",
                        "/audience/" + id,
                        "{'filters':[],'description':null,'dropScore':0.4,'graduationRule':{'_t':'ScoreThreshold','graduationScore':0.6}}")
                .ok();
        assertThat(patched.has("recalculationId")).isTrue();
        JsonNode cleared = service.get("/audience/" + id).ok();
        assertThat(cleared.get("filters")).isEmpty();
        assertThat(cleared.has("description")).isFalse();
        assertThat(cleared.get("dropScore").asDouble()).isEqualTo(0.4);
        assertThat(cleared.get("graduationRule").get("_t").asText()).isEqualTo("ScoreThreshold");
        String run = patched.get("recalculationId").asText();
        assertThat(service.get("/audience/state-recalculation/" + run)
                        .ok()
                        .get("state")
                        .asText())
                .isEqualTo("Completed");
        assertThat(service.get("/audience/" + id + "/state-recalculation")
                        .ok()
                        .get("id")
                        .asText())
                .isEqualTo(run);
    }

    @Test
    void wrongRequests_areRefusedByField() {
        assertThat(service.post("/audience", "{'name':' '}").refusal(400)).contains("\"Name\"");
        assertThat(service.post("/audience", "{'name':'x','filters':[{'_t':'UserScoreFilter'}]}")
                        .refusal(400))
                .contains("Filters[0]._t")
                .contains("UserScoreFilter");
        assertThat(service.post("/audience", "{'name':'x','filters':[{'_t':'CountryFilter'}]}")
                        .refusal(400))
                .contains("Filters[0].Countries");
        assertThat(service.post("/audience", "{'name':'x','filters':[{'_t':'DeviceFilter','deviceTypes':['TV']}]}")
                        .refusal(400))
                .contains("TV");
        assertThat(service.post(
                                "/audience",
                                "{'name':'x','graduationRule':{'_t':'TaskAccuracy','targetAccuracy':2,'minTasks':5,'maxTasks':4}}")
                        .refusal(400))
                .contains("TargetAccuracy")
                .contains("MaxTasks");
        service.get("/audience/nobody").refusal(404);
        service.send("DELETE", "/audience/global", "").refusal(403);
        service.send("PATCH", "/audience/aud_MU1GZYoESyO", "{'name':'x'}").refusal(403);
        service.post("/audience/global/example", "{}").refusal(403);
    }

    @Test
    void examples_makeLabelersGraduateOverTime() {
        String id = create("Funnel", "");
        service.post("/audience/" + id + "/recruit", "").refusal(400);
        addCompareExample(id, "h1@a.png");
        service.post("/audience/" + id + "/recruit", "").ok();
        assertThat(service.get("/audience/" + id).ok().get("status").asText()).isEqualTo("Recruiting");
        service.advance(Duration.ofSeconds(5));
        assertThat(service.get("/audience/" + id + "/user-metrics").ok().toString())
                .isEqualTo("{\"usersPerState\":{\"Distilling\":10}}");
        service.advance(Duration.ofMinutes(5));
        JsonNode states = service.get("/audience/" + id + "/user-metrics").ok().get("usersPerState");
        assertThat(states.get("Graduated").asInt()).isBetween(200, 550);
        assertThat(states.get("DroppedScore").asInt()).isPositive();
        JsonNode audience = service.get("/audience/" + id).ok();
        assertThat(audience.get("graduated").asInt())
                .isEqualTo(states.get("Graduated").asInt());
        assertThat(audience.get("isDistilling").asBoolean()).isTrue();
        JsonNode example =
                service.get("/audience/" + id + "/examples").ok().get("items").get(0);
        assertThat(example.get("correctCount").asInt())
                .isGreaterThan(example.get("incorrectCount").asInt());

        service.post("/audience/" + id + "/pause-distillation", "").ok();
        service.advance(LONG);
        assertThat(service.get("/audience/" + id + "/user-metrics")
                        .ok()
                        .get("usersPerState")
                        .get("Graduated"))
                .isEqualTo(states.get("Graduated"));
        service.post("/audience/" + id + "/resume-distillation", "").ok();
        service.advance(LONG);
        assertThat(service.get("/audience/" + id).ok().get("status").asText()).isEqualTo("Ready");
    }

    @Test
    void strictSandbox_demandsThreeExamples() {
        service.crowd().requiredExamples(3);
        String id = create("Strict", "");
        addCompareExample(id, "h1@a.png");
        addCompareExample(id, "h1@a.png");
        service.post("/audience/" + id + "/recruit", "").refusal(400);
        String job = service.assign(service.classification(service.texts("a"), service.naive(2)), id);
        service.advance(LONG);
        assertThat(service.state(job)).isEqualTo("Running");
        assertThat(service.get("/audience/" + id).ok().get("status").asText()).isEqualTo("Created");
        addCompareExample(id, "h1@a.png");
        service.post("/audience/" + id + "/recruit", "").ok();
        service.advance(LONG);
        assertThat(service.state(job)).isEqualTo("Completed");
    }

    @Test
    void assignment_startsRecruitingOnce() {
        String id = create("Auto", "");
        addCompareExample(id, "h2@b.png");
        String definition = service.classification(service.texts("a"), service.naive(4));
        String request = "{'jobDefinitionId':'" + definition + "','audienceId':'" + id + "'}";
        JsonNode first = service.post("/job", request).ok();
        assertThat(first.get("recruitingStarted").asBoolean()).isTrue();
        assertThat(service.post("/job", request).ok().get("recruitingStarted").asBoolean())
                .isFalse();
        assertThat(service.post("/job", request.replace(id, "global"))
                        .ok()
                        .get("recruitingStarted")
                        .asBoolean())
                .isFalse();
        service.advance(LONG);
        assertThat(service.state(first.get("jobId").asText())).isEqualTo("Completed");
        JsonNode jobs = service.get("/audience/" + id + "/jobs?sort=-created_at&status%5Beq%5D=Completed")
                .ok();
        assertThat(jobs.get("total").asInt()).isEqualTo(2);
    }

    @Test
    void graduates_areBetterThanTheCrowd() {
        String id = create("Better", ",'graduationRule':{'_t':'TaskAccuracy','targetAccuracy':0.9,'minTasks':10}");
        addCompareExample(id, "h2@b.png");
        double trained = meanScore(id);
        double everybody = meanScore("global");
        assertThat(trained).isGreaterThan(everybody + 0.05);
    }

    @Test
    void filters_areRespectedByTheCrowd() {
        String view = service.post(
                        "/audience/global/filter",
                        "{'filter':{'_t':'AndFilter','filters':[{'_t':'CountryFilter','countries':['DE']},"
                                + "{'_t':'DemographicFilter','identifier':'gender','values':['Female']}]}}")
                .ok()
                .get("audienceId")
                .asText();
        assertThat(view).startsWith("fau_");
        JsonNode shown = service.get("/audience/" + view).ok();
        assertThat(shown.get("id").asText()).isEqualTo(view);
        assertThat(shown.get("baseAudienceId").asText()).isEqualTo("global");
        assertThat(shown.get("filter").get("_t").asText()).isEqualTo("AndFilter");
        assertThat(shown.get("filters")).isEmpty();
        for (JsonNode detail : details(view)) {
            assertThat(detail.get("userDetails").get("country").asText()).isEqualTo("DE");
            assertThat(detail.get("userDetails")
                            .get("demographics")
                            .get("gender")
                            .asText())
                    .isEqualTo("Female");
        }
        service.post("/audience/" + view + "/example", "{}").refusal(403);
        service.post("/audience/" + view + "/filter", "{'filter':{'_t':'AndFilter','filters':[]}}")
                .refusal(400);
        service.send("DELETE", "/audience/" + view, "").ok();
        service.get("/audience/" + view).refusal(404);
    }

    @Test
    void filteredViewOfACustomAudience_hasItsGraduatesOnly() {
        String id = create("Base", "");
        addCompareExample(id, "h2@b.png");
        String view = service.post(
                        "/audience/" + id + "/filter", "{'filter':{'_t':'LanguageFilter','languages':['es']}}")
                .ok()
                .get("audienceId")
                .asText();
        service.post("/audience/" + id + "/recruit", "").ok();
        for (JsonNode detail : details(view)) {
            assertThat(detail.get("userDetails").get("language").asText()).isEqualTo("es");
        }
    }

    @Test
    void audienceThatNobodyMatches_neverProgresses() {
        String view = service.post("/audience/global/filter", "{'filter':{'_t':'CountryFilter','countries':['AQ']}}")
                .ok()
                .get("audienceId")
                .asText();
        String job = service.assign(service.classification(service.texts("a"), service.naive(2)), view);
        service.advance(Duration.ofDays(30));
        assertThat(service.state(job)).isEqualTo("Running");
        assertThat(service.get("/job/" + job + "/progress")
                        .ok()
                        .get("completed")
                        .asInt())
                .isZero();
    }

    @Test
    void deletedAudience_leavesItsJobs() {
        String id = create("Gone", "");
        addCompareExample(id, "h2@b.png");
        String job = service.assign(service.classification(service.texts("a"), service.naive(2)), id);
        service.advance(LONG);
        service.send("DELETE", "/audience/" + id, "").ok();
        JsonNode details = service.get("/job/" + job).ok();
        assertThat(details.get("audienceDeleted").asBoolean()).isTrue();
        assertThat(details.get("audienceName").asText()).isEqualTo("Gone");
        service.get("/audience/" + id + "/examples").refusal(404);
    }

    @Test
    void examples_areCheckedChangedAndDeleted() {
        String id = create("Examples", "");
        assertThat(service.post("/audience/" + id + "/example", compareExample("h9@c.png"))
                        .refusal(400))
                .contains("WinnerId");
        assertThat(service.post(
                                "/audience/" + id + "/example",
                                "{'randomCorrectProbability':2,'payload':{'_t':'ComparePayload'}}")
                        .refusal(400))
                .contains("Payload._t")
                .contains("RandomCorrectProbability")
                .contains("\"Asset\"");
        addCompareExample(id, "h1@a.png");
        service.post(
                        "/audience/" + id + "/example",
                        "{'asset':{'_t':'TextAssetInput','text':'t'},'payload':{'_t':'ClassifyExamplePayload','title':'I',"
                                + "'categories':[{'label':'x','value':'x'},{'label':'y','value':'y'}]},"
                                + "'truth':{'_t':'ClassifyExampleTruth','correctCategories':['x']},"
                                + "'randomCorrectProbability':0.5,'explanation':null,'context':'c',"
                                + "'featureFlags':[{'key':'no_shuffle','value':'True'}]}")
                .ok();
        JsonNode items = service.get("/audience/" + id + "/examples?page=1&page_size=10&sort=-sort_index")
                .ok()
                .get("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).get("context").asText()).isEqualTo("c");
        assertThat(items.get(0).get("truth").get("correctCategories").get(0).asText())
                .isEqualTo("x");
        assertThat(items.get(1).get("truth").get("winnerId").asText()).isEqualTo("h1@a.png");
        String example = items.get(0).get("id").asText();
        service.send(
                        "PATCH",
                        "/audience/" + id + "/example/" + example,
                        "{'truth':{'_t':'ClassifyExampleTruth','correctCategories':['z']}}")
                .refusal(400);
        service.send(
                        "PATCH",
                        "/audience/" + id + "/example/" + example,
                        "{'truth':{'_t':'ClassifyExampleTruth','correctCategories':['y']},'instructionText':'J',"
                                + "'context':null,'visibility':'Public'}")
                .ok();
        JsonNode changed = service.get("/audience/" + id + "/examples?visibility%5Beq%5D=Public")
                .ok()
                .get("items")
                .get(0);
        assertThat(changed.get("truth").get("correctCategories").get(0).asText())
                .isEqualTo("y");
        assertThat(changed.get("payload").get("title").asText()).isEqualTo("J");
        assertThat(changed.has("context")).isFalse();
        service.send("DELETE", "/audience/example/" + example, "").ok();
        assertThat(service.get("/audience/" + id + "/examples")
                        .ok()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        service.send("DELETE", "/audience/example/" + example, "").refusal(404);
    }

    @Test
    void page_showsFunnelAndExamples() {
        String id = create("Page", ",'filters':" + FILTERS);
        addCompareExample(id, "h1@a.png");
        service.post("/audience/" + id + "/recruit", "").ok();
        service.advance(Duration.ofMinutes(3));
        assertThat(service.page("/app/audiences/" + id, 200))
                .contains("Recruiting", "Graduated: ", "CountryFilter", "h1@a.png", "TaskAccuracy");
        assertThat(service.page("/audiences/global", 200)).contains("2000");
        assertThat(service.page("/app/audiences/nobody", 404)).contains("no such audience");
    }

    private double meanScore(String audienceId) {
        return details(audienceId).stream()
                .mapToDouble(detail -> detail.get("userDetails")
                        .get("userScores")
                        .get("global")
                        .asDouble())
                .average()
                .orElseThrow();
    }

    private List<JsonNode> details(String audienceId) {
        String job = service.assign(service.classification(service.texts("a"), service.naive(25)), audienceId);
        service.advance(LONG);
        List<JsonNode> details = new ArrayList<>();
        service.results(job).get("results").get(0).get("detailedResults").forEach(details::add);
        assertThat(details).hasSize(25);
        return details;
    }

    private String create(String name, String more) {
        return service.post("/audience", "{'name':'" + name + "'" + more + "}")
                .ok()
                .get("audienceId")
                .asText();
    }

    private void addCompareExample(String audienceId, String winner) {
        service.post("/audience/" + audienceId + "/example", compareExample(winner))
                .ok();
    }

    private static String compareExample(String winner) {
        return "{'asset':{'_t':'MultiAssetInput','assets':[{'_t':'ExistingAssetInput','name':'h1@a.png'},"
                + "{'_t':'ExistingAssetInput','name':'h2@b.png'}]},'payload':{'_t':'CompareExamplePayload','criteria':'I'},"
                + "'truth':{'_t':'CompareExampleTruth','winnerId':'" + winner + "'},'randomCorrectProbability':0.5,"
                + "'explanation':null,'context':null,'featureFlags':null}";
    }
}
