package ai.rapidata.sdk.testing;

import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when a test says so, or when somebody sleeps. Thread-safe. */
public class ManualTime extends Clock implements Sleeper, Ticker {

    /** Where every test's time begins. */
    public static final Instant START = Instant.parse("2026-11-21T10:00:00Z");

    private final List<Duration> sleeps = new ArrayList<>();
    private Duration elapsed = Duration.ZERO;

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!duration.isZero()) {
            sleeps.add(duration);
            elapsed = elapsed.plus(duration);
        }
    }

    /** Lets time pass. */
    public synchronized void advance(Duration duration) {
        elapsed = elapsed.plus(duration);
    }

    /** Returns how long threads slept, in order. */
    public synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    @Override
    public synchronized long nanos() {
        return elapsed.toNanos();
    }

    @Override
    public synchronized Instant instant() {
        return START.plus(elapsed);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
