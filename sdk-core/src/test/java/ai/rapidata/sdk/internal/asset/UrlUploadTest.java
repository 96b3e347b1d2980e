package ai.rapidata.sdk.internal.asset;

import static ai.rapidata.sdk.testing.FakeUploadService.completedItem;
import static ai.rapidata.sdk.testing.FakeUploadService.error;
import static ai.rapidata.sdk.testing.FakeUploadService.item;
import static ai.rapidata.sdk.testing.FakeUploadService.lost;
import static ai.rapidata.sdk.testing.FakeUploadService.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.rapidata.sdk.config.CompressionConfig;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.AssetUploadException;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadFailureCause;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.internal.upload.UploadReport;
import ai.rapidata.sdk.testing.FakeUploadService;
import ai.rapidata.sdk.testing.UploadBench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class UrlUploadTest {

    @TempDir
    Path directory;

    private final FakeUploadService service = new FakeUploadService();
    private UploadBench bench;
    private UploadBench realTime;

    @BeforeEach
    void start() {
        bench = new UploadBench(service, directory.resolve("cache"));
        realTime = UploadBench.inRealTime(
                service, directory.resolve("cache"), config -> config.withBatchPollInterval(Duration.ofMillis(100)));
    }

    @AfterEach
    void stop() {
        bench.close();
        realTime.close();
    }

    @Test
    void urls_inGreatNumber_goInBatchesThatGrowUpToTheConfiguredSize() {
        UploadReport report = createInRealTime(urls(3_000));

        assertThat(report.succeeded()).isEqualTo(3_000);
        assertThat(service.batches()).anySatisfy(batch -> assertThat(batch.urls).hasSizeLessThanOrEqualTo(50));
        assertThat(service.batches()).allSatisfy(batch -> assertThat(batch.urls).hasSizeLessThanOrEqualTo(1_000));
        Set<String> sent = new HashSet<>();
        service.batches()
                .forEach(batch ->
                        batch.urls.forEach(url -> assertThat(sent.add(url)).isTrue()));
        assertThat(service.datapoints())
                .allSatisfy(stored -> assertThat(
                                stored.body().object("asset").orElseThrow().string("name"))
                        .contains("stored-"
                                + Integer.toHexString(("http://h/" + stored.sortIndex() + ".png").hashCode())));
    }

    @Test
    void urls_areSentVerbatimWithACorrelationId() {
        create(List.of("HTTPS://ex.com/a b/p.jpg?v=2&w=ü#frag"));

        FakeUploadService.Seen submission =
                service.seen("POST", "/asset/batch-upload").get(0);
        assertThat(submission.body().strings("urls")).containsExactly("HTTPS://ex.com/a b/p.jpg?v=2&w=ü#frag");
        assertThat(submission.body().string("correlationId")).isPresent();
        assertThat(submission.body().has("compression")).isFalse();
    }

    @Test
    void urls_withCompression_sendItWithTheBatch() {
        try (UploadBench compressing = new UploadBench(
                service,
                directory.resolve("other"),
                config -> config.withCompression(
                        CompressionConfig.defaults().withQuality(70).withMaxDimension(1024)))) {
            compressing.creation.create("n", Datapoints.media(List.of("http://h/a.png")), UploadOptions.defaults());
        }

        assertThat(service.seen("POST", "/asset/batch-upload").get(0).body().object("compression"))
                .hasToString("Optional[{\"quality\":70,\"maxDimension\":1024}]");
    }

    @Test
    void urls_knownFromBefore_areNotSentAgain() {
        createInRealTime(urls(10));
        createInRealTime(urls(10));

        assertThat(handedOver()).isEqualTo(10);
    }

    @Test
    void urls_thatFail_reportStageStatusAndMessage() {
        service.onBatch(batch -> batch.items = url -> url.endsWith("1.png")
                ? item(url, "Failed", "download", "The remote server responded 403")
                : completedItem(url));

        UploadReport report = create(urls(3));

        assertThat(report.succeeded()).isEqualTo(2);
        FailedUpload<Datapoint> failure = report.failures().get(0);
        assertThat(failure.errorMessage()).isEqualTo(FailedUpload.ASSETS_FAILED);
        assertThat(failure.stage()).contains("download");
        assertThat(failure.causes().get(0).title()).isEqualTo("The remote server responded 403");
    }

    @Test
    void urls_returnedInNormalisedForm_areMatched() {
        service.onBatch(batch -> batch.items = url -> completedItem(url.toLowerCase() + "/"));

        assertThat(create(List.of("HTTP://Example.COM", "http://Other.com")).succeeded())
                .isEqualTo(2);
    }

    @Test
    void submission_whoseAnswerIsLost_isFoundByItsCorrelationId() {
        service.loseAnswer(1, request("POST", "/asset/batch-upload"), lost());

        UploadReport report = createInRealTime(urls(20));

        assertThat(report.succeeded()).isEqualTo(20);
        assertThat(handedOver()).isEqualTo(20);
        assertThat(service.seen("GET", "/asset/batch-upload/status").get(0).query())
                .containsKey("correlationId");
    }

    @Test
    void submission_thatNeverArrived_isMadeAgainUnderAnotherCorrelationId() {
        service.refuse(1, request("POST", "/asset/batch-upload"), lost());

        UploadReport report = createInRealTime(urls(20));

        assertThat(report.succeeded()).isEqualTo(20);
        Set<String> correlations = new HashSet<>();
        service.seen("POST", "/asset/batch-upload")
                .forEach(seen ->
                        correlations.add(seen.body().string("correlationId").orElseThrow()));
        assertThat(correlations).hasSizeGreaterThanOrEqualTo(2);
        assertThat(handedOver()).isEqualTo(20);
    }

    @Test
    void submission_refused_failsItsUrlsWithTheReason() {
        service.refuse(100, request("POST", "/asset/batch-upload"), error(400, "Bad URLs", "index 3"));

        UploadReport report = create(urls(3));

        assertThat(report.failures()).hasSize(3).allSatisfy(failure -> {
            assertThat(failure.stage()).contains("batch");
            assertThat(failure.httpStatus()).hasValue(400);
            assertThat(failure.traceId()).contains("trace-400");
            assertThat(failure.causes().get(0).title()).contains("Bad URLs");
        });
    }

    @Test
    void batch_aborted_keepsWhatWasFetchedAndFailsTheRest() {
        service.onBatch(batch -> {
            batch.status = "Aborted";
            batch.items = url -> url.endsWith("0.png") ? completedItem(url) : item(url, "Pending", "", "");
        });

        UploadReport report = createInRealTime(urls(2));

        assertThat(report.succeeded()).isEqualTo(1);
        assertThat(report.failures().get(0).causes().get(0).title()).contains("aborted");
    }

    @Test
    void batch_finishedWithPendingItem_handsTheUrlOverOnceMore() {
        AtomicInteger batches = new AtomicInteger();
        service.onBatch(batch -> {
            if (batch.urls.contains("http://h/1.png") && batches.incrementAndGet() == 1) {
                batch.items = url -> url.endsWith("1.png") ? item(url, "Pending", "", "") : completedItem(url);
            }
        });

        assertThat(createInRealTime(urls(3)).succeeded()).isEqualTo(3);
        assertThat(handedOver()).isEqualTo(4);
    }

    @Test
    void batch_finishedWithPendingItemForEver_failsThatUrl() {
        service.onBatch(batch ->
                batch.items = url -> url.endsWith("1.png") ? item(url, "Pending", "", "") : completedItem(url));

        UploadReport report = createInRealTime(urls(3));

        assertThat(report.succeeded()).isEqualTo(2);
        assertThat(report.failures().get(0).causes().get(0).title()).contains("without a result");
        assertThat(handedOver()).isEqualTo(4);
    }

    @Test
    void status_failingForAWhile_isAskedAgain() {
        service.refuse(5, request("GET", "/asset/batch-upload/status"), error(503, "Unavailable"));

        assertThat(create(urls(3)).succeeded()).isEqualTo(3);
    }

    @Test
    void status_failingForEver_endsWithTheReasonAndAbortsTheBatch() {
        service.refuse(Integer.MAX_VALUE, request("GET", "/asset/batch-upload/status"), error(503, "Unavailable"));

        UploadReport report = create(urls(3));

        assertThat(report.failures()).hasSize(3).allSatisfy(failure -> {
            UploadFailureCause cause = failure.causes().get(0);
            assertThat(cause.title()).contains("no progress").contains("Unavailable");
            assertThat(cause.stage()).isEqualTo("batch");
        });
        await().untilAsserted(() -> assertThat(service.seen("POST", "/asset/batch-upload/batch\\d+/abort"))
                .isNotEmpty());
    }

    @Test
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void status_interruptedWithoutAnybodyClosing_leavesNobodyWaiting() {
        // once for the first look at the batch, once for the watch
        service.refuse(
                2, request("GET", "/asset/batch-upload/status"), new OperationInterruptedException("interrupted"));

        UploadReport report = create(urls(3));

        assertThat(report.succeeded() + report.failures().size()).isEqualTo(3);
        service.withoutFaults();
        assertThat(create(urls(5)).succeeded()).isEqualTo(5);
    }

    @Test
    void status_refused_endsAtOnce() {
        service.refuse(Integer.MAX_VALUE, request("GET", "/asset/batch-upload/status"), error(401, "Unauthorized"));

        assertThat(create(urls(3)).failures()).hasSize(3);
        int most = 2 * service.batches().size();
        assertThat(service.seen("GET", "/asset/batch-upload/status")).hasSizeLessThanOrEqualTo(most);
    }

    @Test
    void batch_thatNeverEnds_isGivenUpAfterItsDeadline() {
        service.onBatch(batch -> batch.status = "Processing");
        service.onBatch(batch -> {
            batch.status = "Processing";
            batch.items = url -> item(url, "Pending", "", "");
        });

        assertThat(create(urls(3)).failures()).hasSize(3);
    }

    @Test
    void batch_inProgress_yieldsWhatIsDoneAlready() {
        AtomicInteger looks = new AtomicInteger();
        service.onBatch(batch -> {
            batch.status = "Processing";
            batch.items = url -> looks.get() > 3 ? completedItem(url) : item(url, "Pending", "", "");
        });
        service.onRequest(request -> {
            if (request.path().endsWith("/status") && looks.incrementAndGet() > 3) {
                service.batches().forEach(batch -> batch.status = "Completed");
            }
        });

        assertThat(create(urls(3)).succeeded()).isEqualTo(3);
    }

    @Test
    void single_url_isFetchedByACallOfItsOwn() {
        String name = bench.uploads.assets().uploadedName(Asset.media("http://h/only.png"));

        assertThat(name).endsWith("http://h/only.png");
        assertThat(service.batches()).isEmpty();
        assertThat(bench.uploads.assets().uploadedName(Asset.media("http://h/only.png")))
                .isEqualTo(name);
        assertThat(service.seen("POST", "/asset/url")).hasSize(1);
    }

    @Test
    void single_asset_thatFails_throwsWithItsStage() {
        service.refuse(100, request("POST", "/asset/url"), error(422, "The remote asset could not be retrieved."));

        assertThatThrownBy(() -> bench.uploads.assets().uploadedName(Asset.media("http://h/only.png")))
                .isInstanceOfSatisfying(AssetUploadException.class, e -> {
                    assertThat(e.reason().status()).hasValue(422);
                    assertThat(e).hasMessageContaining("could not be retrieved").hasMessageContaining("only.png");
                });
        assertThatThrownBy(() -> bench.uploads.assets().uploadedName(Asset.media("/no/such/file")))
                .isInstanceOf(AssetUploadException.class)
                .hasMessageContaining("does not exist");
    }

    @Test
    void several_assets_areUploadedTogether() {
        var names = realTime.uploads
                .assets()
                .uploadedNames(List.of(
                        Asset.media("http://h/1.png"),
                        Asset.text("not uploaded"),
                        Asset.existing("known.png"),
                        Asset.media("http://h/2.png")));

        assertThat(names.keySet())
                .extracting(Asset::source)
                .containsExactly("http://h/1.png", "known.png", "http://h/2.png");
        assertThat(handedOver()).isEqualTo(2);
    }

    private int handedOver() {
        return service.batches().stream().mapToInt(batch -> batch.urls.size()).sum();
    }

    private static List<String> urls(int count) {
        return IntStream.range(0, count).mapToObj(i -> "http://h/" + i + ".png").toList();
    }

    private UploadReport createInRealTime(List<String> urls) {
        return realTime.creation
                .create("n", Datapoints.media(urls), UploadOptions.defaults())
                .report();
    }

    private UploadReport create(List<String> urls) {
        return bench.creation
                .create("n", Datapoints.media(urls), UploadOptions.defaults())
                .report();
    }
}
