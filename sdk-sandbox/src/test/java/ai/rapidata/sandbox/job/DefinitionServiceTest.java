package ai.rapidata.sandbox.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DefinitionServiceTest {

    private static final Duration LONG = Duration.ofHours(2);

    private final ServiceUnderTest service = new ServiceUnderTest();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void definition_isShownListedRenamedAndDeleted() {
        String dataset = service.texts("a");
        String first = service.classification(dataset, service.naive(3));
        String second = service.comparison(dataset, service.naive(3), "");
        JsonNode shown = service.get("/job/definition/" + first).ok();
        assertThat(shown.get("definitionType").asText()).isEqualTo("Classify");
        assertThat(shown.get("ownerMail").asText()).isEqualTo("me@x.y");
        service.send("PATCH", "/job/definition/" + first, "{'name':'Renamed'}").ok();
        assertThat(service.get("/job/definitions?name%5Bcontains%5D=renam")
                        .ok()
                        .get("items")
                        .get(0)
                        .get("definitionId")
                        .asText())
                .isEqualTo(first);
        JsonNode newest = service.get("/job/definitions?sort=-created_at&page=1&page_size=1")
                .ok();
        assertThat(newest.get("items").get(0).get("definitionId").asText()).isEqualTo(second);
        assertThat(newest.get("totalPages").asInt()).isEqualTo(2);
        assertThat(service.get("/job/definitions?definition_type%5Beq%5D=Compare")
                        .ok()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        service.send("DELETE", "/job/definition/" + first, "").ok();
        service.get("/job/definition/" + first).refusal(404);
        service.get("/job/definition/" + first + "/revision").refusal(404);
    }

    @Test
    void revisions_inheritWhatIsNotMentioned() {
        String definition = service.classification(service.texts("a"), service.naive(3));
        String more = service.texts("b", "c");
        JsonNode added = service.post("/job/definition/" + definition + "/revision", "{'datasetId':'" + more + "'}")
                .ok();
        assertThat(added.get("revisionNumber").asInt()).isEqualTo(2);
        JsonNode latest =
                service.get("/job/definition/" + definition + "/revision").ok();
        assertThat(latest.get("datasetId").asText()).isEqualTo(more);
        assertThat(latest.get("referee").toString()).isEqualTo("{\"_t\":\"NaiveReferee\",\"totalVotes\":3}");
        assertThat(latest.get("workflow").get("_t").asText()).isEqualTo("SimpleWorkflow");
        service.post("/job/definition/" + definition + "/revision", "{'referee':" + service.naive(1) + "}")
                .refusal(400);
        service.post(
                        "/job/definition/" + definition + "/revision",
                        "{'referee':" + service.naive(1)
                                + ",'workflow':{'_t':'SimpleWorkflow','blueprint':{'_t':'FreeTextBlueprint','question':'Q'}},"
                                + "'featureFlags':[{'key':'a','value':'1'}],'rapidFeatureFlags':[{'key':'b','value':'2'}]}")
                .ok();
        JsonNode third =
                service.get("/job/definition/" + definition + "/revision/3").ok();
        assertThat(third.get("featureFlags").toString())
                .isEqualTo("[{\"key\":\"a\",\"value\":\"1\"},{\"key\":\"b\",\"value\":\"2\"}]");
        assertThat(service.get("/job/definition/" + definition)
                        .ok()
                        .get("definitionType")
                        .asText())
                .isEqualTo("FreeText");
        assertThat(service.get("/job/definition/" + definition + "/revisions?sort=revision_number")
                        .ok()
                        .get("items"))
                .hasSize(3);
        assertThat(service.get("/job/definitions")
                        .ok()
                        .get("items")
                        .get(0)
                        .get("revisionCount")
                        .asInt())
                .isEqualTo(3);
        service.get("/job/definition/" + definition + "/revision/9").refusal(404);

        String old = service.post(
                        "/job",
                        "{'jobDefinitionId':'" + definition
                                + "','audienceId':'global','revisionNumber':1,'priority':3}")
                .ok()
                .get("jobId")
                .asText();
        service.advance(LONG);
        assertThat(service.get("/job/" + old).ok().get("revisionNumber").asInt())
                .isEqualTo(1);
        assertThat(service.results(old).get("info").get("type").asText()).isEqualTo("Classify");
    }

    @Test
    void costEstimate_isReadyAfterAWhileAndNeverForABudget() {
        String definition = service.classification(service.texts("a", "b"), service.naive(10));
        service.get("/job/definition/" + definition + "/cost-estimate").refusal(409);
        assertThat(service.get("/job/definition/" + definition + "/revision")
                        .ok()
                        .get("state")
                        .asText())
                .isEqualTo("Pending");
        service.advance(Duration.ofSeconds(3));
        assertThat(service.get("/job/definition/" + definition + "/cost-estimate")
                        .ok()
                        .toString())
                .isEqualTo("{\"estimatedCost\":0.4,\"costPerResponse\":0.02,\"datapointCount\":2,"
                        + "\"requiredResponses\":20}");
        String job = service.assign(definition, "global");
        service.get("/job/" + job + "/cost-estimate").refusal(409);
        service.advance(Duration.ofSeconds(2));
        assertThat(service.get("/job/" + job + "/cost-estimate")
                        .ok()
                        .get("requiredResponses")
                        .asInt())
                .isEqualTo(20);
        String unbounded = service.classification(service.texts("a"), "{'_t':'BudgetReferee','totalBudget':5}");
        service.advance(LONG);
        assertThat(service.get("/job/definition/" + unbounded + "/cost-estimate")
                        .refusal(409))
                .contains("unbounded");
        String empty = service.classification(service.texts(), service.naive(1));
        service.advance(LONG);
        service.get("/job/definition/" + empty + "/cost-estimate").refusal(409);
    }

    @Test
    void clone_copiesTheLatestRevision() {
        String definition = service.classification(service.texts("a"), service.naive(7));
        String copy = service.post("/job/definition/" + definition + "/clone", "")
                .ok()
                .get("definitionId")
                .asText();
        assertThat(service.get("/job/definition/" + copy).ok().get("name").asText())
                .isEqualTo("D (copy)");
        assertThat(service.get("/job/definition/" + copy + "/revision")
                        .ok()
                        .get("referee")
                        .get("totalVotes")
                        .asInt())
                .isEqualTo(7);
        String named = service.post("/job/definition/" + copy + "/clone", "{'definitionName':'N'}")
                .ok()
                .get("definitionId")
                .asText();
        assertThat(service.get("/job/definition/" + named).ok().get("name").asText())
                .isEqualTo("N");
    }

    @Test
    void sharedDefinition_isPublic() {
        String definition = service.classification(service.texts("a"), service.naive(7));
        assertThat(service.get("/job/definitions/public").ok().get("total").asInt())
                .isZero();
        service.send("PATCH", "/job/definition/" + definition + "/share?isPublic=true", "")
                .ok();
        assertThat(service.get("/job/definitions/public").ok().get("total").asInt())
                .isEqualTo(1);
        assertThat(service.get("/job/definition/" + definition)
                        .ok()
                        .get("isPublic")
                        .asBoolean())
                .isTrue();
        service.send("PATCH", "/job/definition/" + definition + "/share?isPublic=maybe", "")
                .refusal(400);
    }

    @Test
    void wrongDefinitions_areRefusedByField() {
        String all = service.post("/job/definition", "{'definitionName':'','datasetId':'nothing'}")
                .refusal(400);
        assertThat(all)
                .contains("DefinitionName")
                .contains("DatasetId")
                .contains("Workflow")
                .contains("Referee");
        String dataset = service.texts("a");
        String template = "{'definitionName':'x','datasetId':'" + dataset + "','referee':R,'workflow':W}";
        String fine = "{'_t':'SimpleWorkflow','blueprint':{'_t':'LocateBlueprint','target':'t'}}";
        assertThat(service.post(
                                "/job/definition",
                                template.replace("R", service.naive(0)).replace("W", fine))
                        .refusal(400))
                .contains("Referee.TotalVotes");
        assertThat(service.post(
                                "/job/definition",
                                template.replace("R", "{'_t':'QuorumReferee','threshold':5,'maxVotes':3}")
                                        .replace("W", fine))
                        .refusal(400))
                .contains("Referee.Threshold");
        assertThat(service.post(
                                "/job/definition",
                                template.replace("R", "{'_t':'EarlyStoppingReferee','threshold':1.0,'maxVotes':3}")
                                        .replace("W", fine))
                        .refusal(400))
                .contains("Referee.Threshold");
        assertThat(service.post(
                                "/job/definition",
                                template.replace("R", service.naive(1))
                                        .replace(
                                                "W",
                                                "{'_t':'SimpleWorkflow','blueprint':{'_t':'ClassifyBlueprint','title':'t','categories':[]}}"))
                        .refusal(400))
                .contains("Workflow.Blueprint.Categories");
        assertThat(service.post(
                                "/job/definition",
                                template.replace("R", service.naive(1)).replace("W", "{'_t':'NewWorkflow'}"))
                        .refusal(400))
                .contains("NewWorkflow");
        service.post("/job", "{'jobDefinitionId':'x','audienceId':'global'}").refusal(404);
        String definition = service.post(
                        "/job/definition",
                        template.replace("R", service.naive(1)).replace("W", fine))
                .ok()
                .get("definitionId")
                .asText();
        service.post("/job", "{'jobDefinitionId':'" + definition + "','audienceId':'x'}")
                .refusal(404);
        service.post("/job", "{'jobDefinitionId':'" + definition + "'}").refusal(400);
    }

    @Test
    void jobs_areListedFilteredRenamedSharedAndDeleted() {
        String definition = service.classification(service.texts("a", "b"), service.naive(4));
        String first = service.assign(definition, "global");
        service.advance(LONG);
        String second = service.assign(definition, "aud_MU1GZYoESyO");
        service.send("PATCH", "/job/" + first, "{'name':'special'}").ok();
        JsonNode found = service.get("/jobs?page=1&page_size=10&name%5Bcontains%5D=special&sort=-created_at")
                .ok();
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.get("items").get(0).get("progress").asDouble()).isEqualTo(1);
        assertThat(service.get("/jobs?sort=-created_at")
                        .ok()
                        .get("items")
                        .get(0)
                        .get("jobId")
                        .asText())
                .isEqualTo(second);
        assertThat(service.get("/jobs?state%5Bin%5D=Submitted&state%5Bin%5D=Running")
                        .ok()
                        .get("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(service.get("/jobs?audience_id%5Beq%5D=aud_MU1GZYoESyO")
                        .ok()
                        .get("items")
                        .get(0)
                        .get("jobId")
                        .asText())
                .isEqualTo(second);
        assertThat(service.get("/jobs/shared").ok().get("total").asInt()).isZero();
        assertThat(service.get("/jobs/aggregated-overview?sort=-amount")
                        .ok()
                        .get("items")
                        .get(0)
                        .get("amount")
                        .asInt())
                .isEqualTo(2);

        service.send("PATCH", "/job/" + first + "/visibility?isPublic=true", "").ok();
        assertThat(service.get("/job/" + first).ok().get("isPublic").asBoolean())
                .isTrue();
        service.post("/job/" + first + "/shares", "{'email':'who@elsewhere.com','level':'Viewer'}")
                .refusal(400);
        service.post("/job/" + first + "/shares", "{'email':'friend@sandbox.invalid','level':'Viewer'}")
                .ok();
        service.post("/job/" + first + "/shares", "{'email':'friend@sandbox.invalid','level':'Editor'}")
                .ok();
        JsonNode shares = service.get("/job/" + first + "/shares").ok();
        assertThat(shares).hasSize(1);
        assertThat(shares.get(0).get("level").asText()).isEqualTo("Editor");
        String customer = shares.get(0).get("customerId").asText();
        service.send("DELETE", "/job/" + first + "/shares/" + customer, "").ok();
        service.send("DELETE", "/job/" + first + "/shares/" + customer, "").ok();
        assertThat(service.get("/job/" + first + "/shares").ok()).isEmpty();

        service.send("DELETE", "/job/" + first, "").ok();
        service.get("/job/" + first).refusal(404);
        service.get("/job/" + first + "/results").refusal(404);
    }

    @Test
    void typedResults_showRapidsResponsesAndNeighbours() {
        String job =
                service.assign(service.classification(service.texts("a", "b", "c", "d"), service.naive(3)), "global");
        service.advance(LONG);
        JsonNode page =
                service.get("/job/" + job + "/results?page=2&page_size=3").ok();
        assertThat(page.get("_t").asText()).isEqualTo("RapidResults");
        assertThat(page.get("total").asInt()).isEqualTo(4);
        assertThat(page.get("items")).hasSize(1);
        JsonNode rapid = page.get("items").get(0);
        assertThat(rapid.get("state").asText()).isEqualTo("Done");
        assertThat(rapid.get("responses")).hasSize(3);
        assertThat(rapid.get("payload").get("categories")).hasSize(2);
        JsonNode around = service.get(
                        "/job/" + job + "/results/" + rapid.get("rapidId").asText() + "/navigation?window=2")
                .ok();
        assertThat(around.get("index").asInt()).isEqualTo(4);
        assertThat(around.get("previous")).hasSize(2);
        assertThat(around.get("next")).isEmpty();
        JsonNode latest =
                service.get("/job/" + job + "/responses?limit=5&sort=Desc").ok().get("responses");
        assertThat(latest).hasSize(5);
        assertThat(latest.get(0).get("result").get("_t").asText()).isEqualTo("AttachCategoryResult");
        assertThat(service.get("/job/" + job + "/responses").ok().get("responses"))
                .hasSize(12);
        service.get("/job/" + job + "/results?states=Nonsense").refusal(400);
    }
}
