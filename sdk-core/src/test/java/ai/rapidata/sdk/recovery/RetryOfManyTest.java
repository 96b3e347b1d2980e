package ai.rapidata.sdk.recovery;

import static ai.rapidata.sdk.testing.FakeUploadService.datapointAt;
import static ai.rapidata.sdk.testing.FakeUploadService.error;
import static ai.rapidata.sdk.testing.FakeUploadService.lost;
import static ai.rapidata.sdk.testing.FakeUploadService.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.internal.api.AssetInput;
import ai.rapidata.sdk.internal.api.NewDatapoint;
import ai.rapidata.sdk.internal.dataset.DatasetProduct;
import ai.rapidata.sdk.internal.dataset.UploadedDataset;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.upload.FailureSpace;
import ai.rapidata.sdk.order.Order;
import ai.rapidata.sdk.testing.FakeUploadService;
import ai.rapidata.sdk.testing.UploadBench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Trying again when more failed than stays in memory: here more than 20. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RetryOfManyTest {

    private static final Predicate<ApiRequest> DATAPOINT = request("POST", "/dataset/ds1/datapoint");
    private static final Predicate<ApiRequest> LOOK = request("GET", "/dataset/ds1/datapoints");
    private static final int EVER = Integer.MAX_VALUE;

    /** More than are under way at once with the smallest batches. */
    private static final int MORE_THAN_THE_WINDOW = 3_000;

    @TempDir
    Path directory;

    @TempDir
    Path spill;

    private final FakeUploadService service = new FakeUploadService();
    private final AtomicInteger made = new AtomicInteger();
    private UploadBench bench;

    @BeforeEach
    void start() {
        bench = UploadBench.keepingFailures(
                service,
                directory.resolve("cache"),
                config -> config.withBatchSize(100),
                new FailureSpace(20, 5, spill));
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void retry_sendsEachFailedDatapointOnceAtItsPlace_andTheListStaysReadable() {
        List<Datapoint> texts = texts(600);
        service.refuse(EVER, DATAPOINT.and(request -> place(request) % 3 != 0), error(400, "refused"));
        FailedUploadException e = failing(texts);
        List<Datapoint> failed =
                texts.stream().filter(text -> texts.indexOf(text) % 3 != 0).toList();
        assertThat(e.failedUploads()).isEqualTo(failed);
        List<Datapoint> readMeanwhile = new ArrayList<>();
        service.withoutFaults().onRequest(request -> {
            if (DATAPOINT.test(request)) {
                synchronized (readMeanwhile) {
                    readMeanwhile.add(e.failedUploads().get(readMeanwhile.size()));
                }
            }
        });

        Order order = e.retryOrder();

        assertThat(order).isSameAs(e.order().orElseThrow());
        assertThat(made).hasValue(1);
        assertComplete(texts);
        assertThat(service.seen("POST", "/dataset/ds1/datapoint")).hasSize(600 + 400);
        assertThat(service.seen("POST", "/dataset")).hasSize(1);
        assertThat(readMeanwhile).isEqualTo(failed);
        assertThat(e.failedUploads()).isEqualTo(failed);
        assertThat(e.detailedFailures())
                .allSatisfy(failure -> assertThat(failure.errorMessage()).isEqualTo("refused"));
    }

    @Test
    void retry_thatFailsInPart_isCompleteAgainAndCanBeRetriedInTurn() {
        List<Datapoint> texts = texts(300);
        service.refuse(EVER, DATAPOINT, error(400, "refused"));
        FailedUploadException first = failing(texts);
        assertThat(first).hasMessageContaining("300 of 300 datapoints");
        service.withoutFaults().refuse(EVER, DATAPOINT.and(request -> place(request) < 200), error(400, "again"));

        FailedUploadException second = catchThrowableOfType(FailedUploadException.class, first::retryOrder);

        assertThat(second).hasMessageContaining("200 of 300 datapoints");
        assertThat(second.failedUploads()).isEqualTo(texts.subList(0, 200));
        assertThat(second.failuresByReason()).containsOnlyKeys("again");
        assertThat(first.failedUploads()).isEqualTo(texts);
        assertThat(first.failuresByReason()).containsOnlyKeys("refused");
        service.withoutFaults();

        Order order = second.retryOrder();

        assertThat(order).isSameAs(second.order().orElseThrow());
        assertComplete(texts);
        assertThat(first.failedUploads()).isEqualTo(texts);
        assertThat(second.failedUploads()).isEqualTo(texts.subList(0, 200));
        assertThat(first.retryOrder()).isSameAs(order);
        assertComplete(texts);
    }

    @Test
    void retry_readsWhatFailedWhileThereIsRoomForMore() throws Exception {
        List<Datapoint> texts = texts(MORE_THAN_THE_WINDOW);
        service.refuse(EVER, DATAPOINT, error(400, "refused"));
        FailedUploadException e = failing(texts);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch fileGone = new CountDownLatch(1);
        service.withoutFaults().onRequest(request -> {
            if (DATAPOINT.test(request)) {
                begun.countDown();
                awaitLatch(fileGone);
            }
        });
        AtomicReference<Throwable> end = new AtomicReference<>();
        Thread retrying = new Thread(() -> end.set(catchThrowableOfType(Throwable.class, e::retryOrder)));
        retrying.start();
        awaitLatch(begun);
        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> retrying.getState() == Thread.State.TIMED_WAITING
                        || retrying.getState() == Thread.State.TERMINATED);

        try (FileChannel file = FileChannel.open(files().get(0), StandardOpenOption.WRITE)) {
            file.truncate(0);
        }
        fileGone.countDown();
        retrying.join();

        assertThat(end.get()).as("what was not needed yet had not been read").isInstanceOf(UncheckedIOException.class);
        assertThat(service.count()).isBetween(1, MORE_THAN_THE_WINDOW - 1);
    }

    @Test
    void retry_ofGroups_createsNoneTwice() {
        List<Datapoint> ranked = IntStream.range(0, 90)
                .mapToObj(i -> Datapoint.text("text " + i).withGroup("group " + i / 30))
                .toList();
        service.refuse(EVER, DATAPOINT.and(request -> place(request) < 60), error(400, "refused"));
        FailedUploadException e = failing(ranked);
        service.withoutFaults();

        e.retryOrder();

        assertThat(service.seen("POST", "/dataset/ds1/group"))
                .extracting(seen -> seen.body().string("group").orElseThrow())
                .containsExactlyInAnyOrder("group 0", "group 1", "group 2");
        assertThat(service.datapoints())
                .extracting(FakeUploadService.Stored::sortIndex)
                .containsExactlyInAnyOrderElementsOf(places(90));
    }

    @Test
    void retry_ofUnconfirmed_looksBeforeSending() {
        List<Datapoint> texts = texts(60);
        service.loseAnswer(EVER, DATAPOINT.and(request -> place(request) < 40), lost())
                .refuse(EVER, LOOK, error(503, "Unavailable"));
        FailedUploadException e = failing(texts);
        assertThat(e.detailedFailures())
                .hasSize(40)
                .allSatisfy(failure -> assertThat(failure.outcome()).isEqualTo(UploadOutcome.UNCONFIRMED));
        service.withoutFaults();

        e.retryOrder();

        assertComplete(texts);
        assertThat(service.seen("POST", "/dataset/ds1/datapoint")).hasSize(60);
    }

    @Test
    void retry_ofUnconfirmedThatArriveLate_leavesOneOfEach() {
        List<Datapoint> texts = texts(60);
        service.refuse(EVER, DATAPOINT.and(request -> place(request) < 40), lost())
                .refuse(EVER, LOOK, error(503, "Unavailable"));
        FailedUploadException e = failing(texts);
        assertThat(service.count()).isEqualTo(20);
        Set<Long> late = ConcurrentHashMap.newKeySet();
        service.withoutFaults().onRequest(request -> {
            if (DATAPOINT.test(request) && late.add(place(request))) {
                bench.uploads.resources().datasetApi().createDatapoint("ds1", text(place(request)));
            }
        });

        e.retryOrder();

        assertThat(late).hasSize(40);
        assertThat(service.seen("DELETE", "/datapoint/.*")).hasSize(40);
        assertComplete(texts);
    }

    @Test
    void retry_interrupted_forgetsNothingAndSendsNothingTwice() {
        List<Datapoint> texts = texts(MORE_THAN_THE_WINDOW);
        service.refuse(EVER, DATAPOINT, error(400, "refused"));
        FailedUploadException e = failing(texts);
        interruptOnceThereAre(100);

        assertThatThrownBy(e::retryOrder).isInstanceOf(OperationInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(service.count()).isBetween(100, MORE_THAN_THE_WINDOW - 1);
        service.onRequest(request -> {});
        e.retryOrder();

        assertComplete(texts);
        assertThat(made).hasValue(1);
    }

    @Test
    void addDatapoints_interrupted_forgetsNothing() {
        List<Datapoint> texts = texts(50);
        service.refuse(EVER, DATAPOINT, error(400, "refused"));
        FailedUploadException e = failing(texts);
        interruptOnceThereAre(10);

        assertThatThrownBy(() -> e.dataset().addDatapoints(e.failedUploads()))
                .isInstanceOf(OperationInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
        service.onRequest(request -> {});
        e.retryOrder();

        assertComplete(texts);
    }

    /** Interrupts the calling thread. Several requests are answered at once, so that nobody may see any one number. */
    private void interruptOnceThereAre(int datapoints) {
        Thread caller = Thread.currentThread();
        AtomicBoolean interrupted = new AtomicBoolean();
        service.withoutFaults().onRequest(request -> {
            if (service.count() >= datapoints && interrupted.compareAndSet(false, true)) {
                caller.interrupt();
            }
        });
    }

    @Test
    void retry_thatGivesUp_keepsUnconfirmedWhatItDidNotComeTo() {
        List<Datapoint> texts = texts(MORE_THAN_THE_WINDOW);
        int last = MORE_THAN_THE_WINDOW - 1;
        service.refuse(EVER, DATAPOINT.and(request -> place(request) < last), error(400, "refused"))
                .loseAnswer(EVER, datapointAt(last), lost())
                .refuse(EVER, LOOK, error(503, "Unavailable"));
        FailedUploadException e = failing(texts);
        service.withoutFaults().onRequest(request -> {
            if (DATAPOINT.test(request)) {
                bench.time.advance(Duration.ofSeconds(2));
                throw new ConnectionException("nobody listens", null, false);
            }
        });

        FailedUploadException again = catchThrowableOfType(FailedUploadException.class, e::retryOrder);

        assertThat(again.failedUploads()).isEqualTo(texts);
        assertThat(again.detailedFailures())
                .extracting(FailedUpload::outcome)
                .contains(UploadOutcome.FAILED, UploadOutcome.NOT_STARTED)
                .endsWith(UploadOutcome.NOT_STARTED, UploadOutcome.UNCONFIRMED);
        service.onRequest(request -> {});
        again.retryOrder();
        assertComplete(texts);
    }

    @Test
    void retry_ofUnconfirmedWhoseFileIsGone_leavesItUnconfirmed() throws IOException {
        Path file = Files.writeString(directory.resolve("a.jpg"), "a");
        service.loseAnswer(EVER, DATAPOINT, lost()).refuse(EVER, LOOK, error(503, "Unavailable"));
        FailedUploadException e = failing(List.of(Datapoint.media(file.toString())));
        service.withoutFaults();
        Files.move(file, directory.resolve("elsewhere.jpg"));

        FailedUploadException again = catchThrowableOfType(FailedUploadException.class, e::retryOrder);

        assertThat(again.detailedFailures()).singleElement().satisfies(failure -> {
            assertThat(failure.outcome()).isEqualTo(UploadOutcome.UNCONFIRMED);
            assertThat(failure.causes().get(0).title()).isEqualTo("The file does not exist");
        });
        Files.move(directory.resolve("elsewhere.jpg"), file);
        again.retryOrder();
        assertThat(service.datapoints()).hasSize(1);
    }

    @Test
    void files_goAwayWithTheirException() throws IOException {
        service.refuse(EVER, DATAPOINT, error(400, "refused"));
        FailedUploadException[] first = {failing(texts(60))};
        FailedUploadException second = catchThrowableOfType(FailedUploadException.class, first[0]::retryOrder);
        assertThat(files()).hasSize(2);

        first[0] = null;

        await().atMost(30, TimeUnit.SECONDS).untilAsserted(() -> {
            System.gc();
            assertThat(files()).hasSize(1);
        });
        assertThat(second.failedUploads()).isEqualTo(texts(60));
        service.withoutFaults();
        assertThat(second.retryOrder().id()).isEqualTo("order 1");
    }

    private FailedUploadException failing(List<Datapoint> datapoints) {
        return catchThrowableOfType(FailedUploadException.class, () -> create(datapoints));
    }

    private Order create(List<Datapoint> datapoints) {
        UploadedDataset uploaded = bench.creation.create("n", datapoints, UploadOptions.defaults());
        return new DatasetProduct<>(
                        uploaded,
                        UploadOptions.defaults(),
                        OptionalDouble.empty(),
                        dataset -> NamedOrder.of("order " + made.incrementAndGet()),
                        FailedUploadException::ofOrder)
                .finish(uploaded.report());
    }

    private void assertComplete(List<Datapoint> texts) {
        assertThat(service.datapoints())
                .extracting(FakeUploadService.Stored::sortIndex)
                .containsExactlyInAnyOrderElementsOf(places(texts.size()));
        assertThat(service.datapoints())
                .allSatisfy(stored -> assertThat(texts.get((int) stored.sortIndex()))
                        .isEqualTo(Datapoint.text(stored.body()
                                .object("asset")
                                .orElseThrow()
                                .string("text")
                                .orElseThrow())));
    }

    private static NewDatapoint text(long place) {
        return new NewDatapoint(new AssetInput.Text("text " + place), null, null, place, null, null, Map.of());
    }

    private static List<Long> places(int count) {
        return LongStream.range(0, count).boxed().toList();
    }

    private static long place(ApiRequest request) {
        return FakeUploadService.body(request).longValue("sortIndex").orElseThrow();
    }

    private static List<Datapoint> texts(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Datapoint.text("text " + i))
                .toList();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(spill)) {
            return files.toList();
        }
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new AssertionError("nothing came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
