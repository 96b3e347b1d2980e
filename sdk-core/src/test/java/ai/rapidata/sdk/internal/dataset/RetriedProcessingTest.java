package ai.rapidata.sdk.internal.dataset;

import static ai.rapidata.sdk.testing.FakeUploadService.datapointAt;
import static ai.rapidata.sdk.testing.FakeUploadService.error;
import static ai.rapidata.sdk.testing.FakeUploadService.lost;
import static ai.rapidata.sdk.testing.FakeUploadService.request;
import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.internal.upload.UploadLedger;
import ai.rapidata.sdk.internal.upload.UploadReport;
import ai.rapidata.sdk.internal.upload.UploadedOrigins;
import ai.rapidata.sdk.testing.FakeUploadService;
import ai.rapidata.sdk.testing.UploadBench;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the service accepted and failed later is tried again, in the same place, as often as that happens. */
class RetriedProcessingTest {

    private static final List<Datapoint> TEXTS = List.of(Datapoint.text("a"), Datapoint.text("b"), Datapoint.text("c"));

    @TempDir
    Path directory;

    private final FakeUploadService service = new FakeUploadService();
    private boolean processingFails = true;
    private UploadBench bench;

    @BeforeEach
    void start() {
        bench = new UploadBench(service, directory.resolve("cache"));
        service.onRequest(request -> {
            if (processingFails && request.path().endsWith("/progress")) {
                service.datapoints().stream()
                        .filter(stored -> stored.sortIndex() == 1)
                        .map(FakeUploadService.Stored::id)
                        .filter(id -> !service.failedLater().contains(id))
                        .forEach(service::failLater);
            }
        });
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void retry_thatIsProcessed_isInTheDatasetAndItsOriginKnown() {
        UploadedDataset uploaded = create();
        assertThat(uploaded.dataset().origins().uploaded())
                .extracting(UploadedOrigins.Uploaded::sortIndex)
                .containsExactly(0L, 2L);
        processingFails = false;

        UploadReport report = uploaded.dataset().uploadFailed(UploadOptions.defaults(), UploadLedger.NONE);

        assertThat(report.failures()).isEmpty();
        assertThat(report.succeeded()).isEqualTo(1);
        assertThat(uploaded.dataset().origins().uploaded())
                .extracting(UploadedOrigins.Uploaded::datapoint)
                .containsExactlyElementsOf(TEXTS);
    }

    @Test
    void retry_thatTheServiceFailsAgain_failsAgain() {
        UploadedDataset uploaded = create();

        UploadReport report = uploaded.dataset().uploadFailed(UploadOptions.defaults(), UploadLedger.NONE);

        assertThat(report.failures()).extracting(FailedUpload::item).containsExactly(TEXTS.get(1));
        assertThat(report.failures().get(0).stage()).contains("processing");
        assertThat(report.succeeded()).isZero();
    }

    @Test
    void unconfirmed_thatTheServiceFailed_hasOneOutcome() {
        service.loseAnswer(1, datapointAt(1), lost())
                .refuse(3, request("GET", "/dataset/.*/datapoints"), error(503, "Unavailable"));

        UploadedDataset uploaded = create(UploadOutcome.UNCONFIRMED);
        assertThat(uploaded.report().succeeded()).isEqualTo(2);
        UploadReport second = uploaded.dataset().uploadFailed(UploadOptions.defaults(), UploadLedger.NONE);

        assertThat(second.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.stage()).contains("processing"));
        assertThat(service.datapoints()).as("sent again, and failed again").hasSize(4);
    }

    private UploadedDataset create() {
        return create(UploadOutcome.FAILED);
    }

    private UploadedDataset create(UploadOutcome outcome) {
        UploadedDataset uploaded = bench.creation.create("n", TEXTS, UploadOptions.defaults());
        assertThat(uploaded.report().failures()).singleElement().satisfies(failure -> {
            assertThat(failure.item()).isEqualTo(TEXTS.get(1));
            assertThat(failure.outcome()).isEqualTo(outcome);
        });
        return uploaded;
    }
}
