package ai.rapidata.sdk.internal.upload;

import static ai.rapidata.sdk.testing.FakeUploadService.datapointAt;
import static ai.rapidata.sdk.testing.FakeUploadService.error;
import static ai.rapidata.sdk.testing.FakeUploadService.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.dataset.UploadListener;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.dataset.UploadProgress;
import ai.rapidata.sdk.internal.dataset.UploadedDataset;
import ai.rapidata.sdk.testing.FakeUploadService;
import ai.rapidata.sdk.testing.ManualTime;
import ai.rapidata.sdk.testing.UploadBench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is told about an upload while time is in the test's hands. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProgressTrackerTest {
    private static final Duration PAUSE = Duration.ofMillis(100);

    @TempDir
    Path directory;

    private final ManualTime time = new ManualTime();
    private final Told told = new Told();
    private final FakeUploadService service = new FakeUploadService();

    /** Keeps every snapshot. */
    private static final class Told implements UploadListener {
        final List<UploadProgress> now = new CopyOnWriteArrayList<>();
        final List<UploadProgress> ends = new CopyOnWriteArrayList<>();

        @Override
        public void progressed(UploadProgress progress) {
            now.add(progress);
        }

        @Override
        public void finished(UploadProgress progress) {
            ends.add(progress);
        }
    }

    @Test
    void changed_tellsAtOnceAndThenNotBeforeThePauseIsOver() {
        ProgressTracker tracker = new ProgressTracker(10, List.of(told), time);

        tracker.changed();
        assertThat(told.now).hasSize(1);

        time.advance(PAUSE.minusNanos(1));
        tracker.changed();
        assertThat(told.now).hasSize(1);

        time.advance(Duration.ofNanos(1));
        tracker.changed();
        assertThat(told.now).hasSize(2);
        assertThat(told.now.get(1).elapsed()).isEqualTo(PAUSE);
    }

    @Test
    void finished_isToldWhateverWasToldAMomentAgo() {
        ProgressTracker tracker = new ProgressTracker(1, List.of(told), time);
        tracker.changed();

        tracker.started.incrementAndGet();
        tracker.succeeded.incrementAndGet();
        tracker.finished();

        assertThat(told.ends).singleElement().satisfies(end -> {
            assertThat(end.done()).isEqualTo(1);
            assertThat(end.remaining()).contains(Duration.ZERO);
        });
    }

    @Test
    void rate_isThatSinceTheBeginning_andFallsInAStall() {
        ProgressTracker tracker = new ProgressTracker(100, List.of(), time);
        tracker.started.set(100);
        tracker.succeeded.set(40);
        time.advance(Duration.ofSeconds(4));

        UploadProgress steady = tracker.snapshot();
        time.advance(Duration.ofSeconds(16));
        UploadProgress stalled = tracker.snapshot();
        tracker.succeeded.set(50);
        UploadProgress again = tracker.snapshot();

        assertThat(steady.rate()).isCloseTo(10, within(1e-9));
        assertThat(steady.remaining()).contains(Duration.ofSeconds(6));
        assertThat(stalled.rate()).isCloseTo(2, within(1e-9));
        assertThat(stalled.remaining()).contains(Duration.ofSeconds(30));
        assertThat(again.rate()).isCloseTo(2.5, within(1e-9));
        assertThat(again.remaining()).contains(Duration.ofSeconds(20));
    }

    @Test
    void total_thatBecomesKnown_givesAnEstimate() {
        ProgressTracker tracker = new ProgressTracker(-1, List.of(), time);
        tracker.started.set(20);
        tracker.succeeded.set(5);
        time.advance(Duration.ofSeconds(5));
        assertThat(tracker.snapshot().remaining()).isEmpty();

        tracker.expect(20);

        assertThat(tracker.snapshot().remaining()).contains(Duration.ofSeconds(15));
    }

    @Test
    void snapshots_neverShowMoreOfAPartThanOfTheWhole() throws Exception {
        ProgressTracker tracker = new ProgressTracker(-1, List.of(), time);
        Thread counting = new Thread(() -> {
            for (int i = 0; i < 200_000; i++) {
                tracker.started.incrementAndGet();
                tracker.assets.incrementAndGet();
                tracker.assetsCached.incrementAndGet();
                tracker.succeeded.incrementAndGet();
                tracker.skipped.incrementAndGet();
            }
        });
        counting.start();
        while (counting.isAlive()) {
            UploadProgress progress = tracker.snapshot();
            assertThat(progress.skipped()).isLessThanOrEqualTo(progress.succeeded());
            assertThat(progress.done()).isLessThanOrEqualTo(progress.started());
            assertThat(progress.assetsCached()).isLessThanOrEqualTo(progress.assets());
        }
        counting.join();
    }

    @Test
    void stalledUpload_isStillTold_withTimePassing() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        UploadListener watching = new UploadListener() {
            @Override
            public void progressed(UploadProgress progress) {
                if (progress.elapsed().compareTo(Duration.ofMinutes(1)) >= 0) {
                    goOn.countDown();
                }
            }
        };
        try (UploadBench bench = new UploadBench(service, directory.resolve("cache"), config -> config, time)) {
            service.onRequest(request -> {
                if (datapointAt(2).test(request)) {
                    time.advance(Duration.ofMinutes(2));
                    await(goOn);
                }
            });

            UploadedDataset uploaded = bench.creation.create(
                    "n", texts(3), UploadOptions.defaults().withListener(watching));

            assertThat(uploaded.report().progress().elapsed()).isGreaterThanOrEqualTo(Duration.ofMinutes(2));
        }
    }

    @Test
    void upload_ofAStream_knowsItsTotalOnceAllIsTaken() {
        List<Datapoint> texts = texts(30);
        Iterable<Datapoint> stream = texts::iterator;
        try (UploadBench bench = new UploadBench(service, directory.resolve("cache"))) {
            bench.creation.create("n", stream, UploadOptions.defaults().withListener(told));
        }

        assertThat(told.now.get(0).total()).isEmpty();
        assertThat(told.ends.get(0).total()).hasValue(30);
        assertThat(told.ends.get(0).ratio()).hasValue(1);
    }

    @Test
    void upload_countsFailuresBytesAndAssets() throws IOException {
        String file = Files.writeString(directory.resolve("a.png"), "12345").toString();
        List<Datapoint> media = List.of(
                Datapoint.media(file),
                Datapoint.media(file).withContext("again"),
                Datapoint.media(directory.resolve("missing.png").toString()));
        try (UploadBench bench = new UploadBench(service, directory.resolve("cache"))) {
            bench.creation.create("n", media, UploadOptions.defaults().withListener(told));
        }

        UploadProgress end = told.ends.get(0);
        assertThat(end.succeeded()).isEqualTo(2);
        assertThat(end.failed()).isEqualTo(1);
        assertThat(end.assets()).isEqualTo(3);
        assertThat(end.assetsUploaded()).isEqualTo(1);
        assertThat(end.assetsCached()).isEqualTo(1);
        assertThat(end.assetsFailed()).isEqualTo(1);
    }

    @Test
    void retry_isAnUploadOfItsOwn() {
        service.refuse(2, request("POST", ".*/datapoint"), error(400, "Refused"));
        try (UploadBench bench = new UploadBench(service, directory.resolve("cache"), config -> config, time)) {
            UploadOptions options = UploadOptions.defaults().withListener(told);
            UploadedDataset uploaded = bench.creation.create("n", texts(5), options);
            time.advance(Duration.ofHours(1));

            uploaded.dataset()
                    .addDatapoints(
                            uploaded.report().failures().stream()
                                    .map(failure -> failure.item())
                                    .toList(),
                            options);
        }

        assertThat(told.ends).hasSize(2);
        assertThat(told.ends.get(0).failed()).isEqualTo(2);
        assertThat(told.ends.get(1).total()).hasValue(2);
        assertThat(told.ends.get(1).succeeded()).isEqualTo(2);
        assertThat(told.ends.get(1).failed()).isZero();
        assertThat(told.ends.get(1).elapsed()).isLessThan(Duration.ofHours(1));
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
