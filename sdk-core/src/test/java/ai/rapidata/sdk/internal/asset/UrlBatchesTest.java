package ai.rapidata.sdk.internal.asset;

import static ai.rapidata.sdk.testing.FakeUploadService.completedItem;
import static ai.rapidata.sdk.testing.FakeUploadService.item;
import static ai.rapidata.sdk.testing.FakeUploadService.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.rapidata.sdk.dataset.MediaAsset;
import ai.rapidata.sdk.internal.api.AssetApi;
import ai.rapidata.sdk.internal.concurrent.DaemonThreads;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.testing.FakeUploadService;
import ai.rapidata.sdk.testing.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is thrown wherever, each URL has one outcome, and the service keeps at nothing that nobody waits for. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UrlBatchesTest {

    private static final String SUBMISSION = "/asset/batch-upload";

    private final FakeUploadService service = new FakeUploadService();
    private final ManualTime time = new ManualTime();
    private final StoppableUpload upload = new StoppableUpload();
    private final Threads threads = new Threads();
    private final CountDownLatch watchMayGoOn = new CountDownLatch(1);
    private final AtomicInteger names = new AtomicInteger();
    private final AtomicInteger toldTwice = new AtomicInteger();
    private final List<CompletableFuture<AssetOutcome>> outcomes = new ArrayList<>();

    @AfterEach
    void stop() {
        threads.shutdownNow();
        assertThat(toldTwice).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 8, 10})
    void threads_thatRunOut_leaveNoUrlWithoutAnOutcome(int available) {
        threads.available.set(available);
        UrlBatches batches = batches(100, this::nextName, time);

        add(batches, upload, 170);
        flush(batches);

        assertThat(told()).hasSize(170);
        threads.available.set(Integer.MAX_VALUE);
        add(batches, upload, 1);
        flush(batches);
        assertThat(told().get(170)).isInstanceOf(AssetOutcome.Stored.class);
    }

    @Test
    void threads_thatCannotBeStarted_areTheReasonGiven() {
        threads.available.set(0);

        add(batches(100, this::nextName, time), upload, 1);

        assertThat(told())
                .singleElement()
                .isInstanceOfSatisfying(
                        AssetOutcome.Failed.class,
                        failed -> assertThat(failed.cause().title()).contains("no thread could be started"));
    }

    @Test
    void name_thatCannotBeMade_failsTheUrlsOfItsBatch() {
        AtomicBoolean broken = new AtomicBoolean(true);
        UrlBatches batches = batches(
                50,
                () -> {
                    if (broken.getAndSet(false)) {
                        throw new IllegalStateException("no entropy");
                    }
                    return nextName();
                },
                time);

        add(batches, upload, 50);

        assertThat(told())
                .hasSize(50)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                AssetOutcome.Failed.class,
                                failed -> assertThat(failed.cause().title()).contains("no entropy")));
        add(batches, upload, 50);
        assertThat(told().subList(50, 100))
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(AssetOutcome.Stored.class));
    }

    @Test
    void waiter_thatThrows_doesNotKeepTheOthersFromTheirOutcome() {
        UrlBatches batches = batches(100, this::nextName, time);
        batches.add(new UrlRequest(new MediaAsset("http://h/first.png"), upload, outcome -> {
            throw new NoClassDefFoundError("bug");
        }));

        add(batches, upload, 3);
        flush(batches);

        assertThat(told())
                .hasSize(3)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(AssetOutcome.Stored.class));
    }

    @Test
    void partialResult_isUsedWhileTheBatchGoesOn() {
        AtomicBoolean allThere = new AtomicBoolean();
        service.onBatch(batch -> {
            batch.status = "Processing";
            batch.items = url -> url.endsWith("/0.png") || allThere.get() ? completedItem(url) : null;
        });
        UrlBatches batches = inRealTime();
        add(batches, upload, 30);
        flush(batches);
        await().until(() -> service.batches().size() == 1);
        assertThat(outcomes).noneMatch(CompletableFuture::isDone);

        service.batches().get(0).done = 20;

        outcomes.get(0).copy().orTimeout(25, TimeUnit.SECONDS).join();
        assertThat(outcomes.subList(1, 30)).noneMatch(CompletableFuture::isDone);
        allThere.set(true);
        service.batches().get(0).status = "Completed";
        assertThat(told())
                .hasSize(30)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(AssetOutcome.Stored.class));
    }

    @Test
    void batch_ofTwoUploads_goesOnWhenOneOfThemIsStopped() {
        CountDownLatch stopped = new CountDownLatch(1);
        service.onRequest(request -> {
            if (request.path().equals(SUBMISSION)) {
                awaitUnchecked(stopped);
            }
        });
        StoppableUpload other = new StoppableUpload();
        UrlBatches batches = batches(100, this::nextName, time);
        add(batches, upload, 1);
        add(batches, other, 1);
        flush(batches);
        await().until(() -> !other.submitted.isEmpty());

        upload.cancellation().request();
        batches.abandon(upload);
        stopped.countDown();

        assertThat(told().get(1)).isInstanceOf(AssetOutcome.Stored.class);
        assertThat(service.seen("POST", SUBMISSION + "/.*/abort")).isEmpty();
    }

    @Test
    void batch_thatNobodyWaitsForWhenItIsHandedOver_isAborted() {
        CountDownLatch watchEnded = new CountDownLatch(1);
        service.onRequest(request -> {
            if (request.path().equals(SUBMISSION)) {
                awaitUnchecked(watchEnded);
            }
        });
        AtomicBoolean interrupt = new AtomicBoolean();
        UrlBatches batches = batches(100, this::nextName, pause -> {
            if (interrupt.getAndSet(false)) {
                throw new InterruptedException();
            }
            time.sleep(pause);
        });
        add(batches, upload, 1);
        flush(batches);
        await().until(() -> !upload.submitted.isEmpty());

        interrupt.set(true);
        add(batches, upload, 1);

        assertThat(outcomes.get(0).copy().orTimeout(25, TimeUnit.SECONDS).join())
                .isInstanceOfSatisfying(
                        AssetOutcome.Failed.class,
                        failed -> assertThat(failed.cause().title()).contains("could not be followed"));
        watchEnded.countDown();
        assertThat(told().get(1)).isInstanceOf(AssetOutcome.Stored.class);
        await().untilAsserted(() ->
                assertThat(service.seen("POST", SUBMISSION + "/.*/abort")).hasSize(1));
    }

    @Test
    void urls_thatTheServiceItselfFailed_goIntoOneFurtherBatch() {
        service.onBatch(batch -> batch.items = url -> item(url, "Failed", "internal", "try again"));
        UrlBatches batches = batches(100, this::nextName, time);

        add(batches, upload, 1);
        flush(batches);

        assertThat(told()).singleElement().isInstanceOf(AssetOutcome.Failed.class);
        assertThat(upload.submitted).hasSize(2);
    }

    @Test
    void batches_closed_cancelWhatWaitsAndAbortWhatIsOpen() {
        service.onBatch(batch -> {
            batch.status = "Processing";
            batch.items = url -> null;
        });
        UrlBatches batches = inRealTime();
        add(batches, upload, 51);
        await().until(() -> service.seen("GET", SUBMISSION + "/status").size() >= 1);

        batches.close();

        assertThat(told())
                .hasSize(51)
                .allSatisfy(outcome -> assertThat(outcome).isInstanceOf(AssetOutcome.Cancelled.class));
        assertThat(service.seen("POST", SUBMISSION + "/.*/abort")).hasSize(1);
        add(batches, upload, 1);
        assertThat(told().get(51)).isInstanceOf(AssetOutcome.Cancelled.class);
    }

    private UrlBatches inRealTime() {
        return batches(100, this::nextName, Sleeper.system(), Duration.ofMillis(50));
    }

    private UrlBatches batches(int largest, Supplier<String> correlationIds, Sleeper sleeper) {
        return batches(largest, correlationIds, sleeper, Duration.ofSeconds(10));
    }

    private UrlBatches batches(int largest, Supplier<String> correlationIds, Sleeper sleeper, Duration poll) {
        Sleeper gated = pause -> {
            watchMayGoOn.await();
            sleeper.sleep(pause);
        };
        return new UrlBatches(
                new AssetApi(service), largest, null, BatchTimes.of(poll), correlationIds, threads, time, gated);
    }

    /** Hands over what was added; until then the watch hands over nothing, however long the adding takes. */
    private void flush(UrlBatches batches) {
        batches.flush();
        watchMayGoOn.countDown();
    }

    private String nextName() {
        return "submission " + names.incrementAndGet();
    }

    private void add(UrlBatches batches, UploadScope scope, int count) {
        for (int i = 0; i < count; i++) {
            CompletableFuture<AssetOutcome> outcome = new CompletableFuture<>();
            MediaAsset asset = new MediaAsset("http://h/" + outcomes.size() + ".png");
            outcomes.add(outcome);
            batches.add(new UrlRequest(asset, scope, told -> {
                if (!outcome.complete(told)) {
                    toldTwice.incrementAndGet();
                }
            }));
        }
    }

    /** Waits until each URL has its outcome. */
    private List<AssetOutcome> told() {
        return outcomes.stream()
                .map(outcome -> outcome.copy().orTimeout(25, TimeUnit.SECONDS).join())
                .toList();
    }

    private static void awaitUnchecked(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Threads of which only so many can be started. */
    private static final class Threads extends ThreadPoolExecutor {
        private final AtomicInteger available = new AtomicInteger(Integer.MAX_VALUE);

        Threads() {
            super(
                    0,
                    Integer.MAX_VALUE,
                    1,
                    TimeUnit.SECONDS,
                    new SynchronousQueue<>(),
                    DaemonThreads.named("batches-test"));
        }

        @Override
        public void execute(Runnable work) {
            if (available.getAndUpdate(left -> left == Integer.MAX_VALUE ? left : Math.max(0, left - 1)) == 0) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            super.execute(work);
        }
    }
}
