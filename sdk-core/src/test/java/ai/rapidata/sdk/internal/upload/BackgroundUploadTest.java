package ai.rapidata.sdk.internal.upload;

import static ai.rapidata.sdk.testing.FakeUploadService.datapointAt;
import static ai.rapidata.sdk.testing.FakeUploadService.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadJob;
import ai.rapidata.sdk.dataset.UploadListener;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.dataset.UploadProgress;
import ai.rapidata.sdk.internal.dataset.UploadedDataset;
import ai.rapidata.sdk.testing.FakeUploadService;
import ai.rapidata.sdk.testing.ManualTime;
import ai.rapidata.sdk.testing.UploadBench;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a job in the background says about its upload: before, during and after it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BackgroundUploadTest {

    @TempDir
    Path directory;

    private final ManualTime time = new ManualTime();
    private final FakeUploadService service = new FakeUploadService();
    private final CountDownLatch atTheLast = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicReference<UploadOptions> options = new AtomicReference<>();
    private UploadBench bench;

    @BeforeEach
    void start() {
        bench = new UploadBench(service, directory.resolve("cache"), config -> config.withMaxWorkers(1), time);
    }

    @AfterEach
    void stop() {
        goOn.countDown();
        bench.close();
    }

    @Test
    void beforeTheUpload_everythingIsZero() {
        CountDownLatch begun = new CountDownLatch(1);
        UploadJob<String> job = bench.uploads.inBackground(change -> {
            await(begun);
            return "made";
        });

        assertThat(job.progress().done()).isZero();
        assertThat(job.progress().rate()).isZero();
        assertThat(job.progress().remaining()).isEmpty();
        assertThat(job.outcomes())
                .containsOnlyKeys(UploadOutcome.values())
                .allSatisfy((outcome, count) -> assertThat(count).isZero());
        begun.countDown();
        assertThat(job.join()).isEqualTo("made");
    }

    @Test
    void stalled_progressIsThatOfThisMoment() throws Exception {
        stallAt(10);
        UploadJob<UploadedDataset> job = uploadOf(11, UploadOptions.defaults());
        atTheLast.await();

        time.advance(Duration.ofSeconds(10));
        UploadProgress before = job.progress();
        time.advance(Duration.ofSeconds(90));
        UploadProgress stalled = job.progress();
        goOn.countDown();
        job.join();

        assertThat(before.done()).isEqualTo(10);
        assertThat(before.remaining()).contains(Duration.ofSeconds(1));
        assertThat(stalled.elapsed()).isEqualTo(Duration.ofSeconds(100));
        assertThat(stalled.rate()).isEqualTo(0.1);
        assertThat(stalled.remaining()).contains(Duration.ofSeconds(10));
        assertThat(job.progress().remaining()).contains(Duration.ZERO);
    }

    @Test
    void ended_progressStandsStill() {
        UploadJob<UploadedDataset> job = uploadOf(3, UploadOptions.defaults());
        goOn.countDown();
        job.join();
        UploadProgress end = job.progress();

        time.advance(Duration.ofHours(1));

        assertThat(job.progress()).isEqualTo(end);
        assertThat(end.succeeded()).isEqualTo(3);
    }

    @Test
    void outcomes_ofMoreFailuresThanAreKept_areComplete() throws Exception {
        int count = 10_050;
        service.refuse(
                count - 1,
                request -> !datapointAt(count - 1).test(request) && isDatapoint(request.path()),
                error(400, "Refused"));
        stallAt(count - 1);
        UploadJob<UploadedDataset> job = uploadOf(count, UploadOptions.defaults());
        atTheLast.await();

        Map<UploadOutcome, Long> during = job.outcomes();
        int kept = job.failures().size();
        goOn.countDown();
        job.join();

        assertThat(kept).isEqualTo(10_000);
        assertThat(during).containsEntry(UploadOutcome.FAILED, count - 1L).containsEntry(UploadOutcome.SUCCEEDED, 0L);
        assertThat(job.outcomes())
                .containsEntry(UploadOutcome.FAILED, count - 1L)
                .containsEntry(UploadOutcome.SUCCEEDED, 1L);
        assertThat(job.failures()).hasSize(count - 1);
    }

    @Test
    void retry_isToldToTheListener_andLeavesTheJobAsItEnded() {
        List<UploadProgress> ends = new CopyOnWriteArrayList<>();
        service.refuse(1, datapointAt(1), error(400, "Refused"));
        UploadJob<UploadedDataset> job = uploadOf(3, UploadOptions.defaults().withListener(endsInto(ends)));
        goOn.countDown();
        UploadedDataset uploaded = job.join();

        var again = uploaded.dataset()
                .addDatapoints(List.of(uploaded.report().failures().get(0).item()), options.get());

        assertThat(again.failed()).isEmpty();
        assertThat(ends).hasSize(2);
        assertThat(ends.get(1).succeeded()).isEqualTo(1);
        assertThat(job.progress().succeeded()).isEqualTo(2);
        assertThat(job.outcomes()).containsEntry(UploadOutcome.SUCCEEDED, 2L).containsEntry(UploadOutcome.FAILED, 1L);
        assertThat(job.failures()).hasSize(1);
    }

    @Test
    void cancel_afterTheEnd_doesNotStopARetry() {
        service.refuse(1, datapointAt(1), error(400, "Refused"));
        UploadJob<UploadedDataset> job = uploadOf(3, UploadOptions.defaults());
        goOn.countDown();
        UploadedDataset uploaded = job.join();

        job.cancel();

        var again = uploaded.dataset()
                .addDatapoints(List.of(uploaded.report().failures().get(0).item()), options.get());
        assertThat(again.failed()).isEmpty();
        assertThat(job.join()).isSameAs(uploaded);
    }

    @Test
    void cancelled_listenerIsToldOfEachThatWasNotStarted_beforeTheEnd() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        UploadListener listener = new UploadListener() {
            @Override
            public void failed(FailedUpload<Datapoint> failure) {
                told.add(failure.outcome().name());
            }

            @Override
            public void finished(UploadProgress progress) {
                told.add("finished " + progress.done());
            }
        };
        stallAt(10);
        UploadJob<UploadedDataset> job =
                uploadOf(5_000, UploadOptions.defaults().withListener(listener));
        atTheLast.await();

        job.cancel();
        goOn.countDown();

        assertThatThrownBy(job::join).isInstanceOf(CancellationException.class);
        assertThat(told).last().isEqualTo("finished 5000");
        assertThat(told.size() - 1 + job.outcomes().get(UploadOutcome.SUCCEEDED))
                .isEqualTo(5_000);
        assertThat(job.outcomes().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(5_000);
    }

    private UploadJob<UploadedDataset> uploadOf(int count, UploadOptions given) {
        return bench.uploads.inBackground(change -> {
            options.set(change.apply(given));
            return bench.creation.create("n", texts(count), options.get());
        });
    }

    /** Holds the request for the datapoint at a place, until the test goes on. */
    private void stallAt(long place) {
        service.onRequest(request -> {
            if (datapointAt(place).test(request)) {
                atTheLast.countDown();
                await(goOn);
            }
        });
    }

    private static boolean isDatapoint(String path) {
        return path.endsWith("/datapoint");
    }

    private static UploadListener endsInto(List<UploadProgress> ends) {
        return new UploadListener() {
            @Override
            public void finished(UploadProgress progress) {
                ends.add(progress);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Datapoint> texts(int count) {
        return Datapoints.text(
                IntStream.range(0, count).mapToObj(i -> "text " + i).toList());
    }
}
