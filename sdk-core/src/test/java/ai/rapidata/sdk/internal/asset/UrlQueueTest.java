package ai.rapidata.sdk.internal.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ai.rapidata.sdk.dataset.MediaAsset;
import ai.rapidata.sdk.testing.ManualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UrlQueueTest {

    private final ManualTime time = new ManualTime();
    private final UrlQueue queue = new UrlQueue(200, time);
    private final StoppableUpload upload = new StoppableUpload();

    @Test
    void batches_growUpToTheLargest() {
        watched();
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            add(upload);
            for (UrlBatch batch : queue.takeReady()) {
                sizes.add(batch.urls().size());
                queue.remove(batch);
            }
        }

        assertThat(sizes).containsExactly(50, 100, 200, 200, 200, 200);
    }

    @Test
    void urls_beyondTheMostOpenBatches_waitForAPlace() {
        watched();
        for (int i = 0; i < 5_000; i++) {
            add(upload);
        }
        List<UrlBatch> open = queue.takeReady();
        assertThat(open).hasSize(8);
        assertThat(add(upload)).isEqualTo(UrlQueue.Admission.WAITING);

        queue.remove(open.get(3));

        assertThat(queue.takeReady()).hasSize(1);
        assertThat(queue.open()).hasSize(8).doesNotContain(open.get(3));
    }

    @Test
    void urls_withoutAWatch_areDueEachTime() {
        assertThat(add(upload)).isEqualTo(UrlQueue.Admission.DUE);
        assertThat(add(upload)).isEqualTo(UrlQueue.Admission.DUE);

        assertThat(queue.claimWatch()).isTrue();

        assertThat(queue.claimWatch()).isFalse();
        assertThat(add(upload)).isEqualTo(UrlQueue.Admission.WAITING);
    }

    @Test
    void flush_takesWhatWaits_andNothingAddedAfterwards() {
        watched();

        queue.flush();

        assertThat(queue.takeReady())
                .singleElement()
                .satisfies(batch -> assertThat(batch.urls()).hasSize(1));
        assertThat(add(upload)).isEqualTo(UrlQueue.Admission.WAITING);
        assertThat(queue.takeReady()).isEmpty();
    }

    @Test
    void flush_withoutPlaces_holdsUntilNothingWaits() {
        watched();
        for (int i = 0; i < 5_000; i++) {
            add(upload);
        }
        List<UrlBatch> open = queue.takeReady();
        queue.drop(upload);
        StoppableUpload other = new StoppableUpload();
        add(other);
        queue.flush();
        assertThat(queue.takeReady()).isEmpty();

        queue.remove(open.get(0));

        assertThat(queue.takeReady())
                .singleElement()
                .satisfies(batch -> assertThat(batch.scopes()).containsExactly(other));
    }

    @Test
    void urls_areLate_whenNothingElseIsOpenOrAfterAWhile() {
        watched();
        for (int i = 0; i < 51; i++) {
            add(upload);
        }
        UrlBatch first = queue.takeReady().get(0);
        queue.flushWhenLate();
        assertThat(queue.takeReady()).isEmpty();

        time.advance(Duration.ofMillis(1_001));
        queue.flushWhenLate();
        assertThat(queue.takeReady()).hasSize(1);

        add(upload);
        queue.flushWhenLate();
        assertThat(queue.takeReady()).isEmpty();
        queue.open().forEach(queue::remove);
        queue.flushWhenLate();
        assertThat(queue.takeReady()).hasSize(1);
        assertThat(first.phase()).isEqualTo(UrlBatch.Phase.CLOSED);
    }

    @Test
    void drop_takesOneUploadsUrlsOnly() {
        StoppableUpload other = new StoppableUpload();
        add(upload);
        add(other);
        add(upload);

        assertThat(queue.drop(upload))
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.scope()).isSameAs(upload));

        queue.flush();
        assertThat(queue.takeReady().get(0).scopes()).containsExactly(other);
    }

    @Test
    void close_dropsWhatWaits_andRefusesWhatComes() {
        watched();

        assertThat(queue.close()).hasSize(1);

        assertThat(add(upload)).isEqualTo(UrlQueue.Admission.REFUSED);
        assertThat(queue.claimWatch()).isFalse();
        assertThat(queue.close()).isEmpty();
    }

    @Test
    void watch_overNothing_isNotNeeded() throws InterruptedException {
        assertThat(queue.claimWatch()).isFalse();
        watched();
        queue.flush();
        UrlBatch batch = queue.takeReady().get(0);
        queue.remove(batch);

        assertThat(queue.awaitSomethingToLookAt()).isNull();

        add(upload);
        assertThat(queue.claimWatch()).isTrue();
    }

    @Test
    void watcher_waits_untilTheBatchIsHandedOver() {
        UrlBatch batch = submitting();
        Watcher watcher = new Watcher();

        batch.opened("b1", time.nanos());
        queue.wake();

        assertThat(watcher.looked()).containsExactly(batch);
    }

    @Test
    void watcher_waits_untilTheResultIsRead() {
        UrlBatch batch = submitting();
        batch.opened("b1", time.nanos());
        assertThat(batch.beginReading()).isEqualTo("b1");
        Watcher watcher = new Watcher();

        batch.endReading();
        queue.wake();

        assertThat(watcher.looked()).containsExactly(batch);
    }

    @Test
    void watcher_isWokenByAUrlThatMayBecomeLate() {
        submitting();
        Watcher watcher = new Watcher();

        add(upload);

        assertThat(watcher.looked()).isEmpty();
    }

    @Test
    void watcher_endsWithTheLastBatch() {
        UrlBatch batch = submitting();
        Watcher watcher = new Watcher();

        queue.remove(batch);

        assertThat(watcher.looked()).isNull();
    }

    @Test
    void watcher_endsWhenTheQueueIsClosed() {
        submitting();
        Watcher watcher = new Watcher();

        queue.close();

        assertThat(watcher.looked()).isNull();
    }

    /** A batch that is being handed over, with nothing else in the queue, and a claimed watch. */
    private UrlBatch submitting() {
        watched();
        queue.flush();
        return queue.takeReady().get(0);
    }

    /** One URL in the queue, and a claimed watch. */
    private void watched() {
        add(upload);
        assertThat(queue.claimWatch()).isTrue();
    }

    private UrlQueue.Admission add(UploadScope scope) {
        return queue.add(new UrlRequest(new MediaAsset("http://h/1.png"), scope, outcome -> {}));
    }

    /** A thread that waits for something to look at. */
    private final class Watcher {
        private final CompletableFuture<@Nullable List<UrlBatch>> looked = new CompletableFuture<>();

        Watcher() {
            Thread thread = new Thread(() -> {
                try {
                    looked.complete(queue.awaitSomethingToLookAt());
                } catch (InterruptedException e) {
                    looked.completeExceptionally(e);
                }
            });
            thread.setDaemon(true);
            thread.start();
            await().until(() -> thread.getState() == Thread.State.WAITING);
        }

        @Nullable
        List<UrlBatch> looked() {
            return looked.join();
        }
    }
}
