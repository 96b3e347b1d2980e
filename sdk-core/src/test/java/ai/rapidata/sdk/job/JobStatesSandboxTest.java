package ai.rapidata.sdk.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.audience.FilteredAudience;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.DeadlineExceededException;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.filter.CountryFilter;
import ai.rapidata.sdk.results.CompareResults;
import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Jobs in every state, against the sandbox. The service's controls are shared, so one test runs at a time. */
@Execution(ExecutionMode.SAME_THREAD)
class JobStatesSandboxTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    private final RapidataClient client = TIME.client();

    private JobDefinition definition() {
        return client.job().createCompareJobDefinition("N", "Which?", List.of(List.of("a", "b")), DataType.TEXT);
    }

    private Audience global() {
        return client.audience().getAudienceById("global");
    }

    private Job running() {
        return global().assignJob(definition());
    }

    @Test
    void failed_carriesTheServicesMessage() {
        Job job = running();
        SANDBOX.service().jobs().fail(job.id(), "the dataset is gone");

        assertThatThrownBy(job::getResults)
                .isInstanceOf(JobFailedException.class)
                .hasMessageContaining("the dataset is gone");
        assertThat(job.getStatus()).isEqualTo(JobStatus.FAILED);
    }

    @Test
    void paused_goesOnWhenResumed() {
        Job job = running().pause();

        assertThatThrownBy(job::getResults).isInstanceOf(JobPausedException.class);
        assertThatThrownBy(job::displayProgressBar).isInstanceOf(JobPausedException.class);
        assertThat(job.resume().getResults().asCompare().rows()).hasSize(1);
    }

    @Test
    void stale_isMadeAnew() {
        Job job = running();
        job.getResults();
        SANDBOX.service().jobs().makeStale(job.id());
        assertThat(job.getStatus()).isEqualTo(JobStatus.STALE_RESULTS);

        assertThat(job.getResults().asCompare().rows()).hasSize(1);
    }

    @Test
    void spendLimited_warnsBeforeAndStandsStill() {
        double before = SANDBOX.service().jobs().balance();
        SANDBOX.service().jobs().balance(0.001);
        try {
            Job job = running();

            assertThat(job.costWarning())
                    .hasValueSatisfying(
                            warning -> assertThat(warning.shortfall()).isGreaterThan(BigDecimal.ZERO));
            assertThatThrownBy(job::getResults).isInstanceOf(JobSpendLimitedException.class);
        } finally {
            SANDBOX.service().jobs().balance(before);
        }
    }

    @Test
    void deadline_endsTheWait() {
        SANDBOX.service().crowd().labeling(false);
        try {
            assertThatThrownBy(() -> running().getResults(Duration.ofMinutes(3)))
                    .isInstanceOf(DeadlineExceededException.class)
                    .hasMessageContaining("PT3M");
        } finally {
            SANDBOX.service().crowd().labeling(true);
        }
    }

    @Test
    void audienceWithoutExamples_cannotRespond() {
        Audience audience = client.audience().createAudience("Nobody is in here");

        Job job = audience.assignJob(definition());

        assertThat(job.warnings()).extracting(JobWarning::kind).contains(JobWarning.Kind.AUDIENCE);
        assertThatThrownBy(() -> job.getResults(Duration.ofMinutes(10)))
                .isInstanceOfAny(AudienceCannotRespondException.class, DeadlineExceededException.class);
    }

    @Test
    void progress_growsAndIsTold() {
        Job job = running();
        List<JobProgress> told = new ArrayList<>();

        CompareResults results =
                job.getResults(options -> options.listener(told::add)).asCompare();

        assertThat(results.rows()).hasSize(1);
        assertThat(told).isNotEmpty();
        assertThat(told.get(told.size() - 1).completionPercentage()).isEqualTo(100);
        assertThat(job.getProgress().status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(job.completedAt()).isPresent();
    }

    @Test
    void asyncAndStreamed_yieldTheSame() throws Exception {
        Job job = running();

        CompletableFuture<JobResults> waiting = job.getResultsAsync();
        TIME.clock().advance(Duration.ofHours(2));
        CompareResults results = waiting.get(60, TimeUnit.SECONDS).asCompare();

        try (var rows = job.streamResults(options -> options)) {
            assertThat(rows.stream().count()).isEqualTo(results.rows().size());
        }
    }

    @Test
    void preliminaryResults_areThereBeforeTheEnd() {
        Job job = global().assignJob(client.job()
                .createCompareJobDefinition(
                        "Long",
                        "Which?",
                        List.of(Datapoint.textPair("a", "b")),
                        options -> options.responsesPerDatapoint(1_500)));
        TIME.clock().advance(Duration.ofMinutes(1));

        CompareResults soFar = job.getPreliminaryResults(Duration.ofMinutes(1)).asCompare();

        assertThat(soFar.rows().get(0).votes()).hasSizeBetween(1, 1_499);
        assertThat(job.getStatus()).isEqualTo(JobStatus.RUNNING);
    }

    @Test
    void cost_isEstimatedForDefinitionAndJob_andCanBeLimited() {
        JobDefinition definition = definition();

        CostEstimate estimate = definition.estimatedCost();

        assertThat(estimate.requiredResponses()).isEqualTo(10);
        assertThatThrownBy(() -> global().assignJob(
                                definition,
                                options ->
                                        options.maxCost(estimate.estimatedCost().movePointLeft(1))))
                .isInstanceOf(CostLimitExceededException.class);
        Job job = global().assignJob(definition, options -> options.maxCost(estimate.estimatedCost()));
        assertThat(job.estimatedCost().estimatedCost()).isEqualByComparingTo(estimate.estimatedCost());
    }

    @Test
    void runAfter_waitsForTheOtherJob() {
        Job first = running().pause();
        Job second = global().assignJob(
                        definition(), options -> options.runAfter(first).name("Second"));

        assertThat(second.getStatus()).isEqualTo(JobStatus.QUEUED);
        assertThat(second.name()).isEqualTo("Second");
        first.resume().getResults();
        assertThat(second.getResults()).isNotNull();
    }

    @Test
    void updatedDataset_isWhatLaterJobsAskAbout() {
        JobDefinition definition = definition();

        definition.updateDataset(List.of(Datapoint.textPair("c", "d"), Datapoint.textPair("e", "f")));

        CompareResults results = global().assignJob(definition).getResults().asCompare();
        assertThat(results.rows())
                .extracting(row -> row.datapoint().orElseThrow())
                .containsExactlyInAnyOrder(Datapoint.textPair("c", "d"), Datapoint.textPair("e", "f"));
        CompareResults older = global().assignJob(definition, options -> options.revisionNumber(1))
                .getResults()
                .asCompare();
        assertThat(older.rows())
                .extracting(row -> row.datapoint().orElseThrow())
                .containsExactly(Datapoint.textPair("a", "b"));
    }

    @Test
    void filteredAudience_answersWithItsPeopleOnly() {
        FilteredAudience part = global().filter(CountryFilter.of("DE"));

        CompareResults results = part.assignJob(definition()).getResults().asCompare();

        assertThat(results.rows().get(0).votes())
                .isNotEmpty()
                .allSatisfy(vote -> assertThat(vote.labeler().country()).contains("DE"));
        assertThat(client.audience().getFilteredAudienceById(part.id()).filter())
                .isEqualTo(CountryFilter.of("DE"));
        assertThat(part.findJobs()).hasSize(1);
    }

    @Test
    void deleted_isGone() {
        Job job = running();
        JobDefinition definition = definition();

        job.delete();
        definition.delete();

        assertThatThrownBy(() -> client.job().getJobById(job.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> client.job().getJobDefinitionById(definition.id()))
                .isInstanceOf(NotFoundException.class);
    }
}
