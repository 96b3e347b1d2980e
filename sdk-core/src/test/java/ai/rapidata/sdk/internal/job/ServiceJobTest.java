package ai.rapidata.sdk.internal.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.DeadlineExceededException;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.ServerException;
import ai.rapidata.sdk.internal.api.JobApi;
import ai.rapidata.sdk.internal.http.ApiResponse;
import ai.rapidata.sdk.job.AudienceCannotRespondException;
import ai.rapidata.sdk.job.CostEstimate;
import ai.rapidata.sdk.job.CostEstimateUnavailableException;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobBlockedException;
import ai.rapidata.sdk.job.JobDetails;
import ai.rapidata.sdk.job.JobException;
import ai.rapidata.sdk.job.JobFailedException;
import ai.rapidata.sdk.job.JobPausedException;
import ai.rapidata.sdk.job.JobProgress;
import ai.rapidata.sdk.job.JobShare;
import ai.rapidata.sdk.job.JobSpendLimitedException;
import ai.rapidata.sdk.job.JobStatus;
import ai.rapidata.sdk.job.JobUnderReviewException;
import ai.rapidata.sdk.job.ReviewReason;
import ai.rapidata.sdk.job.ShareLevel;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.results.CompareResults;
import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.ResultsStream;
import ai.rapidata.sdk.testing.ScriptedTransport;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceJobTest {

    private static final String GET = "GET /job/j";
    private static final String METRICS = "GET /audience/aud_1/user-metrics";
    private static final String AUDIENCE = "GET /audience/aud_1";
    private static final String DOWNLOAD = "GET /job/j/download-results";
    private static final String RESULTS = """
            {"info":{"createdAt":"2026-07-13T11:07:53.577348+00:00","version":"4.1.0","type":"Compare"},
             "results":[{"winner":"b","winnerIndex":1,"winner_index":1,"aggregatedResults":{"a":0,"b":3},
             "aggregatedResultsRatios":{"a":0.0,"b":1.0},"summedUserScores":{"a":0.0,"b":2.5},
             "summedUserScoresRatios":{"a":0.0,"b":1.0},"detailedResults":[]}],
             "summary":{"A_wins_total":0,"B_wins_total":1}}
            """;

    private final JobFixture fixture = new JobFixture();
    private final ScriptedTransport service = fixture.service;

    @AfterEach
    void close() {
        fixture.close();
    }

    private static String job(String state, String... more) {
        return """
                {"jobId":"j","name":"N:1","definitionId":"d","audienceId":"aud_1","audienceName":"A","revisionNumber":1,
                 "pipelineId":"p","state":"%s","status":"%s","isPublic":false,"audienceDeleted":false,
                 "createdAt":"2026-11-21T10:00:00+00:00","ownerId":"o","ownerMail":"m","organizationId":"g"%s}
                """.formatted(state, state, more.length == 0 ? "" : "," + more[0]);
    }

    private Job found() {
        return ServiceJob.found(fixture.services, JobDetails.of(ScriptedTransport.json(job("Submitted"))));
    }

    private void peopleAreThere() {
        service.on(METRICS, "{\"usersPerState\":{\"Graduated\":3}}");
    }

    @Test
    void getResults_alreadyCompleted_looksOnceAndDownloads_whateverTheAudienceIs() {
        service.on(GET, job("Completed")).on(DOWNLOAD, RESULTS);

        JobResults results = found().getResults();

        assertThat(results.asCompare().rows()).hasSize(1);
        assertThat(service.lines()).containsExactly(GET, DOWNLOAD);
        assertThat(fixture.time.sleeps()).isEmpty();
    }

    @Test
    void getResults_runningForAWhile_waitsThenDownloads() {
        peopleAreThere();
        service.on(GET, job("Submitted"), job("Queued"), job("Running"), job("SomethingNew"), job("Completed"))
                .on(DOWNLOAD, RESULTS);

        CompareResults results = found().getResults(Duration.ofHours(1)).asCompare();

        assertThat(results.rows()).hasSize(1);
        assertThat(service.lines()).containsExactly(GET, METRICS, GET, GET, GET, GET, DOWNLOAD);
    }

    @Test
    void getResults_notCompletedInTime_saysSo() {
        peopleAreThere();
        service.on(GET, job("Running"));

        assertThatThrownBy(() -> found().getResults(Duration.ofMinutes(10)))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessage("completion of job j did not happen within PT10M");
        assertThat(service.lines()).hasSizeLessThan(50);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void staleResults_atAnyTime_areMadeAnew(boolean fromTheBeginning) {
        peopleAreThere();
        if (!fromTheBeginning) {
            service.on(GET, job("Running"));
        }
        service.on(GET, job("StaleResults"), job("StaleResults"), job("Running"), job("Completed"))
                .accept("POST /job/j/retry")
                .on(DOWNLOAD, RESULTS);

        assertThat(found().getResults()).isInstanceOf(CompareResults.class);
        assertThat(service.lines().stream().filter("POST /job/j/retry"::equals)).hasSize(1);
    }

    private JobException stuck(Class<? extends JobException> type, String... states) {
        peopleAreThere();
        service.on(GET, states);
        List<Consumer<Job>> ways = List.of(Job::getResults, Job::displayProgressBar);
        JobException last = null;
        for (Consumer<Job> way : ways) {
            try {
                way.accept(found());
            } catch (JobException thrown) {
                assertThat(thrown).isExactlyInstanceOf(type);
                assertThat(thrown.jobId()).isEqualTo("j");
                last = thrown;
            }
        }
        assertThat(last).isNotNull();
        assertThat(service.lines()).doesNotContain(DOWNLOAD);
        return last;
    }

    @Test
    void failed_endsWithTheServicesMessage() {
        JobException thrown = stuck(JobFailedException.class, job("Failed", "\"failureMessage\":\"dataset is gone\""));

        assertThat(((JobFailedException) thrown).failureMessage()).contains("dataset is gone");
        assertThat(thrown).hasMessage("job j failed: dataset is gone");
        assertThat(thrown.status()).isEqualTo(JobStatus.FAILED);
    }

    @Test
    void manualApproval_endsWithTheReason() {
        JobException thrown =
                stuck(JobUnderReviewException.class, job("ManualApproval", "\"reviewReason\":\"ContentFlagged\""));

        assertThat(((JobUnderReviewException) thrown).reason()).contains(ReviewReason.CONTENT_FLAGGED);
        assertThat(thrown).hasMessageContaining("ContentFlagged");
    }

    @Test
    void manualApproval_withAReasonOfTomorrow_keepsIt() {
        JobException thrown = stuck(JobUnderReviewException.class, job("ManualApproval", "\"reviewReason\":\"Odd\""));

        assertThat(((JobUnderReviewException) thrown).reason()).contains(new ReviewReason("Odd"));
    }

    @Test
    void paused_ends() {
        assertThat(stuck(JobPausedException.class, job("Paused"))).hasMessageContaining("resume()");
    }

    @Test
    void spendLimited_ends() {
        assertThat(stuck(JobSpendLimitedException.class, job("SpendLimited")))
                .hasMessageContaining("getPreliminaryResults");
    }

    @Test
    void blocked_endsAndNamesThePage() {
        assertThat(stuck(JobBlockedException.class, job("Blocked")))
                .hasMessageContaining("https://app.example/audiences/aud_1/job/j");
    }

    @Test
    void audienceDeleted_ends() {
        service.on(GET, job("Running").replace("\"audienceDeleted\":false", "\"audienceDeleted\":true"));

        assertThatThrownBy(() -> found().getResults()).isInstanceOf(AudienceCannotRespondException.class);
    }

    private static String audience(String status) {
        return "{\"id\":\"aud_1\",\"baseAudienceId\":\"aud_1\",\"name\":\"A\",\"status\":\"" + status + "\"}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                       | Created    | true",
                "{\"Dropped\":4}                          | Created    | true",
                "{\"Dropped\":4}                          | Ready      | true",
                "{}                                       | Ready      | false",
                "{\"Dropped\":4}                          | Recruiting | false",
                "{\"Dropped\":4}                          | Pending    | false",
                "{\"Distilling\":1}                       | Created    | false",
                "{\"Graduated\":1}                        | Ready      | false",
                "{\"Dropped\":4}                          | Tomorrow   | false"
            })
    void audienceThatCanNeverAnswer_ends(String users, String status, boolean hopeless) {
        service.on(GET, job("Running"), job("Completed"))
                .on(METRICS, "{\"usersPerState\":" + users + "}")
                .on(AUDIENCE, audience(status))
                .on(DOWNLOAD, RESULTS);

        if (hopeless) {
            assertThatThrownBy(() -> found().getResults())
                    .isInstanceOf(AudienceCannotRespondException.class)
                    .hasMessageContaining("audience aud_1");
        } else {
            assertThat(found().getResults()).isNotNull();
        }
    }

    @Test
    void audienceThatCannotBeRead_isTakenAsAble() {
        service.on(GET, job("Running"), job("Completed"))
                .refuse(METRICS, 403, "no")
                .refuse(AUDIENCE, 403, "no")
                .on(DOWNLOAD, RESULTS);

        assertThat(found().getResults()).isNotNull();
    }

    @Test
    void outageWhileWaiting_isBorne() {
        peopleAreThere();
        service.on(GET, job("Running"))
                .fail(GET, () -> new ConnectionException("gone", null, true))
                .refuse(GET, 503, "later")
                .on(GET, job("Completed"))
                .on(DOWNLOAD, RESULTS);

        assertThat(found().getResults()).isNotNull();
    }

    @Test
    void statusThatCannotBeRead_throwsWhatTheServiceSaid() {
        service.refuse(GET, 500, "broken");

        assertThatThrownBy(() -> found().getStatus()).isInstanceOf(ServerException.class);
    }

    @Test
    void getStatus_olderServiceSaysOnlyStatus_isRead() {
        service.on(GET, "{\"jobId\":\"j\",\"status\":\"Running\"}");

        assertThat(found().getStatus()).isEqualTo(JobStatus.RUNNING);
    }

    @Test
    void getProgress_tellsLabelingAndRecruiting() {
        service.on(GET, job("Running"))
                .on(
                        "GET /job/j/progress",
                        "{\"completionPercentage\":42.5,\"total\":8,\"completed\":3,\"state\":\"Labeling\"}")
                .on(
                        METRICS,
                        "{\"usersPerState\":{\"Graduated\":3,\"Distilling\":2,\"DroppedScore\":4,\"Inactive\":1,\"InactiveGraduated\":5}}");

        JobProgress progress = found().getProgress();

        assertThat(progress.status()).isEqualTo(JobStatus.RUNNING);
        assertThat(progress.completionPercentage()).isEqualTo(42.5);
        assertThat(progress.completed()).isEqualTo(3);
        assertThat(progress.total()).isEqualTo(8);
        assertThat(progress.recruiting()).hasValueSatisfying(metrics -> {
            assertThat(metrics.graduated()).isEqualTo(3);
            assertThat(metrics.distilling()).isEqualTo(2);
            assertThat(metrics.dropped()).isEqualTo(4);
            assertThat(metrics.inactive()).isEqualTo(6);
        });
    }

    @Test
    void getProgress_beforeLabelingBegan_isZero() {
        service.on(GET, job("Submitted"))
                .refuse("GET /job/j/progress", 404, "no labelling task yet")
                .on(METRICS, "{\"usersPerState\":{}}");

        assertThat(found().getProgress()).isEqualTo(new JobProgress(JobStatus.SUBMITTED, 0, 0, 0, null));
    }

    @Test
    void displayProgressBar_neverGoesBackwards_andEndsAtHundred() {
        peopleAreThere();
        service.on(GET, job("Running"), job("Running"), job("Running"), job("Completed"))
                .on("GET /job/j/progress", progress(35), progress(20), progress(61));

        found().displayProgressBar();

        assertThat(fixture.printed().lines().map(line -> line.replaceAll(".*] +", "")))
                .containsExactly("35.0 %", "61.0 %", "100.0 %");
        assertThat(fixture.time.sleeps()).containsOnly(Job.DEFAULT_REFRESH);
    }

    private static String progress(double percentage) {
        return "{\"completionPercentage\":" + percentage + ",\"total\":100,\"completed\":1,\"state\":\"Labeling\"}";
    }

    @Test
    void displayProgressBar_progressUnreadable_goesOn() {
        peopleAreThere();
        service.on(GET, job("Running"), job("Completed")).refuse("GET /job/j/progress", 500, "broken");

        found().displayProgressBar(Duration.ofSeconds(1), Duration.ofMinutes(1));

        assertThat(fixture.printed()).contains("100.0 %");
    }

    @Test
    void displayProgressBar_refreshBelowASecond_refused() {
        assertThatThrownBy(() -> found().displayProgressBar(Duration.ofMillis(999), Duration.ofHours(1)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("refresh: is PT0.999S");
    }

    @Test
    void listener_isToldAtEachLook_andMayFail() {
        peopleAreThere();
        service.on(GET, job("Running"), job("Completed"))
                .on("GET /job/j/progress", progress(50))
                .on(DOWNLOAD, RESULTS);
        List<JobProgress> told = new ArrayList<>();

        found().getResults(options -> options.listener(progress -> {
            told.add(progress);
            throw new IllegalStateException("a listener's own trouble");
        }));

        assertThat(told).extracting(JobProgress::completionPercentage).containsExactly(50.0, 100.0);
    }

    @Test
    void getResultsAsync_completesWithResultsOrTheReason() throws Exception {
        service.on(GET, job("Completed")).on(DOWNLOAD, RESULTS);
        assertThat(found().getResultsAsync().get(10, TimeUnit.SECONDS)).isInstanceOf(CompareResults.class);

        try (JobFixture other = new JobFixture()) {
            other.service.on(GET, job("Paused"));
            Job job = ServiceJob.found(other.services, JobDetails.of(ScriptedTransport.json(job("Paused"))));
            assertThatThrownBy(() -> job.getResultsAsync().get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(JobPausedException.class);
        }
    }

    @Test
    void streamResults_yieldsTheSameRows() {
        service.on(GET, job("Completed")).on(DOWNLOAD, RESULTS);

        try (ResultsStream stream = found().streamResults(options -> options)) {
            assertThat(stream.stream()).hasSize(1);
        }
    }

    @Test
    void getPreliminaryResults_ofARunningJob_waitsForTheServiceToPutThemTogether() {
        service.on(GET, job("Running"))
                .on("POST /pipeline/p/preliminary-download", "{\"downloadId\":\"dl\"}")
                .script("GET /pipeline/preliminary-download/dl", () -> new ApiResponse(202, Map.of(), new byte[0]))
                .on("GET /pipeline/preliminary-download/dl", RESULTS);

        assertThat(found().getPreliminaryResults(Duration.ofMinutes(1)).rows()).hasSize(1);
        assertThat(service.bodyOf("POST /pipeline/p/preliminary-download")).isEqualTo("{\"sendEmail\":false}");
    }

    @Test
    void estimatedCost_notReady_isAskedForAgain() {
        String line = "GET /job/j/cost-estimate";
        service.refuse(line, 409, "still computing")
                .accept(line)
                .on(
                        line,
                        "{\"estimatedCost\":10.5,\"costPerResponse\":0.021,\"datapointCount\":50,\"requiredResponses\":500}");

        assertThat(found().estimatedCost())
                .isEqualTo(new CostEstimate(new BigDecimal("10.5"), new BigDecimal("0.021"), 50, 500));
    }

    @Test
    void estimatedCost_neverReady_endsWithTheServicesWords() {
        service.refuse("GET /job/j/cost-estimate", 409, "still computing");

        assertThatThrownBy(() -> found().estimatedCost(Duration.ofSeconds(20)))
                .isInstanceOf(CostEstimateUnavailableException.class)
                .hasMessageContaining("after PT20S")
                .cause()
                .hasMessageContaining("still computing");
    }

    @Test
    void estimatedCost_withoutUpperBound_endsAtOnce() {
        service.refuse("GET /job/j/cost-estimate", 409, "There is no estimate: the referee is unbounded.");

        assertThatThrownBy(() -> found().estimatedCost()).isInstanceOf(CostEstimateUnavailableException.class);
        assertThat(service.sent()).hasSize(1);
    }

    @Test
    void otherCalls_haveTheServicesForm() {
        service.accept("POST /job/j/pause")
                .accept("POST /job/j/resume")
                .accept("PATCH /job/j")
                .accept("DELETE /job/j");

        Job job = found().pause().resume().updateName("new");
        job.delete();

        assertThat(service.bodyOf("PATCH /job/j")).isEqualTo("{\"name\":\"new\"}");
        assertThat(job.name()).isEqualTo("new");
        assertThatThrownBy(() -> job.updateName(" ")).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void sharing_hasTheServicesForm() {
        service.accept("PATCH /job/j/visibility")
                .accept("POST /job/j/shares")
                .accept("DELETE /job/j/shares/u")
                .on("GET /job/j/shares", "[{\"customerId\":\"u\",\"email\":null,\"level\":\"Owner\"}]");

        Job job = found().updateVisibility(true).share("a@b.example", ShareLevel.EDITOR);

        assertThat(job.getShares()).containsExactly(new JobShare("u", null, new ShareLevel("Owner")));
        job.unshare("u");
        assertThat(service.only("PATCH /job/j/visibility").query()).isEqualTo("isPublic=true");
        assertThat(service.bodyOf("POST /job/j/shares")).isEqualTo("{\"email\":\"a@b.example\",\"level\":\"Editor\"}");
        assertThatThrownBy(() -> job.share(" ", ShareLevel.VIEWER)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void properties_ofAnAssignedJob_areReadOnce() {
        service.on(GET, job("Completed", "\"completedAt\":\"2026-11-21T11:00:00+00:00\""));
        Job job = ServiceJob.assigned(
                fixture.services,
                JobAssignment.of(
                        new JobApi(new ScriptedTransport()
                                        .on("POST /job", "{\"jobId\":\"j\",\"recruitingStarted\":true}"))
                                .create(JsonObject.empty()),
                        "d",
                        "aud_1",
                        List.of()));

        assertThat(job.audienceId()).isEqualTo("aud_1");
        assertThat(job.definitionId()).isEqualTo("d");
        assertThat(job.recruitingStarted()).isTrue();
        assertThat(service.sent()).isEmpty();
        assertThat(job.name()).isEqualTo("N:1");
        assertThat(job.pipelineId()).isEqualTo("p");
        assertThat(job.createdAt()).contains(Instant.parse("2026-11-21T10:00:00Z"));
        assertThat(job.completedAt()).contains(Instant.parse("2026-11-21T11:00:00Z"));
        assertThat(service.sent()).hasSize(1);
        assertThat(job.view()).isSameAs(job);
        assertThat(fixture.printed()).contains("Job: https://app.example/audiences/aud_1/job/j");
    }
}
