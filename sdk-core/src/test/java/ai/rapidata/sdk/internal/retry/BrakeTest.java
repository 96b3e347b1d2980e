package ai.rapidata.sdk.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.testing.ManualTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BrakeTest {

    private final ManualTime time = new ManualTime();
    private final Brake brake = new Brake(time, time);

    @Test
    void await_notHeld_returnsAtOnce() throws InterruptedException {
        brake.await(0.9);

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void await_held_waitsForTheRestAndALittleMore() throws InterruptedException {
        brake.hold(Duration.ofSeconds(10));
        time.advance(Duration.ofSeconds(4));

        brake.await(0.5);

        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(6250));
    }

    @Test
    void hold_shorterThanThePresentOne_changesNothing() throws InterruptedException {
        brake.hold(Duration.ofSeconds(10));
        brake.hold(Duration.ofSeconds(1));

        brake.await(0);

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(10));
    }
}
