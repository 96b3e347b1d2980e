package ai.rapidata.sandbox.order;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.SandboxClient;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrderTest {

    private static final Duration LONG = Duration.ofHours(2);
    private static final String NOBODY =
            "[{'_t':'CountryFilter','countries':['XX']},{'_t':'AgeFilter','ageGroups':['65+']}]";

    private final VirtualClock clock = SandboxClock.virtual(Instant.parse("2026-03-01T12:00:00Z"));
    private final RapidataSandbox sandbox =
            RapidataSandbox.builder().clock(clock).seed(17).start();
    private final SandboxClient client = SandboxClient.of(sandbox);

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void order_goesFromCreatedToItsResults() {
        sandbox.crowd().truth("cats", "Yes");
        JsonNode created = create("N", "");
        String id = created.get("orderId").asText();
        assertThat(state(id)).isEqualTo("Created");
        assertThat(artifacts(created)).contains("campaign-artifact").doesNotContain("workflow-artifact");
        add(created, "cats");
        assertThat(client.post("/order/" + id + "/preview").status()).isEqualTo(204);
        assertThat(state(id)).isEqualTo("Preview");
        assertThat(order(id).get("isLocked").asBoolean()).isFalse();

        submit(id);
        assertThat(state(id)).isEqualTo("Submitted");
        assertThat(order(id).get("isLocked").asBoolean()).isTrue();
        assertThat(client.get("/order/" + id + "/download-results").status()).isEqualTo(409);
        clock.advance(Duration.ofMillis(2500));
        assertThat(state(id)).isEqualTo("Processing");
        assertThat(artifacts(created))
                .contains("\"campaignId\":\"" + created.get("campaignId").asText());

        JsonNode early = preliminary(created.get("pipelineId").asText());
        assertThat(early.get("results").get(0).get("detailedResults").size()).isBetween(1, 11);
        clock.advance(LONG);
        assertThat(state(id)).isEqualTo("Completed");
        JsonNode progress = progress(created);
        assertThat(progress.get("completionPercentage").asDouble()).isEqualTo(100);
        assertThat(progress.get("state").asText()).isEqualTo("Done");
        JsonNode results = results(id);
        assertThat(results.at("/info/name").asText()).isEqualTo("N");
        assertThat(results.at("/info/type").asText()).isEqualTo("Classify");
        assertThat(results.at("/results/0/aggregatedResults/Yes").asInt()).isGreaterThan(6);
        JsonNode text = client.get("/order/" + id + "/results").json();
        assertThat(Json.read(text.textValue(), JsonNode.class)).isEqualTo(results);
    }

    @Test
    void userFilters_decideWhoAnswers() {
        String id = finished(",'userFilters':[{'_t':'CountryFilter','countries':['us','DE']},"
                + "{'_t':'NotFilter','filter':{'_t':'GenderFilter','genders':['Male']}},"
                + "{'_t':'OrFilter','filters':[{'_t':'AgeFilter','ageGroups':['18-29']},"
                + "{'_t':'LanguageFilter','languages':['en']}]},"
                + "{'_t':'UserScoreFilter','lowerbound':0.4,'upperbound':0.9}]");
        for (JsonNode row : results(id).at("/results/0/detailedResults")) {
            JsonNode who = row.get("userDetails");
            assertThat(who.get("country").asText()).isIn("US", "DE");
            assertThat(who.path("gender").asText()).isNotEqualTo("Male");
            assertThat(who.at("/userScores/global").asDouble()).isBetween(0.4, 0.9);
        }
        String stuck = finished(",'userFilters':" + NOBODY);
        assertThat(state(stuck)).isEqualTo("Processing");
        String after = create("other", ",'userFilters':[{'_t':'AgeFilter','ageGroups':['40']}]", 400)
                .toString();
        assertThat(after).contains("UserFilters[0].AgeGroups");
    }

    @Test
    void campaignFilter_letsOnlyThoseThroughWhoAnsweredThere() {
        JsonNode first = create("first", "");
        add(first, "cats");
        submit(first.get("orderId").asText());
        clock.advance(LONG);
        String again = finished(",'userFilters':[{'_t':'CampaignFilter','campaignIds':['"
                + first.get("campaignId").asText() + "']}]");
        assertThat(labelers(again)).isEqualTo(labelers(first.get("orderId").asText()));
    }

    @Test
    void validation_thinsOutThoseWhoAnswerBlindly_andTheirScoresFollow() {
        String plain = finished("");
        String set = validationSet("[]");
        String screened = finished(",'selections':[{'_t':'CappedSelection','maxRapids':8,'selections':["
                + "{'_t':'ValidationSelection','validationSetId':'" + set + "','amount':9},"
                + "{'_t':'LabelingSelection','amount':3,'retrievalMode':'Shuffled'}]}]");
        assertThat(meanScore(screened)).isGreaterThan(meanScore(plain)).isLessThan(1);
        int right = counts(set, "correctValidationCount");
        int wrong = counts(set, "invalidValidationCount");
        assertThat((right + wrong) % 8).isZero();
        assertThat(right + wrong).isGreaterThanOrEqualTo(8 * 12);
        assertThat((double) right / (right + wrong)).isBetween(0.6, 0.95);
    }

    @Test
    void validationSetWithDimensions_givesLabelersScoresInThem() {
        String set = validationSet("['electrical']");
        String id = finished(",'validationSetId':'" + set + "'");
        for (JsonNode row : results(id).at("/results/0/detailedResults")) {
            assertThat(row.at("/userDetails/userScores").has("electrical")).isTrue();
        }
        assertThat(counts(set, "correctValidationCount") + counts(set, "invalidValidationCount"))
                .isGreaterThanOrEqualTo(12);
        String fresh = finished(",'userFilters':[{'_t':'NewUserFilter'},{'_t':'ResponseCountFilter','responseCount':1,"
                + "'dimension':'electrical','operator':'LessThan'}]");
        assertThat(results(fresh).toString()).doesNotContain("electrical");
    }

    @Test
    void conditionalValidation_dependsOnTheScore() {
        String forTheWeak = validationSet("[]");
        String chances = "[{'userScoreThreshold':0,'chance':1,'rapidCount':2},"
                + "{'userScoreThreshold':0.5,'chance':0,'rapidCount':2}]";
        finished(",'userFilters':[{'_t':'UserScoreFilter','lowerbound':0.6,'upperbound':1}],'selections':["
                + "{'_t':'ConditionalValidationSelection','validationSetId':'" + forTheWeak
                + "','validationChances':" + chances + ",'dimensions':['global']}]");
        assertThat(counts(forTheWeak, "correctValidationCount")).isZero();
        finished(",'userFilters':[{'_t':'UserScoreFilter','lowerbound':0.2,'upperbound':0.4}],'selections':["
                + "{'_t':'ConditionalValidationSelection','validationSetId':'" + forTheWeak
                + "','validationChances':" + chances + "}]");
        assertThat(counts(forTheWeak, "correctValidationCount")).isPositive();
    }

    @Test
    void demographicSelection_asksWhatIsNotKnown_andResultsSayIt() {
        String question = "{'key':'income','payload':{'title':'Income?','categories':[{'label':'High','value':'high'},"
                + "{'label':'Low','value':'low'}]},'asset':{'_t':'TextAssetInput','text':'?'}}";
        assertThat(client.post("/rapid/demographic", question.replace('\'', '"'))
                        .json()
                        .get("rapidId")
                        .asText())
                .isNotEmpty();
        String id = finished(",'selections':[{'_t':'ShufflingSelection','selections':["
                + "{'_t':'DemographicSelection','keys':['age','income'],'maxRapids':1},"
                + "{'_t':'EffortCappedSelection','effortBudget':10}]}]");
        for (JsonNode row : results(id).at("/results/0/detailedResults")) {
            assertThat(row.at("/userDetails/demographics/income").asText()).isIn("high", "low");
        }
    }

    @Test
    void abTestAndStaticSelections_showCertainRapidsToSome() {
        String set = validationSet("[]");
        String rapid = client.get("/validation-set/" + set + "/rapids")
                .json()
                .at("/items/3/id")
                .asText();
        finished(",'selections':[{'_t':'AbTestSelection','a':[{'_t':'StaticSelection','rapidIds':['" + rapid
                + "','rap_unknown']}],'b':[{'_t':'LabelingSelection','amount':1}]}]");
        JsonNode shown = client.get("/validation-set/" + set + "/rapids?id%5Beq%5D=" + rapid)
                .json()
                .at("/items/0");
        int answers = shown.get("correctValidationCount").asInt()
                + shown.get("invalidValidationCount").asInt();
        assertThat(answers).isBetween(2, 22);
        assertThat(counts(set, "correctValidationCount") + counts(set, "invalidValidationCount"))
                .isEqualTo(answers);
    }

    @Test
    void follower_waitsForTheOrderBeforeIt() {
        JsonNode first = create("first", "");
        add(first, "cats");
        JsonNode second = create("second", "");
        add(second, "dogs");
        String firstId = first.get("orderId").asText();
        String secondId = second.get("orderId").asText();
        assertThat(client.patch("/order/" + secondId, "{\"precedingOrderId\":\"" + firstId + "\"}")
                        .status())
                .isEqualTo(204);
        submit(firstId);
        submit(secondId);
        assertThat(state(secondId)).isEqualTo("Queued");
        clock.advance(Duration.ofSeconds(2));
        assertThat(state(secondId)).isEqualTo("Queued");
        clock.advance(LONG);
        assertThat(List.of(state(firstId), state(secondId))).containsOnly("Completed");
    }

    @Test
    void pauseAndResume_keepAnswers() {
        String id = running();
        assertThat(client.post("/order/" + id + "/pause").status()).isEqualTo(204);
        int given = results(id).at("/results/0/detailedResults").size();
        clock.advance(LONG);
        assertThat(state(id)).isEqualTo("Paused");
        assertThat(results(id).at("/results/0/detailedResults")).hasSize(given);
        assertThat(client.post("/order/" + id + "/pause").status()).isEqualTo(409);
        client.post("/order/" + id + "/resume");
        clock.advance(LONG);
        assertThat(state(id)).isEqualTo("Completed");
    }

    @Test
    void control_reachesTheOtherStates() {
        sandbox.orders().holdForReview(true);
        String id = running();
        assertThat(state(id)).isEqualTo("ManualReview");
        assertThat(client.post("/order/" + id + "/approve").status()).isEqualTo(204);
        sandbox.orders().fail(id, "out of luck");
        assertThat(order(id).get("failureMessage").asText()).isEqualTo("out of luck");
        client.post("/order/" + id + "/retry");
        clock.advance(LONG);
        assertThat(state(id)).isEqualTo("Completed");
        sandbox.orders().makeStale(id);
        assertThat(state(id)).isEqualTo("StaleResults");
        client.post("/order/" + id + "/retry");
        clock.advance(LONG);
        assertThat(state(id)).isEqualTo("Completed");
        sandbox.orders().holdForReview(false);
        String other = running();
        sandbox.orders().cancel(other);
        assertThat(state(other)).isEqualTo("Cancelled");
    }

    @Test
    void emptyDataset_fails() {
        String id = create("empty", "").get("orderId").asText();
        submit(id);
        clock.advance(Duration.ofSeconds(2));
        assertThat(order(id).get("state").asText()).isEqualTo("Failed");
        assertThat(order(id).get("failureMessage").asText()).contains("no datapoints");
    }

    @Test
    void clone_sharesTheDatasetUntilItIsUnlocked() {
        JsonNode source = create("source", "");
        add(source, "cats");
        String id = source.get("orderId").asText();
        assertThat(client.post("/order/" + id + "/clone", "{\"orderName\":\"c\"}")
                        .status())
                .isEqualTo(409);
        client.patch("/order/" + id + "/share?isPublic=true", "");
        assertThat(client.get("/orders/public").text()).contains(id);
        JsonNode copy =
                client.post("/order/" + id + "/clone", "{\"orderName\":\"c\"}").json();
        String copyId = copy.get("orderId").asText();
        assertThat(copy.get("datasetId")).isEqualTo(source.get("datasetId"));
        assertThat(order(copyId).get("isLocked").asBoolean()).isTrue();
        String own = client.post("/order/" + copyId + "/unlock")
                .json()
                .at("/datasetIds/dataset-artifact")
                .asText();
        assertThat(own).isNotEqualTo(source.get("datasetId").asText());
        assertThat(sandbox.datasets().sizeOf(own)).isEqualTo(1);
        assertThat(order(copyId).get("isLocked").asBoolean()).isFalse();
        submit(copyId);
        clock.advance(LONG);
        assertThat(results(copyId).get("results")).hasSize(1);
    }

    @Test
    void lists_filterAndSort() {
        create("apple", "");
        clock.advance(Duration.ofSeconds(1));
        String pear = create("pear", "").get("orderId").asText();
        JsonNode found = client.get("/orders?page=1&page_size=10&sort=-order_date&order_name%5Bcontains%5D=p")
                .json();
        assertThat(found.get("total").asInt()).isEqualTo(2);
        assertThat(found.at("/items/0/id").asText()).isEqualTo(pear);
        assertThat(client.get("/orders?order_name%5Bcontains%5D=pear&state%5Bin%5D=Created&state%5Bin%5D=Failed")
                        .json()
                        .get("items"))
                .hasSize(1);
        JsonNode overview = client.get("/orders/aggregated-overview").json();
        assertThat(overview.at("/items/0/amount").asInt()).isEqualTo(2);
        assertThat(overview.at("/items/0/lastOrderName").asText()).isEqualTo("pear");
        client.delete("/order/" + pear);
        assertThat(client.get("/order/" + pear).status()).isEqualTo(404);
    }

    @Test
    void invalidOrder_isRefusedWithAllThatIsWrong() {
        String refusal = client.post("/order", "{\"orderName\":\" \",\"priority\":-1,\"selections\":[{\"_t\":\"X\"}]}")
                .text();
        assertThat(refusal).contains("OrderName", "Workflow", "Referee", "Priority", "Selections[0]._t");
    }

    @Test
    void restart_goesOnWithOrders(@TempDir Path folder) {
        JsonNode created;
        String id;
        try (var before = RapidataSandbox.builder()
                .clock(SandboxClock.virtual(clock.instant()))
                .dataDirectory(folder)
                .start()) {
            SandboxClient mine = SandboxClient.of(before);
            created = create(mine, "kept", ",'userFilters':[{'_t':'DeviceFilter','deviceTypes':['Phone']}]", 200);
            id = created.get("orderId").asText();
            add(mine, created, "cats");
            mine.post("/order/" + id + "/submit", "{}");
            ((VirtualClock) before.clock()).advance(Duration.ofMillis(1500));
        }
        try (var after = RapidataSandbox.builder()
                .clock(SandboxClock.virtual(clock.instant()))
                .dataDirectory(folder)
                .start()) {
            assertThat(after.orders().order(id).state()).isEqualTo(OrderState.Processing);
            ((VirtualClock) after.clock()).advance(LONG);
            assertThat(after.orders().order(id).state()).isEqualTo(OrderState.Completed);
        }
    }

    private JsonNode create(String name, String more) {
        return create(name, more, 200);
    }

    private JsonNode create(String name, String more, int status) {
        return create(client, name, more, status);
    }

    private static JsonNode create(SandboxClient client, String name, String more, int status) {
        String order = "{'orderName':'" + name + "','workflow':{'_t':'SimpleWorkflow','blueprint':{"
                + "'_t':'ClassifyBlueprint','title':'Good?','categories':[{'label':'Yes','value':'Yes'},"
                + "{'label':'No','value':'No'}]}},'referee':{'_t':'NaiveReferee','totalVotes':12}" + more + "}";
        SandboxClient.Answer answer = client.post("/order", order.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.json();
    }

    private void add(JsonNode created, String text) {
        add(client, created, text);
    }

    private static void add(SandboxClient client, JsonNode created, String text) {
        assertThat(client.post(
                                "/dataset/" + created.get("datasetId").asText() + "/datapoint",
                                "{\"asset\":{\"_t\":\"TextAssetInput\",\"text\":\"" + text + "\"},\"sortIndex\":0}")
                        .status())
                .isEqualTo(200);
    }

    private void submit(String id) {
        assertThat(client.post("/order/" + id + "/submit", "{\"ignoreFailedDatapoints\":true}")
                        .status())
                .isEqualTo(204);
    }

    /** An order that has got some of its answers. */
    private String running() {
        JsonNode created = create("running", "");
        add(created, "cats");
        submit(created.get("orderId").asText());
        clock.advance(Duration.ofMillis(2500));
        return created.get("orderId").asText();
    }

    private String finished(String more) {
        JsonNode created = create("finished", more);
        add(created, "cats");
        submit(created.get("orderId").asText());
        clock.advance(LONG);
        return created.get("orderId").asText();
    }

    private JsonNode order(String id) {
        return client.get("/order/" + id).json();
    }

    private String state(String id) {
        return order(id).get("state").asText();
    }

    private JsonNode results(String id) {
        SandboxClient.Answer answer = client.get("/order/" + id + "/download-results");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private String artifacts(JsonNode created) {
        return client.get("/pipeline/" + created.get("pipelineId").asText()).text();
    }

    private JsonNode progress(JsonNode created) {
        String workflow = client.get("/pipeline/" + created.get("pipelineId").asText())
                .json()
                .at("/artifacts/workflow-artifact/workflowId")
                .asText();
        return client.get("/workflow/" + workflow + "/progress").json();
    }

    private JsonNode preliminary(String pipelineId) {
        String download = client.post("/pipeline/" + pipelineId + "/preliminary-download", "{\"sendEmail\":false}")
                .json()
                .get("downloadId")
                .asText();
        String path = "/pipeline/preliminary-download/" + download;
        assertThat(client.get(path).status()).isEqualTo(202);
        client.post("/order/" + orderOf(pipelineId) + "/pause");
        clock.advance(Duration.ofSeconds(2));
        JsonNode document = client.get(path).json();
        client.post("/order/" + orderOf(pipelineId) + "/resume");
        return document;
    }

    private String orderOf(String pipelineId) {
        return "ord_" + pipelineId.substring(pipelineId.indexOf('_') + 1);
    }

    /** A set of ten tasks. */
    private String validationSet(String dimensions) {
        String id = client.post("/validation-set", "{\"name\":\"known\"}")
                .json()
                .get("validationSetId")
                .asText();
        for (int i = 0; i < 10; i++) {
            String rapid = "{'asset':{'_t':'TextAssetInput','text':'text " + i + "'},'payload':{'_t':'ClassifyPayload',"
                    + "'title':'Good?','categories':[{'label':'Yes','value':'Yes'},{'label':'No','value':'No'}]},"
                    + "'truth':{'_t':'AttachCategoryTruth','correctCategories':['Yes']},"
                    + "'randomCorrectProbability':0.5}";
            assertThat(client.post("/validation-set/" + id + "/rapid", rapid.replace('\'', '"'))
                            .status())
                    .isEqualTo(204);
        }
        client.patch("/validation-set/" + id, ("{'dimensions':" + dimensions + "}").replace('\'', '"'));
        return id;
    }

    private int counts(String set, String member) {
        int sum = 0;
        for (JsonNode rapid : client.get("/validation-set/" + set + "/rapids?page_size=100")
                .json()
                .get("items")) {
            sum += rapid.get(member).asInt();
        }
        return sum;
    }

    private Set<String> labelers(String id) {
        Set<String> labelers = new HashSet<>();
        results(id)
                .at("/results/0/detailedResults")
                .forEach(row -> labelers.add(row.at("/userDetails/userId")
                        .asText(row.get("userDetails").toString())));
        return labelers;
    }

    private double meanScore(String id) {
        List<Double> scores = new ArrayList<>();
        results(id)
                .at("/results/0/detailedResults")
                .forEach(row ->
                        scores.add(row.at("/userDetails/userScores/global").asDouble()));
        return scores.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }
}
