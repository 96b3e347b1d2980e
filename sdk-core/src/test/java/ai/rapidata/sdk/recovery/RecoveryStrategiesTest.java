package ai.rapidata.sdk.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.rapidata.sandbox.fault.Fault;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.TestClients;
import ai.rapidata.sdk.dataset.AddedDatapoints;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.dataset.UploadJob;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The recovery strategies that are promised for failed uploads, each from the first call to a running job. */
class RecoveryStrategiesTest {

    @RegisterExtension
    static final SandboxExtension sandbox = SandboxExtension.standard();

    @TempDir
    Path directory;

    private RapidataClient client;

    @BeforeEach
    void start() {
        client = TestClients.builder(sandbox.url(), directory).build();
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void strategy1_goesOnWithWhatSucceeded() throws IOException {
        FailedUploadException e = createWithMissingFile();

        assertThat(e.failedUploads()).containsExactly(Datapoint.media(path("missing.jpg")));
        JobDefinition definition = e.jobDefinition().orElseThrow();
        assertThat(datapointsIn(e)).isEqualTo(2);

        Job job = client.audience().getAudienceById("global").assignJob(definition);

        assertThat(job.id()).isNotEmpty();
    }

    @Test
    void strategy2_addsTheFailedDatapointsAgain() throws IOException {
        FailedUploadException e = createWithMissingFile();
        Map<String, List<Datapoint>> byReason = e.failuresByReason();
        assertThat(byReason).containsOnlyKeys("One or more required assets failed to upload");

        file("missing.jpg");
        AddedDatapoints added = e.dataset().addDatapoints(e.failedUploads());

        assertThat(added.succeeded()).containsExactly(Datapoint.media(path("missing.jpg")));
        assertThat(added.failed()).isEmpty();
        assertThat(sandbox.service().datasets().datapointsOf(e.dataset().id()).map(datapoint -> datapoint.sortIndex()))
                .containsExactlyInAnyOrder(0L, 1L, 2L);
    }

    @Test
    void strategy2_withRetry_returnsTheDefinition() throws IOException {
        FailedUploadException e = createWithMissingFile();
        file("missing.jpg");

        JobDefinition definition = e.retry();

        assertThat(definition.id()).isEqualTo(e.jobDefinition().orElseThrow().id());
        assertThat(datapointsIn(e)).isEqualTo(3);
    }

    @Test
    void strategy3_findsTheDefinitionByTheIdInTheMessage() throws IOException {
        FailedUploadException e = createWithMissingFile();
        String id = e.jobDefinition().orElseThrow().id();
        assertThat(e.getMessage()).contains(id).contains(e.dataset().id());

        JobDefinition found = client.job().getJobDefinitionById(id);
        Job job = client.audience().getAudienceById("global").assignJob(found);

        assertThat(job.id()).isNotEmpty();
    }

    @Test
    void directory_isAFailureOfItsItem() throws IOException {
        FailedUploadException e =
                catchThrowableOfType(FailedUploadException.class, () -> create(file("cat.jpg"), directory.toString()));

        assertThat(e.detailedFailures().get(0).causes().get(0).title()).contains("directory");
        assertThat(e.failuresByStage()).containsOnlyKeys("file");
    }

    @Test
    void nothingUploaded_makesNoDefinition() {
        FailedUploadException e = catchThrowableOfType(FailedUploadException.class, () -> create(path("missing.jpg")));

        assertThat(e.jobDefinition()).isEmpty();
        assertThat(e.dataset().id()).isNotEmpty();
    }

    @Test
    void beyondTheTolerance_noDefinitionUntilRetrySucceeds() throws IOException {
        FailedUploadException e = catchThrowableOfType(
                FailedUploadException.class,
                () -> client.job()
                        .createClassificationJobDefinition(
                                "Strict",
                                "What is this?",
                                List.of("Cat", "Dog"),
                                List.of(file("cat.jpg"), path("missing.jpg")),
                                DataType.MEDIA,
                                options -> options.failureTolerance(0)));
        assertThat(e.jobDefinition()).isEmpty();

        file("missing.jpg");

        assertThat(e.retry().name()).isEqualTo("Strict");
    }

    @Test
    void background_completesWithTheDefinitionAndShowsItsProgress() {
        UploadJob<JobDefinition> job = client.job()
                .createClassificationJobDefinitionAsync(
                        "Background", "What?", List.of("A", "B"), texts(50), options -> options);

        JobDefinition definition = job.join();

        assertThat(definition.name()).isEqualTo("Background");
        assertThat(job.isDone()).isTrue();
        assertThat(job.progress().succeeded()).isEqualTo(50);
        assertThat(job.outcomes()).containsEntry(UploadOutcome.SUCCEEDED, 50L).containsEntry(UploadOutcome.FAILED, 0L);
    }

    @Test
    void background_failure_isTheCauseOfItsException() throws IOException {
        List<Datapoint> datapoints = Datapoints.media(List.of(file("cat.jpg"), path("missing.jpg")));
        UploadJob<JobDefinition> job = client.job()
                .createClassificationJobDefinitionAsync(
                        "Background", "What?", List.of("A", "B"), datapoints, options -> options);

        assertThatThrownBy(job::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(FailedUploadException.class);
        assertThat(job.failures()).hasSize(1);
    }

    @Test
    void background_cancelled_stopsAndSaysWhatWasNotStarted() {
        sandbox.service()
                .faults()
                .add(Fault.on("POST", "/dataset/{id}/datapoint")
                        .after(20)
                        .always()
                        .delay(Duration.ofMillis(300)));
        try {
            UploadJob<JobDefinition> job = client.job()
                    .createClassificationJobDefinitionAsync(
                            "Cancelled", "What?", List.of("A", "B"), texts(2_000), options -> options);
            org.awaitility.Awaitility.await().until(() -> job.progress().succeeded() > 0);

            job.cancel();

            assertThatThrownBy(job::join).isInstanceOf(CancellationException.class);
            Map<UploadOutcome, Long> outcomes = job.outcomes();
            assertThat(outcomes.values().stream().mapToLong(Long::longValue).sum())
                    .isEqualTo(2_000);
            assertThat(outcomes.get(UploadOutcome.NOT_STARTED)).isPositive();
        } finally {
            sandbox.service().faults().clear();
        }
    }

    private FailedUploadException createWithMissingFile() throws IOException {
        String cat = file("cat.jpg");
        String dog = file("dog.jpg");
        return catchThrowableOfType(FailedUploadException.class, () -> create(cat, dog, path("missing.jpg")));
    }

    private JobDefinition create(String... files) {
        return client.job()
                .createClassificationJobDefinition(
                        "Image Classification",
                        "What animal is in this image?",
                        List.of("Cat", "Dog", "Bird"),
                        List.of(files),
                        DataType.MEDIA);
    }

    private static long datapointsIn(FailedUploadException e) {
        return sandbox.service().datasets().sizeOf(e.dataset().id());
    }

    private static List<Datapoint> texts(int count) {
        return Datapoints.text(
                IntStream.range(0, count).mapToObj(i -> "text " + i).toList());
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private String file(String name) throws IOException {
        return Files.writeString(directory.resolve(name), "bytes of " + name + " " + directory)
                .toString();
    }
}
