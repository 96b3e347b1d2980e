package ai.rapidata.sdk.internal.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.audience.AssignJobOptions;
import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.job.CostEstimateUnavailableException;
import ai.rapidata.sdk.job.CostLimitExceededException;
import ai.rapidata.sdk.job.CostWarning;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobWarning;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobAssigningTest {

    private static final String JOB = "POST /job";
    private static final String ESTIMATE = "GET /job/definition/jd/cost-estimate";

    private AudienceBench bench = new AudienceBench();

    @AfterEach
    void close() {
        bench.close();
    }

    private Job assign(UnaryOperator<AssignJobOptions> options) {
        return bench.withExamples(3).assignJob(bench.fixture.definition("jd"), options);
    }

    private void accepting() {
        bench.service.on(JOB, "{\"jobId\":\"job_1\",\"recruitingStarted\":false}");
    }

    private void estimate(String cost) {
        bench.service.on(
                ESTIMATE,
                "{\"estimatedCost\":" + cost
                        + ",\"costPerResponse\":0.1,\"datapointCount\":1,\"requiredResponses\":105}");
    }

    @Test
    void plain_hasTheServicesForm() {
        accepting();

        Job job = assign(options -> options);

        assertThat(bench.service.bodyOf(JOB))
                .isEqualTo("{\"jobDefinitionId\":\"jd\",\"audienceId\":\"aud_1\",\"checkForExplicitContent\":null}");
        assertThat(bench.service.only(JOB).repeatable()).isFalse();
        assertThat(job.id()).isEqualTo("job_1");
        assertThat(job.warnings()).isEmpty();
        assertThat(bench.fixture.printed()).contains("https://app.example/audiences/aud_1/job/job_1");
    }

    @Test
    void everyOption_isSent() {
        accepting();

        assign(options -> options.name("Job")
                .priority(7)
                .revisionNumber(2)
                .runAfter("job_0")
                .notifyOwnerOnCompletion(true)
                .checkForExplicitContent(false));

        assertThat(bench.service.bodyOf(JOB))
                .isEqualTo("{\"jobDefinitionId\":\"jd\",\"audienceId\":\"aud_1\",\"checkForExplicitContent\":false,"
                        + "\"revisionNumber\":2,\"name\":\"Job\",\"priority\":7,\"precedingJobId\":\"job_0\","
                        + "\"notifyOwnerOnCompletion\":true}");
    }

    @Test
    void contentCheckOfTheConfiguration_isUsed() {
        bench.close();
        bench = new AudienceBench(UploadConfig.defaults().withCheckForExplicitContent(true));
        accepting();

        assign(options -> options);

        assertThat(bench.service.bodyOf(JOB)).contains("\"checkForExplicitContent\":true");
    }

    @Test
    void whatTheServiceSays_isOnTheJob() {
        bench.service.on(
                JOB,
                "{\"jobId\":\"job_1\",\"recruitingStarted\":true,\"contentCheckSkipDenied\":true,"
                        + "\"costWarning\":{\"estimatedCost\":10.5,\"availableBalance\":3.2,\"shortfall\":7.3}}");

        Job job = assign(options -> options);

        assertThat(job.recruitingStarted()).isTrue();
        assertThat(job.contentCheckSkipDenied()).isTrue();
        assertThat(job.costWarning())
                .contains(new CostWarning(new BigDecimal("10.5"), new BigDecimal("3.2"), new BigDecimal("7.3")));
        assertThat(job.warnings())
                .extracting(JobWarning::kind)
                .containsExactly(JobWarning.Kind.COST, JobWarning.Kind.CONTENT_CHECK);
    }

    @Test
    void fewerThanThreeExamples_warns() {
        accepting();

        Job job = bench.withExamples(2).assignJob(bench.fixture.definition("jd"));

        assertThat(job.warnings())
                .singleElement()
                .extracting(JobWarning::message)
                .asString()
                .contains("aud_1 has 2 examples", "at least 3");
    }

    @Test
    void nobodyIsThereAndNobodyIsOnTheWay_warns() {
        accepting();

        Job waiting = bench.withExamples(3, "{\"DroppedScore\":4}").assignJob(bench.fixture.definition("jd"));

        assertThat(waiting.warnings())
                .singleElement()
                .extracting(JobWarning::message)
                .asString()
                .startsWith("audience aud_1 has nobody in it and nobody is on the way into it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"Distilling\":2}", "{\"Graduated\":1}"})
    void somebodyIsThereOrMayBe_isNoReasonToWarn(String people) {
        accepting();

        assertThat(bench.withExamples(3, people)
                        .assignJob(bench.fixture.definition("jd"))
                        .warnings())
                .isEmpty();
    }

    @Test
    void recruitingThatThisJobBegan_isNoReasonToWarn() {
        bench.service.on(JOB, "{\"jobId\":\"job_1\",\"recruitingStarted\":true}");

        Job job = bench.withExamples(3, "{\"Distilling\":0}").assignJob(bench.fixture.definition("jd"));

        assertThat(job.warnings()).isEmpty();
    }

    @Test
    void countsUnreadable_doNotKeepTheJobFromTheCaller() {
        accepting();
        bench.service
                .refuse("GET /audience/aud_1/user-metrics", 403, "not yours")
                .on("GET /audience/aud_1/examples", "{\"total\":3,\"page\":1,\"pageSize\":1,\"items\":[]}");

        assertThat(bench.created().assignJob(bench.fixture.definition("jd")).id())
                .isEqualTo("job_1");
    }

    @Test
    void globalAndCuratedAudiences_areNotSuspected() {
        accepting();
        for (String id : List.of("global", "aud_curated")) {
            bench.service.on(
                    "GET /audience/" + id,
                    "{\"id\":\"" + id + "\",\"name\":\"N\",\"status\":\"Ready\",\"isPublic\":true,\"filters\":[]}");

            Job job = bench.audiences.getAudienceById(id).assignJob(bench.fixture.definition("jd"));

            assertThat(job.warnings()).isEmpty();
        }
        assertThat(bench.service.lines()).doesNotContain("GET /audience/global/user-metrics");
    }

    @Test
    void examplesUnreadable_goesOn() {
        accepting();
        bench.service
                .refuse("GET /audience/aud_1/examples", 403, "not yours")
                .on("GET /audience/aud_1/user-metrics", "{\"usersPerState\":{\"Graduated\":1}}");

        Job job = bench.created().assignJob(bench.fixture.definition("jd"));

        assertThat(job.warnings()).isEmpty();
    }

    @Test
    void maxCost_belowTheEstimate_refusesBeforeAssigning() {
        estimate("10.51");

        assertThatThrownBy(() -> assign(options -> options.maxCost(10.5)))
                .isInstanceOfSatisfying(CostLimitExceededException.class, refused -> {
                    assertThat(refused.estimatedCost()).isEqualByComparingTo("10.51");
                    assertThat(refused.maxCost()).isEqualByComparingTo("10.5");
                })
                .hasMessageContaining("no job was started");
        assertThat(bench.service.lines()).doesNotContain(JOB);
    }

    @Test
    void maxCost_asHighAsTheEstimate_assigns() {
        estimate("10.50");
        accepting();

        assertThat(assign(options -> options.maxCost(new BigDecimal("10.5")))).isNotNull();
    }

    @Test
    void maxCost_withoutAnEstimate_refusesBeforeAssigning() {
        bench.service.refuse(ESTIMATE, 409, "still computing");

        assertThatThrownBy(() -> assign(options -> options.maxCost(100).costTimeout(Duration.ofSeconds(10))))
                .isInstanceOf(CostEstimateUnavailableException.class);
        assertThat(bench.service.lines()).doesNotContain(JOB);
    }

    @Test
    void answerLost_isNeverSentAgain_andSaysWhereToLook() {
        bench.service.fail(JOB, () -> new ConnectionException("answer lost", null, true));

        assertThatThrownBy(() -> assign(options -> options))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("a job may be running")
                .hasMessageContaining("findJobs()");
        assertThat(bench.service.only(JOB)).isNotNull();
    }

    @Test
    void optionsOutsideTheirRange_refused() {
        List<UnaryOperator<AssignJobOptions>> attempts = List.of(
                options -> options.maxCost(-1),
                options -> options.maxCost(Double.NaN),
                options -> options.revisionNumber(0),
                options -> options.name(" "),
                options -> options.runAfter(" "));

        assertThat(attempts)
                .allSatisfy(attempt -> assertThatThrownBy(() -> attempt.apply(AssignJobOptions.defaults()))
                        .isInstanceOf(InvalidInputException.class));
    }
}
