package ai.rapidata.sdk.internal.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private final Cancellation cancellation = new Cancellation();

    @Test
    void interruptActive_duringACall_interruptsTheWorkAndNotWhatFollows() throws Exception {
        boolean inside = cancellation.call(() -> {
            Thread other = new Thread(cancellation::interruptActive);
            other.start();
            assertThatThrownBy(() -> new CountDownLatch(1).await()).isInstanceOf(InterruptedException.class);
            Thread.currentThread().interrupt();
            return true;
        });

        assertThat(inside).isTrue();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void call_afterInterruptActive_isInterruptedAtOnce() throws Exception {
        cancellation.interruptActive();

        assertThat(cancellation.<Boolean>call(() -> Thread.currentThread().isInterrupted()))
                .isTrue();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void interruptActive_afterACall_doesNotReachItsThread() throws Exception {
        cancellation.call(() -> 1);

        cancellation.interruptActive();

        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void interruptActive_whileCallsEnd_reachesNoThreadAfterItsCall() throws Exception {
        AtomicInteger stray = new AtomicInteger();
        for (int round = 0; round < 200; round++) {
            Cancellation racing = new Cancellation();
            CountDownLatch begun = new CountDownLatch(1);
            Thread working = new Thread(() -> {
                try {
                    racing.call(() -> {
                        begun.countDown();
                        return 1;
                    });
                } catch (Exception e) {
                    stray.incrementAndGet();
                }
                for (int i = 0; i < 1_000; i++) {
                    if (Thread.interrupted()) {
                        stray.incrementAndGet();
                    }
                }
            });
            working.start();
            begun.await();
            racing.interruptActive();
            working.join();
        }

        assertThat(stray).hasValue(0);
    }

    @Test
    void request_tellsEachListenerOnce_alsoLaterOnes() {
        AtomicInteger told = new AtomicInteger();
        cancellation.onRequest(told::incrementAndGet);

        cancellation.request();
        cancellation.request();
        cancellation.onRequest(told::incrementAndGet);

        assertThat(told).hasValue(2);
        assertThat(cancellation.requested()).isTrue();
    }
}
