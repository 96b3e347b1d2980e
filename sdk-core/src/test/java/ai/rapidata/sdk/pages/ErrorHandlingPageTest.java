package ai.rapidata.sdk.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.dataset.AddedDatapoints;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.job.ClassificationJobOptions;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.recovery.FailedUploadException;
import ai.rapidata.sdk.results.ClassificationResults;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The programs of the page "Error Handling", for job definitions. */
class ErrorHandlingPageTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    @TempDir
    Path directory;

    private final RapidataClient client = TIME.client();
    private List<String> datapoints;

    @BeforeEach
    void twoImagesAndOneThatIsMissing() throws IOException {
        write("cat1.jpg");
        write("dog1.jpg");
        datapoints = List.of(path("cat1.jpg"), path("dog1.jpg"), path("missing.jpg"));
    }

    private void write(String name) throws IOException {
        Files.write(directory.resolve(name), ("image " + name).getBytes(StandardCharsets.UTF_8));
    }

    private String path(String name) {
        return directory.resolve(name).toString();
    }

    private JobDefinition create(UnaryOperator<ClassificationJobOptions> options) {
        return client.job()
                .createClassificationJobDefinition(
                        "Image Classification",
                        "What animal is in this image?",
                        List.of("Cat", "Dog", "Bird"),
                        datapoints,
                        DataType.MEDIA,
                        options);
    }

    private FailedUploadException failure() {
        return catchThrowableOfType(FailedUploadException.class, () -> create(options -> options));
    }

    private ClassificationResults run(JobDefinition definition) {
        return client.audience()
                .getAudienceById("global")
                .assignJob(definition)
                .getResults()
                .asClassification();
    }

    @Test
    void strategy1_goOnWithWhatSucceeded() {
        FailedUploadException failure = failure();

        assertThat(failure.failedUploads())
                .singleElement()
                .satisfies(failed -> assertThat(failed.assets().get(0).source()).isEqualTo(path("missing.jpg")));
        assertThat(failure.failuresByReason()).containsOnlyKeys(FailedUpload.ASSETS_FAILED);
        JobDefinition definition = failure.jobDefinition().orElseThrow();
        assertThat(failure)
                .hasMessageContaining(definition.id())
                .hasMessageContaining(failure.dataset().id());
        assertThat(run(definition).rows())
                .extracting(row -> row.sortIndex().orElseThrow())
                .containsExactlyInAnyOrder(0L, 1L);
    }

    @Test
    void strategy2_putTheCausesRightAndAddTheDatapointsAgain() throws IOException {
        FailedUploadException failure = failure();
        write("missing.jpg");

        AddedDatapoints added = failure.dataset().addDatapoints(failure.failedUploads());

        assertThat(added.succeeded()).hasSize(1);
        assertThat(added.failed()).isEmpty();
        assertThat(run(failure.jobDefinition().orElseThrow()).rows())
                .extracting(row -> row.sortIndex().orElseThrow())
                .containsExactlyInAnyOrder(0L, 1L, 2L);
    }

    @Test
    void strategy3_findTheDefinitionByTheIdInTheMessage() {
        String message = failure().getMessage();

        String id = message.replaceAll("(?s).*job definition (\\S+) was created.*", "$1");

        assertThat(run(client.job().getJobDefinitionById(id)).rows()).hasSize(2);
    }

    @Test
    void retry_uploadsOnlyWhatFailed_andReturnsTheSameDefinition() throws IOException {
        FailedUploadException failure = failure();
        FailedUploadException still = catchThrowableOfType(FailedUploadException.class, failure::retry);
        write("missing.jpg");

        JobDefinition definition = still.retry();

        assertThat(definition.id())
                .isEqualTo(failure.jobDefinition().orElseThrow().id());
        assertThat(run(definition).rows())
                .extracting(row -> row.datapoint().orElseThrow().assets().get(0).source())
                .containsExactlyInAnyOrderElementsOf(datapoints);
    }

    @Test
    void failureTolerance_withinIt_warnsInsteadOfThrowing() {
        JobDefinition definition = create(options -> options.failureTolerance(0.34));

        assertThat(definition.warnings())
                .extracting(JobWarning::kind)
                .containsExactly(JobWarning.Kind.DATAPOINTS_FAILED);
        assertThat(run(definition).rows()).hasSize(2);
    }

    @Test
    void failureTolerance_beyondIt_createsNothingUntilARetrySucceeds() throws IOException {
        long before = client.job().findJobDefinitions("", 1).total();
        FailedUploadException failure =
                catchThrowableOfType(FailedUploadException.class, () -> create(options -> options.failureTolerance(0)));

        assertThat(failure.jobDefinition()).isEmpty();
        assertThat(client.job().findJobDefinitions("", 1).total()).isEqualTo(before);
        write("missing.jpg");
        assertThat(run(failure.retry()).rows()).hasSize(3);
    }

    @Test
    void nothingUploaded_createsNothing() {
        datapoints = List.of(path("missing.jpg"), path("gone.jpg"));

        FailedUploadException failure = failure();

        assertThat(failure.jobDefinition()).isEmpty();
        assertThat(failure.failedUploads()).hasSize(2);
        assertThat(failure).hasMessageContaining("no job definition was created");
    }
}
