package ai.rapidata.sdk.internal.concurrent;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.testing.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private final ManualTime time = new ManualTime();

    @Test
    void remaining_asTimePasses_shrinksToZero() {
        Deadline deadline = Deadline.after(Duration.ofSeconds(10), time);

        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(10));
        time.advance(Duration.ofSeconds(9));
        assertThat(deadline.remaining()).isEqualTo(Duration.ofSeconds(1));
        assertThat(deadline.passed()).isFalse();
        time.advance(Duration.ofSeconds(2));
        assertThat(deadline.remaining()).isZero();
        assertThat(deadline.passed()).isTrue();
    }

    @Test
    void after_veryLongLimit_doesNotOverflow() {
        assertThat(Deadline.after(Duration.ofSeconds(Long.MAX_VALUE), time).passed())
                .isFalse();
    }

    @Test
    void named_threads_daemonAndNumbered() {
        Thread thread = DaemonThreads.named("upload").newThread(() -> {});

        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("rapidata-upload-1");
    }
}
