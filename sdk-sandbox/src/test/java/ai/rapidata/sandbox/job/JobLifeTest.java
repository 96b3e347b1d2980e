package ai.rapidata.sandbox.job;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import ai.rapidata.sandbox.store.EntityStore;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobLifeTest {

    private static final Duration LONG = Duration.ofHours(2);

    private final ServiceUnderTest service = new ServiceUnderTest();

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void classification_onTheGlobalAudience_runsFromSubmittedToItsResults() {
        service.crowd().truth("cats", "Yes").truth("dogs", "No");
        String job = service.assign(service.classification(service.texts("cats", "dogs"), service.naive(9)), "global");
        assertThat(service.state(job)).isEqualTo("Submitted");
        assertThat(service.get("/job/" + job + "/progress").status()).isEqualTo(404);
        service.get("/job/" + job + "/download-results").refusal(409);

        service.advance(Duration.ofSeconds(3));
        assertThat(service.state(job)).isEqualTo("Running");
        JsonNode progress = service.get("/job/" + job + "/progress").ok();
        assertThat(progress.get("total").asInt()).isEqualTo(18);
        assertThat(progress.get("completed").asInt()).isBetween(3, 17);
        assertThat(progress.get("state").asText()).isEqualTo("Labeling");

        service.advance(LONG);
        JsonNode details = service.get("/job/" + job).ok();
        assertThat(details.get("state").asText()).isEqualTo("Completed");
        assertThat(details.get("name").asText()).isEqualTo("D:1");
        assertThat(Instant.parse(details.get("completedAt").asText()))
                .isBetween(Instant.parse("2026-03-01T12:00:02Z"), Instant.parse("2026-03-01T12:00:20Z"));
        JsonNode results = service.results(job);
        assertThat(results.get("info").get("type").asText()).isEqualTo("Classify");
        assertThat(results.get("results")).hasSize(2);
        JsonNode cats = results.get("results").get(0);
        assertThat(cats.get("identifier").asText()).isEqualTo("cats");
        assertThat(cats.get("aggregatedResults").get("Yes").asInt()).isGreaterThan(4);
        assertThat(cats.get("detailedResults")).hasSize(9);
    }

    @Test
    void comparison_prefersTheBetterFile() {
        service.crowd().quality("flux.png", 0.95).quality("mid.png", 0.05);
        String dataset =
                service.pairs(new String[] {"h1@flux.png", "h2@mid.png"}, new String[] {"h3@mid.png", "h4@flux.png"});
        String job = service.assign(
                service.comparison(dataset, service.naive(15), ",'rapidFeatureFlags':[{'key':'k','value':'v'}]"),
                "global");
        service.advance(LONG);
        JsonNode results = service.results(job);
        assertThat(results.get("results").get(0).get("winner").asText()).isEqualTo("flux.png");
        assertThat(results.get("results").get(1).get("winner").asText()).isEqualTo("flux.png");
        assertThat(results.get("summary").toString()).isEqualTo("{\"A_wins_total\":1,\"B_wins_total\":1}");
        assertThat(results.get("results").get(0).get("assetUrls").get("mid.png").asText())
                .isEqualTo("http://s/h2@mid.png");
        JsonNode summary =
                service.get("/job/" + job + "/ab-summary?useUserScore=true").ok();
        assertThat(summary.toString())
                .isEqualTo("{\"winCounter\":{\"A\":1.0,\"B\":1.0},\"allTargetGroupsCompleted\":true,"
                        + "\"sideOrder\":[\"A\",\"B\"]}");
    }

    @Test
    void confidenceStopping_needsFewAnswersWhereThingsAreClear() {
        service.crowd().truth("clear", "Yes");
        String job = service.assign(
                service.classification(
                        service.texts("clear"), "{'_t':'EarlyStoppingReferee','threshold':0.99,'maxVotes':50}"),
                "global");
        service.advance(LONG);
        JsonNode row = service.results(job).get("results").get(0);
        assertThat(row.get("detailedResults").size()).isBetween(2, 25);
        assertThat(row.get("confidencePerCategory").get("Yes").asDouble()).isGreaterThan(0.99);
    }

    @Test
    void quorum_stopsOnAgreement() {
        service.crowd().truth("clear", "Yes");
        String job = service.assign(
                service.classification(service.texts("clear"), "{'_t':'QuorumReferee','threshold':3,'maxVotes':9}"),
                "global");
        service.advance(LONG);
        JsonNode counts = service.results(job).get("results").get(0).get("aggregatedResults");
        assertThat(Math.max(counts.get("Yes").asInt(), counts.get("No").asInt()))
                .isEqualTo(3);
    }

    @Test
    void sameSeed_givesTheSameAnswers() {
        List<JsonNode> runs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            try (var again = new ServiceUnderTest()) {
                String job = again.assign(again.classification(again.texts("a", "b", "c"), again.naive(6)), "global");
                again.advance(LONG);
                runs.add(again.results(job).get("results"));
            }
        }
        assertThat(runs.get(0)).isEqualTo(runs.get(1));
    }

    @Test
    void queuedJob_beginsAfterTheOneBeforeIt() {
        String definition = service.classification(service.texts("a"), service.naive(5));
        String first = service.assign(definition, "global");
        String second = service.post(
                        "/job",
                        "{'jobDefinitionId':'" + definition + "','audienceId':'global','precedingJobId':'" + first
                                + "','name':'second'}")
                .ok()
                .get("jobId")
                .asText();
        assertThat(service.state(second)).isEqualTo("Queued");
        service.advance(Duration.ofSeconds(1));
        assertThat(service.state(second)).isEqualTo("Queued");
        service.advance(LONG);
        assertThat(service.state(second)).isEqualTo("Completed");
        Instant before = Instant.parse(
                service.get("/job/" + first).ok().get("completedAt").asText());
        assertThat(Instant.parse(
                        service.get("/job/" + second).ok().get("completedAt").asText()))
                .isAfter(before.plusSeconds(1));
    }

    @Test
    void queuedJob_beginsAlsoAfterAFailure() {
        String definition = service.classification(service.texts("a"), service.naive(5));
        String first = service.assign(definition, "global");
        String second = service.post(
                        "/job",
                        "{'jobDefinitionId':'" + definition + "','audienceId':'global','precedingJobId':'" + first
                                + "'}")
                .ok()
                .get("jobId")
                .asText();
        service.control().fail(first, "out of paper");
        JsonNode failed = service.get("/job/" + first).ok();
        assertThat(failed.get("state").asText()).isEqualTo("Failed");
        assertThat(failed.get("failureMessage").asText()).isEqualTo("out of paper");
        assertThat(failed.has("failedAt")).isTrue();
        service.advance(LONG);
        assertThat(service.state(second)).isEqualTo("Completed");
        service.post("/job/" + first + "/retry", "").ok();
        service.advance(LONG);
        assertThat(service.state(first)).isEqualTo("Completed");
    }

    @Test
    void pausedJob_restsUntilItIsResumed() {
        String job = service.assign(service.classification(service.texts("a", "b"), service.naive(30)), "global");
        service.advance(Duration.ofSeconds(4));
        service.post("/job/" + job + "/pause", "").ok();
        int before =
                service.get("/job/" + job + "/progress").ok().get("completed").asInt();
        assertThat(service.get("/job/" + job + "/results")
                        .ok()
                        .get("items")
                        .get(0)
                        .get("state")
                        .asText())
                .isEqualTo("Paused");
        service.advance(LONG);
        assertThat(service.state(job)).isEqualTo("Paused");
        assertThat(service.get("/job/" + job + "/progress")
                        .ok()
                        .get("completed")
                        .asInt())
                .isEqualTo(before);
        service.post("/job/" + job + "/pause", "").refusal(409);
        service.post("/job/" + job + "/resume", "").ok();
        service.advance(LONG);
        assertThat(service.state(job)).isEqualTo("Completed");
    }

    @Test
    void heldJob_waitsForApproval() {
        service.control().holdForReview(ReviewReason.ContentFlagged);
        String job = service.assign(service.classification(service.texts("a"), service.naive(3)), "global");
        service.advance(LONG);
        JsonNode held = service.get("/job/" + job).ok();
        assertThat(held.get("state").asText()).isEqualTo("ManualApproval");
        assertThat(held.get("reviewReason").asText()).isEqualTo("ContentFlagged");
        service.post("/job/" + job + "/approve", "").ok();
        service.advance(LONG);
        assertThat(service.get("/job/" + job).ok().has("reviewReason")).isFalse();
        assertThat(service.state(job)).isEqualTo("Completed");
    }

    @Test
    void contentCheck_isSkippedOrTheSkipDenied() {
        service.control().holdForReview(ReviewReason.CheckErrored);
        String definition = service.classification(service.texts("a"), service.naive(3));
        String request =
                "{'jobDefinitionId':'" + definition + "','audienceId':'global','checkForExplicitContent':false}";
        JsonNode skipped = service.post("/job", request).ok();
        assertThat(skipped.get("contentCheckSkipDenied").asBoolean()).isFalse();
        service.control().allowSkippingContentCheck(false);
        JsonNode denied = service.post("/job", request).ok();
        assertThat(denied.get("contentCheckSkipDenied").asBoolean()).isTrue();
        service.control().allowSkippingContentCheck(true);
        service.advance(LONG);
        assertThat(service.state(skipped.get("jobId").asText())).isEqualTo("Completed");
    }

    @Test
    void limitedMoney_warnsStopsAndGoesOn() {
        service.control().balance(0.2);
        String definition = service.classification(service.texts("a", "b"), service.naive(10));
        JsonNode assigned = service.post("/job", "{'jobDefinitionId':'" + definition + "','audienceId':'global'}")
                .ok();
        assertThat(assigned.get("costWarning").toString())
                .isEqualTo("{\"estimatedCost\":0.4,\"availableBalance\":0.2,\"shortfall\":0.2}");
        String job = assigned.get("jobId").asText();
        service.advance(LONG);
        assertThat(service.state(job)).isEqualTo("SpendLimited");
        assertThat(service.get("/job/" + job + "/progress")
                        .ok()
                        .get("completed")
                        .asInt())
                .isEqualTo(10);
        assertThat(service.results(job).get("results")).hasSize(2);
        service.control().balance(100);
        service.advance(LONG);
        assertThat(service.state(job)).isEqualTo("Completed");
        assertThat(service.control().balance()).isCloseTo(99.8, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void staleResults_areRenewedByARetry() {
        String job = service.assign(service.classification(service.texts("a"), service.naive(3)), "global");
        service.advance(LONG);
        service.control().makeStale(job);
        assertThat(service.state(job)).isEqualTo("StaleResults");
        service.post("/job/" + job + "/retry", "").ok();
        assertThat(service.state(job)).isEqualTo("Running");
        service.advance(LONG);
        assertThat(service.state(job)).isEqualTo("Completed");
        assertThat(service.results(job).get("results").get(0).get("detailedResults"))
                .hasSize(3);
    }

    @Test
    void blockedJob_isReachable() {
        String job = service.assign(service.classification(service.texts("a"), service.naive(30)), "global");
        service.advance(Duration.ofSeconds(2));
        service.control().block(job);
        service.advance(LONG);
        assertThat(service.state(job)).isEqualTo("Blocked");
        service.control().approve(job);
        service.advance(LONG);
        assertThat(service.state(job)).isEqualTo("Completed");
    }

    @Test
    void jobWithoutFittingDatapoints_fails() {
        String job = service.assign(service.comparison(service.texts("no pair"), service.naive(3), ""), "global");
        service.advance(LONG);
        JsonNode failed = service.get("/job/" + job).ok();
        assertThat(failed.get("state").asText()).isEqualTo("Failed");
        assertThat(failed.get("failureMessage").asText()).contains("no datapoint");
    }

    @Test
    void datapointsAddedLater_areLabeledByJobsAssignedAfterwards() {
        String dataset = service.texts("a");
        String definition = service.classification(dataset, service.naive(3));
        String early = service.assign(definition, "global");
        service.advance(LONG);
        service.addText(dataset, "b");
        String late = service.assign(definition, "global");
        service.advance(LONG);
        assertThat(service.results(early).get("results")).hasSize(1);
        assertThat(service.results(late).get("results")).hasSize(2);
        assertThat(service.get("/job/" + late + "/datapoints?sort=-created_at")
                        .ok()
                        .get("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void restartedRapids_areAnsweredAgain() {
        String job = service.assign(service.classification(service.texts("a", "b"), service.naive(12)), "global");
        service.advance(LONG);
        JsonNode before = service.get("/job/" + job + "/results?states=Done&states=Labeling")
                .ok();
        String rapid = before.get("items").get(0).get("rapidId").asText();
        service.post("/job/" + job + "/rapids/restart", "{'rapidIds':['nothing']}")
                .refusal(400);
        service.post("/job/" + job + "/rapids/restart", "{'rapidIds':['" + rapid + "']}")
                .ok();
        assertThat(service.get("/job/" + job + "/progress")
                        .ok()
                        .get("completionPercentage")
                        .asDouble())
                .isLessThan(100);
        service.post("/job/" + job + "/rapids/restart", "{'rapidIds':['" + rapid + "']}")
                .ok();
        service.advance(LONG);
        assertThat(service.state(job)).isEqualTo("Completed");
        assertThat(service.get("/job/" + job + "/results").ok().get("total").asInt())
                .isEqualTo(2);
        assertThat(service.get("/job/" + job + "/results?states=Rejected")
                        .ok()
                        .get("items")
                        .get(0)
                        .get("rapidId")
                        .asText())
                .isEqualTo(rapid);
    }

    @Test
    void jobsUnderWay_goOnAfterASandboxIsOpenedAgain(@TempDir Path folder) {
        VirtualClock clock = SandboxClock.virtual(Instant.parse("2026-03-01T12:00:00Z"));
        String running;
        String submitted;
        List<JsonNode> early = new ArrayList<>();
        var store = EntityStore.onDisk(folder.resolve("x.db"));
        var first = new ServiceUnderTest(store, clock, java.util.Map.of());
        var datasets = first.datasets();
        running = first.assign(first.classification(first.texts("a", "b"), first.naive(25)), "global");
        first.advance(Duration.ofSeconds(6));
        submitted = first.assign(first.classification(first.texts("c"), first.naive(2)), "global");
        first.get("/job/" + running + "/results").ok().get("items").forEach(early::add);
        int done =
                first.get("/job/" + running + "/progress").ok().get("completed").asInt();
        assertThat(done).isBetween(5, 49);
        first.close();
        store.close();

        var reopened = EntityStore.onDisk(folder.resolve("x.db"));
        try (var second =
                new ServiceUnderTest(reopened, SandboxClock.virtual(Instant.parse("2026-03-02T12:00:00Z")), datasets)) {
            assertThat(second.get("/job/" + running + "/progress")
                            .ok()
                            .get("completed")
                            .asInt())
                    .isEqualTo(done);
            assertThat(second.get("/job/" + running + "/results").ok().get("items"))
                    .containsExactlyElementsOf(early);
            second.advance(LONG);
            assertThat(second.state(running)).isEqualTo("Completed");
            assertThat(second.state(submitted)).isEqualTo("Completed");
        } finally {
            reopened.close();
        }
    }
}
