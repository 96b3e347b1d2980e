package ai.rapidata.sdk.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.recovery.FailedUploadException;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What refusals of the service and failed uploads tell, against the sandbox. */
class ErrorsSandboxTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.standard();

    private final RapidataClient client = SANDBOX.client();

    @Test
    void refusal_keepsStatusTitleBodyAndTrace() {
        ApiException refusal =
                catchThrowableOfType(ApiException.class, () -> client.job().getJobById("no such job"));

        assertThat(refusal).isInstanceOf(NotFoundException.class);
        assertThat(refusal.status()).isEqualTo(404);
        assertThat(refusal.title()).isPresent();
        assertThat(refusal.detail())
                .hasValueSatisfying(detail -> assertThat(detail).contains("no such job"));
        assertThat(refusal.body().isEmpty()).isFalse();
        assertThat(refusal.traceId()).isPresent();
    }

    @Test
    void failedUpload_tellsItemReasonTimeAndCause() {
        Datapoint missing = Datapoint.media("no-such-file.jpg");
        FailedUploadException failure = catchThrowableOfType(
                FailedUploadException.class,
                () -> client.job()
                        .createClassificationJobDefinition(
                                "N", "Cat or dog?", List.of("Cat", "Dog"), List.of(missing)));

        FailedUpload<Datapoint> failed = failure.detailedFailures().get(0);

        assertThat(failed.item()).isEqualTo(missing);
        assertThat(failed.errorMessage()).isNotBlank();
        assertThat(failed.causes())
                .singleElement()
                .satisfies(cause -> assertThat(cause.toString()).contains("no-such-file.jpg"));
        assertThat(failed.errorType()).isNotBlank();
        assertThat(failed.timestamp()).isNotNull();
        assertThat(failed.stage()).isPresent();
        assertThat(failed.httpStatus()).isEmpty();
        assertThat(failed.traceId()).isEmpty();
        assertThat(failed.cause()).isPresent();
        assertThat(failure.failuresByStage()).isNotEmpty();
    }
}
