package ai.rapidata.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ClockTest {

    private static final Instant START = Instant.parse("2026-11-21T00:00:00Z");

    private final VirtualClock virtual = SandboxClock.virtual(START);

    @Test
    void advance_virtual_runsWorkInOrderAtItsTime() {
        List<String> log = new ArrayList<>();
        virtual.schedule(Duration.ofHours(2), () -> log.add("second " + virtual.instant()));
        virtual.schedule(Duration.ofHours(1), () -> {
            log.add("first " + virtual.instant());
            virtual.schedule(Duration.ofMinutes(30), () -> log.add("nested " + virtual.instant()));
        });
        virtual.schedule(Duration.ofHours(9), () -> log.add("too late"));

        virtual.advance(Duration.ofHours(3));

        assertThat(log)
                .containsExactly(
                        "first 2026-11-21T01:00:00Z", "nested 2026-11-21T01:30:00Z", "second 2026-11-21T02:00:00Z");
        assertThat(virtual.instant()).isEqualTo(START.plus(Duration.ofHours(3)));
        assertThat(virtual.pendingTasks()).isEqualTo(1);
    }

    @Test
    void advance_failingWork_doesNotStopTheRest() {
        List<String> log = new ArrayList<>();
        virtual.schedule(Duration.ofSeconds(2), () -> log.add("after"));
        virtual.schedule(Duration.ofSeconds(1), () -> virtual.advanceTo(START));

        virtual.advance(Duration.ofSeconds(2));

        assertThat(log).containsExactly("after");
    }

    @Test
    void cancel_virtual_dropsTheWork() {
        List<String> log = new ArrayList<>();
        SandboxClock.Scheduled scheduled = virtual.schedule(Duration.ofSeconds(1), () -> log.add("never"));

        scheduled.cancel();
        virtual.advance(Duration.ofSeconds(2));

        assertThat(log).isEmpty();
    }

    @Test
    void advanceToNext_virtual_jumps() {
        virtual.schedule(Duration.ofDays(3), () -> {});

        assertThat(virtual.advanceToNext()).isTrue();

        assertThat(virtual.instant()).isEqualTo(START.plus(Duration.ofDays(3)));
        assertThat(virtual.advanceToNext()).isFalse();
    }

    @Test
    void advance_backwards_isRefused() {
        assertThatThrownBy(() -> virtual.advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void instant_accelerated_multipliesTheMachinesTime() {
        var machine = new AtomicReference<>(START);
        try (var clock = new RunningClock(machine::get, 60)) {
            machine.set(START.plusMillis(1_500));

            assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));

            machine.set(START);
            assertThat(clock.instant()).isEqualTo(START.plusSeconds(90));
        }
    }

    @Test
    void notBefore_laterTime_goesOnFromThere() {
        var machine = new AtomicReference<>(START);
        try (var clock = new RunningClock(machine::get, 2)) {
            clock.notBefore(START.plusSeconds(1_000));
            clock.notBefore(START);
            machine.set(START.plusSeconds(5));

            assertThat(clock.instant()).isEqualTo(START.plusSeconds(1_010));
        }
    }

    @Test
    void schedule_accelerated_runsEarlyOnADaemon() throws Exception {
        var ran = new CountDownLatch(1);
        try (var clock = SandboxClock.accelerated(1_000_000)) {
            clock.schedule(Duration.ofHours(1), () -> {
                if (Thread.currentThread().isDaemon()) {
                    ran.countDown();
                }
            });

            assertThat(ran.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void schedule_closedClock_isIgnored() {
        SandboxClock clock = SandboxClock.real();
        clock.close();

        clock.schedule(Duration.ZERO, () -> {}).cancel();

        assertThat(clock.instant()).isAfter(Instant.EPOCH);
    }

    @Test
    void accelerated_senselessFactor_isRefused() {
        assertThatThrownBy(() -> SandboxClock.accelerated(0)).hasMessageContaining("0.0");
        assertThatThrownBy(() -> SandboxClock.accelerated(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
