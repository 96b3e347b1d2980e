package ai.rapidata.sdk.internal.concurrent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.DeadlineExceededException;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.testing.ManualTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WaiterTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ManualTime time = new ManualTime();
    private final Background background = new Background();
    private final Waiter waiter = new Waiter(time, time, () -> 1, background);
    private final AtomicInteger looks = new AtomicInteger();

    @AfterEach
    void close() {
        background.close();
    }

    private Supplier<Optional<String>> foundAtLook(int number) {
        return () -> looks.incrementAndGet() >= number ? Optional.of("found") : Optional.empty();
    }

    private static ConnectionException outage() {
        return new ConnectionException("outage", null, false);
    }

    @Test
    void await_alreadyThere_neitherSleepsNorMindsADeadlineOfZero() {
        assertThat(waiter.await("it", Duration.ZERO, Pace.LABELING, foundAtLook(1)))
                .isEqualTo("found");
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void await_pausesGrowUpToTheLongest() {
        waiter.await(
                "it", Duration.ofHours(1), new Pace(Duration.ofSeconds(2), Duration.ofSeconds(10)), foundAtLook(7));

        assertThat(time.sleeps())
                .extracting(Duration::toMillis)
                .containsExactly(2000L, 3000L, 4500L, 6750L, 10000L, 10000L);
    }

    @Test
    void await_jitter_shortensByHalfAtMost() {
        new Waiter(time, time, () -> 0, background)
                .await("it", MINUTE, Pace.every(Duration.ofSeconds(4)), foundAtLook(3));

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    @Test
    void await_deadline_isMetExactlyAndSaid() {
        assertThatThrownBy(() -> waiter.await(
                        "completion of job 7",
                        Duration.ofSeconds(10),
                        Pace.every(Duration.ofSeconds(4)),
                        foundAtLook(Integer.MAX_VALUE)))
                .isInstanceOf(DeadlineExceededException.class)
                .hasMessage("completion of job 7 did not happen within PT10S");

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(4), Duration.ofSeconds(2));
        assertThat(looks).hasValue(4);
    }

    @Test
    void await_shortOutage_isBorne() {
        Supplier<Optional<String>> look = () -> {
            if (looks.incrementAndGet() <= WaitState.TOLERATED_FAILURES) {
                throw outage();
            }
            return Optional.of("found");
        };

        assertThat(waiter.await("it", Duration.ofHours(1), Pace.LABELING, look)).isEqualTo("found");
    }

    @Test
    void await_longOutage_ends() {
        assertThatThrownBy(() -> waiter.await("it", Duration.ofHours(1), Pace.LABELING, () -> {
                    looks.incrementAndGet();
                    throw outage();
                }))
                .isInstanceOf(ConnectionException.class);
        assertThat(looks).hasValue(WaitState.TOLERATED_FAILURES + 1);
    }

    @Test
    void await_deadlineDuringAnOutage_namesTheOutageAsCause() {
        assertThatThrownBy(() -> waiter.await("it", Duration.ofSeconds(1), Pace.LABELING, () -> {
                    throw outage();
                }))
                .isInstanceOf(DeadlineExceededException.class)
                .hasCauseInstanceOf(ConnectionException.class);
    }

    @Test
    void await_anyOtherFailure_endsAtOnce() {
        assertThatThrownBy(() -> waiter.await("it", MINUTE, Pace.LABELING, () -> {
                    looks.incrementAndGet();
                    throw new InvalidInputException("f", null, "is bad", "fix it");
                }))
                .isInstanceOf(InvalidInputException.class);
        assertThat(looks).hasValue(1);
    }

    @Test
    void await_interrupted_stopsAndKeepsTheFlag() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> waiter.await("it", MINUTE, Pace.LABELING, foundAtLook(5)))
                    .isInstanceOf(OperationInterruptedException.class)
                    .hasMessageContaining("waiting for it");
            assertThat(looks).hasValue(0);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void awaitAsync_completesWithTheOutcome_onADaemonThread() throws Exception {
        CompletableFuture<Boolean> daemon = new CompletableFuture<>();
        Waiter real = Waiter.system(background);

        String found = real.awaitAsync("it", MINUTE, Pace.every(Duration.ofMillis(1)), () -> {
                    daemon.complete(Thread.currentThread().isDaemon());
                    return foundAtLook(4).get();
                })
                .get(10, TimeUnit.SECONDS);

        assertThat(found).isEqualTo("found");
        assertThat(looks).hasValue(4);
        assertThat(daemon.get()).isTrue();
    }

    @Test
    void awaitAsync_failure_isTheCause() {
        CompletableFuture<String> waiting = waiter.awaitAsync("it", MINUTE, Pace.LABELING, () -> {
            throw new InvalidInputException("f", null, "is bad", "fix it");
        });

        assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InvalidInputException.class);
    }

    @Test
    void awaitAsync_deadlineOfZero_looksOnceAndEnds() {
        CompletableFuture<String> waiting =
                waiter.awaitAsync("it", Duration.ZERO, Pace.LABELING, foundAtLook(Integer.MAX_VALUE));

        assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(DeadlineExceededException.class);
        assertThat(looks).hasValue(1);
    }

    @Test
    void awaitAsync_cancelled_interruptsTheLookUnderWay() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<String> waiting = waiter.awaitAsync("it", MINUTE, Pace.LABELING, () -> {
            looking.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException expected) {
                interrupted.countDown();
            }
            return Optional.empty();
        });
        assertThat(looking.await(10, TimeUnit.SECONDS)).isTrue();

        waiting.cancel(true);

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(waiting::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void close_cancelsWhatWaits_andRefusesWhatComes() {
        CompletableFuture<String> waiting =
                Waiter.system(background).awaitAsync("it", MINUTE, Pace.every(MINUTE), foundAtLook(Integer.MAX_VALUE));

        background.close();

        assertThat(List.of(waiting, waiter.awaitAsync("it", MINUTE, Pace.LABELING, foundAtLook(1))))
                .allSatisfy(future -> assertThat(future).isCancelled());
    }
}
