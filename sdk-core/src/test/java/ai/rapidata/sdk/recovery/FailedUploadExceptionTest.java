package ai.rapidata.sdk.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Dataset;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadFailureCause;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.internal.dataset.DatasetProduct;
import ai.rapidata.sdk.internal.dataset.UploadedDataset;
import ai.rapidata.sdk.order.Order;
import ai.rapidata.sdk.testing.FakeUploadService;
import ai.rapidata.sdk.testing.UploadBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailedUploadExceptionTest {

    @TempDir
    Path directory;

    private final FakeUploadService service = new FakeUploadService();
    private final AtomicInteger made = new AtomicInteger();
    private UploadBench bench;

    @BeforeEach
    void start() {
        bench = new UploadBench(service, directory.resolve("cache"));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void withoutTolerance_theOrderExistsAndCarriesWhatFailed() throws IOException {
        FailedUploadException e = failing(OptionalDouble.empty(), file("a.jpg"), missing("b.jpg"), missing("c.jpg"));

        assertThat(e.order().orElseThrow().id()).isEqualTo("order 1");
        assertThat(e.jobDefinition()).isEmpty();
        assertThat(e.failedUploads())
                .containsExactly(Datapoint.media(missing("b.jpg")), Datapoint.media(missing("c.jpg")));
        assertThat(e.failuresByReason())
                .containsOnlyKeys("One or more required assets failed to upload")
                .containsValue(e.failedUploads());
        assertThat(e.failuresByStage()).containsOnlyKeys("file");
        assertThat(e.detailedFailures()).hasSize(2);
        assertThat(e.dataset().id()).isEqualTo("ds1");
        assertThat(e)
                .hasMessageContaining("2 of 3 datapoints")
                .hasMessageContaining("order 1")
                .hasMessageContaining("dataset ds1")
                .hasMessageContaining("b.jpg");
    }

    @Test
    void retry_uploadsWhatFailedAtItsPlaceAndReturnsTheSameOrder() throws IOException {
        FailedUploadException e = failing(OptionalDouble.empty(), missing("a.jpg"), file("b.jpg"));
        file("a.jpg");

        Order order = e.retryOrder();

        assertThat(order).isSameAs(e.order().orElseThrow());
        assertThat(made).hasValue(1);
        assertThat(service.datapoints())
                .extracting(FakeUploadService.Stored::sortIndex)
                .containsExactly(1L, 0L);
    }

    @Test
    void retry_thatFailsAgain_canBeRetriedInTurn() throws IOException {
        FailedUploadException e = failing(OptionalDouble.empty(), missing("a.jpg"), file("b.jpg"), missing("c.jpg"));
        file("a.jpg");

        FailedUploadException again = catchFailure(e::retryOrder);
        assertThat(again.failedUploads()).containsExactly(Datapoint.media(missing("c.jpg")));
        assertThat(again.order()).containsSame(e.order().orElseThrow());

        file("c.jpg");
        assertThat(again.retryOrder()).isSameAs(e.order().orElseThrow());
        assertThat(service.datapoints()).hasSize(3);
    }

    @Test
    void nothingUploaded_makesNothingUntilRetrySucceeds() throws IOException {
        FailedUploadException e = failing(OptionalDouble.empty(), missing("a.jpg"));
        assertThat(e.order()).isEmpty();
        assertThat(e).hasMessageContaining("no order was created");

        file("a.jpg");

        assertThat(e.retryOrder().id()).isEqualTo("order 1");
    }

    @Test
    void withinTheTolerance_nothingIsThrown() throws IOException {
        assertThat(create(OptionalDouble.of(0.5), file("a.jpg"), missing("b.jpg"))
                        .id())
                .isEqualTo("order 1");
    }

    @Test
    void beyondTheTolerance_zeroIncluded_nothingIsMadeUntilRetrySucceeds() throws IOException {
        FailedUploadException e = failing(OptionalDouble.of(0.0), file("a.jpg"), missing("b.jpg"));
        assertThat(e.order()).isEmpty();
        assertThat(made).hasValue(0);

        file("b.jpg");

        assertThat(e.retryOrder().id()).isEqualTo("order 1");
        assertThat(made).hasValue(1);
    }

    @Test
    void retry_ofTheOtherKind_saysWhatToUse() throws IOException {
        FailedUploadException e = failing(OptionalDouble.empty(), file("a.jpg"), missing("b.jpg"));

        assertThatThrownBy(e::retry).isInstanceOf(IllegalStateException.class).hasMessageContaining("retryOrder()");
    }

    @Test
    void message_ofManyFailures_isBoundedAndReasonsDiffer() {
        List<FailedUpload<Datapoint>> failures = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            failures.add(new FailedUpload<>(
                    Datapoint.text("text " + i + "x".repeat(1_000)),
                    UploadOutcome.FAILED,
                    "reason " + i % 2,
                    "BadRequestException",
                    Instant.EPOCH,
                    null,
                    List.of(new UploadFailureCause(
                            null, i % 3 == 0 ? "datapoint" : "group", 400, "reason", null, null))));
        }

        FailedUploadException e = FailedUploadException.ofDataset(dataset(), 5_000, failures);

        assertThat(e.getMessage())
                .hasSizeLessThan(2_000)
                .contains("1000 of 5000")
                .contains("995 more");
        assertThat(e.failuresByReason().get("reason 1")).hasSize(500);
        assertThat(e.failuresByStage().get("datapoint")).hasSize(334);
    }

    @Test
    void failure_ofSeveralAssets_joinsWhatDiffers() {
        FailedUpload<Datapoint> failure = new FailedUpload<>(
                Datapoint.mediaPair("a", "b"),
                UploadOutcome.FAILED,
                FailedUpload.ASSETS_FAILED,
                FailedUpload.ASSET_UPLOAD_FAILED,
                Instant.EPOCH,
                null,
                List.of(
                        new UploadFailureCause(Asset.media("a"), "download", 403, "forbidden", "d", "t1"),
                        new UploadFailureCause(Asset.media("b"), "decode", null, "no image", null, "t2")));

        assertThat(failure.stage()).isEmpty();
        assertThat(failure.httpStatus()).hasValue(403);
        assertThat(failure.traceId()).contains("t1, t2");
        assertThat(failure.toString()).contains("forbidden").contains("no image");
    }

    private Dataset dataset() {
        return bench.creation
                .create("n", List.of(Datapoint.text("a")), UploadOptions.defaults())
                .dataset();
    }

    private FailedUploadException failing(OptionalDouble tolerance, String... files) {
        return catchFailure(() -> create(tolerance, files));
    }

    private static FailedUploadException catchFailure(java.util.concurrent.Callable<?> action) {
        try {
            action.call();
        } catch (FailedUploadException e) {
            return e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("nothing failed");
    }

    private Order create(OptionalDouble tolerance, String... files) {
        List<Datapoint> datapoints =
                List.of(files).stream().map(Datapoint::media).toList();
        UploadedDataset uploaded = bench.creation.create("n", datapoints, UploadOptions.defaults());
        DatasetProduct<Order> product = new DatasetProduct<>(
                uploaded,
                UploadOptions.defaults(),
                tolerance,
                dataset -> NamedOrder.of("order " + made.incrementAndGet()),
                FailedUploadException::ofOrder);
        return product.finish(uploaded.report());
    }

    private String missing(String name) {
        return directory.resolve(name).toString();
    }

    private String file(String name) throws IOException {
        return Files.writeString(directory.resolve(name), "content of " + name).toString();
    }
}
