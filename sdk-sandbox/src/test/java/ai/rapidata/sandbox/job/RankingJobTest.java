package ai.rapidata.sandbox.job;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.store.EntityStore;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankingJobTest {

    private static final Duration LONG = Duration.ofHours(5);
    private static final String ALL_PAIRS = "{'_t':'FullPermutationPairMaker'}";

    private final ServiceUnderTest service = new ServiceUnderTest();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void fullPermutation_comparesEveryTwoItemsOfAGroup() {
        service.crowd().quality("a.png", 0.9).quality("b.png", 0.5).quality("c.png", 0.1);
        String dataset = service.groups(
                new String[] {"0", "1@c.png", "2@a.png", "3@b.png"}, new String[] {"1", "4@b.png", "5@c.png"});
        String job = service.assign(ranking(service, dataset, ALL_PAIRS, 20), "global");
        service.advance(LONG);
        JsonNode results = service.results(job);
        assertThat(results.get("info").get("type").asText()).isEqualTo("Ranking");
        assertThat(results.get("results")).hasSize(4);
        assertThat(names(results.get("summary").get("0"))).containsExactly("a.png", "b.png", "c.png");
        assertThat(names(results.get("summary").get("1"))).containsExactly("b.png", "c.png");
        assertThat(results.get("results").get(0).get("context").asText()).isEqualTo("of 0");
        assertThat(results.get("results").get(0).get("assetUrls").get("c.png").asText())
                .isEqualTo("http://s/1@c.png");
        JsonNode typed = service.get("/job/" + job + "/results").ok();
        assertThat(typed.get("_t").asText()).isEqualTo("GroupedRankingResults");
        assertThat(typed.get("items").get(0).get("totalVotes").asInt()).isEqualTo(60);
        assertThat(typed.get("items").get(0).get("datapoints").get(1).get("elo").asInt())
                .isGreaterThan(1200);
        assertThat(service.get("/job/" + job + "/cost-estimate")
                        .ok()
                        .get("requiredResponses")
                        .asInt())
                .isEqualTo(80);
    }

    @Test
    void onePairMakerGroup_hasAFlatSummary() {
        String dataset = service.groups(new String[] {"0", "1@a.png", "2@a.png", "3@b.png"});
        String job = service.assign(ranking(service, dataset, ALL_PAIRS, 2), "global");
        service.advance(LONG);
        JsonNode results = service.results(job);
        assertThat(names(results.get("summary"))).containsExactlyInAnyOrder("1@a.png", "2@a.png", "3@b.png");
        for (JsonNode row : results.get("results")) {
            assertThat(names(row.get("aggregatedResults"))).isSubsetOf("1@a.png", "2@a.png", "3@b.png");
        }
    }

    @Test
    void onlinePairMaker_spendsItsBudgetOnItemsThatMatter() {
        List<String> group = new ArrayList<>(List.of("0"));
        for (int i = 0; i < 12; i++) {
            group.add(i + "@" + i + ".png");
            service.crowd().quality(i + ".png", i / 5.0);
        }
        String dataset = service.groups(group.toArray(String[]::new));
        String pairs = "{'_t':'OnlinePairMaker','randomMatchesRatio':0.5,'totalComparisonBudget':120}";
        String definition = ranking(service, dataset, pairs, 2);
        String job = service.assign(definition, "global");
        service.advance(Duration.ofSeconds(8));
        JsonNode progress = service.get("/job/" + job + "/progress").ok();
        assertThat(progress.get("total").asInt()).isEqualTo(240);
        assertThat(progress.get("completionPercentage").asDouble()).isBetween(3.0, 40.0);
        service.advance(LONG);
        JsonNode results = service.results(job);
        assertThat(results.get("results")).hasSize(120);
        List<String> order = names(results.get("summary"));
        assertThat(order).hasSize(12);
        assertThat(order.subList(0, 4)).containsAnyOf("11.png", "10.png");
        assertThat(order.subList(8, 12)).containsAnyOf("0.png", "1.png");
        JsonNode information =
                service.get("/job/" + job + "/results").ok().get("items").get(0).get("pairMakerInformation");
        assertThat(information.get("currentComparisonBudget").asInt()).isZero();
        service.advance(Duration.ofSeconds(3));
        assertThat(service.get("/job/definition/" + definition + "/cost-estimate")
                        .ok()
                        .get("requiredResponses")
                        .asInt())
                .isEqualTo(240);
    }

    @Test
    void rankingOfSingleItems_fails() {
        String job =
                service.assign(ranking(service, service.groups(new String[] {"0", "1@a.png"}), ALL_PAIRS, 2), "global");
        service.advance(LONG);
        assertThat(service.state(job)).isEqualTo("Failed");
    }

    @Test
    void ranking_goesOnAfterASandboxIsOpenedAgain(@TempDir Path folder) {
        String job;
        Map<String, List<DatapointSource.Item>> datasets;
        var store = EntityStore.onDisk(folder.resolve("x.db"));
        try (var first =
                new ServiceUnderTest(store, SandboxClock.virtual(Instant.parse("2026-03-01T12:00:00Z")), Map.of())) {
            datasets = first.datasets();
            String dataset = first.groups(new String[] {"0", "1@a.png", "2@b.png", "3@c.png", "4@d.png"});
            String pairs = "{'_t':'OnlinePairMaker','randomMatchesRatio':0.2,'totalComparisonBudget':30}";
            job = first.assign(ranking(first, dataset, pairs, 3), "global");
            first.advance(Duration.ofSeconds(9));
        }
        store.close();
        var reopened = EntityStore.onDisk(folder.resolve("x.db"));
        try (var second =
                new ServiceUnderTest(reopened, SandboxClock.virtual(Instant.parse("2026-03-02T12:00:00Z")), datasets)) {
            second.advance(LONG);
            assertThat(second.state(job)).isEqualTo("Completed");
            assertThat(second.results(job).get("results")).hasSize(30);
        } finally {
            reopened.close();
        }
    }

    @Test
    void pipeline_showsArtifactsAndResultsBeforeTheEnd() {
        String definition = service.classification(service.texts("a", "b"), service.naive(40));
        String preview = service.get("/job/definition/" + definition + "/revision")
                .ok()
                .get("pipelineId")
                .asText();
        assertThat(service.get("/pipeline/" + preview).ok().get("artifacts").has("campaign-artifact"))
                .isFalse();
        String job = service.assign(definition, "global");
        String pipeline = service.get("/job/" + job).ok().get("pipelineId").asText();
        service.post("/pipeline/" + pipeline + "/preliminary-download", "{'sendEmail':false}")
                .refusal(409);
        service.advance(Duration.ofSeconds(5));
        assertThat(service.get("/pipeline/" + preview).ok().get("artifacts").has("campaign-artifact"))
                .isTrue();
        JsonNode artifacts = service.get("/pipeline/" + pipeline).ok().get("artifacts");
        String workflow = artifacts.get("workflow-artifact").get("workflowId").asText();
        assertThat(artifacts.get("campaign-artifact").get("campaignId").asText())
                .startsWith("cmp_");
        assertThat(service.get("/workflow/" + workflow + "/progress")
                        .ok()
                        .get("state")
                        .asText())
                .isEqualTo("Labeling");
        String download = service.post("/pipeline/" + pipeline + "/preliminary-download", "{'sendEmail':false}")
                .ok()
                .get("downloadId")
                .asText();
        assertThat(service.get("/pipeline/preliminary-download/" + download).status())
                .isEqualTo(202);
        service.advance(Duration.ofSeconds(2));
        JsonNode partial =
                service.get("/pipeline/preliminary-download/" + download).ok();
        assertThat(partial.get("results")).hasSize(2);
        assertThat(partial.get("results").get(0).get("detailedResults").size()).isBetween(1, 39);
        service.get("/pipeline/nothing").refusal(404);
        service.get("/workflow/nothing/progress").refusal(404);
    }

    private static String ranking(ServiceUnderTest service, String dataset, String pairs, int votes) {
        return service.post(
                        "/job/definition",
                        "{'definitionName':'R','datasetId':'" + dataset + "','referee':" + service.naive(votes)
                                + ",'workflow':{'_t':'GroupedRankingWorkflow','criteria':'Which?','pairMakerConfig':"
                                + pairs + ",'rankingConfig':{'_t':'BradleyTerryRankingConfig','startingScore':1200}}}")
                .ok()
                .get("definitionId")
                .asText();
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
