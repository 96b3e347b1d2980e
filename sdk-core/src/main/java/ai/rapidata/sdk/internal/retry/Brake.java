package ai.rapidata.sdk.internal.retry;

import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Holds back all requests of a client after the service said that there are too many, so that its threads do not each
 * have to find out. Thread-safe.
 */
public final class Brake {

    private static final Duration LONGEST_SPREAD = Duration.ofMillis(500);

    private final Ticker ticker;
    private final Sleeper sleeper;
    private final AtomicReference<Hold> hold;

    /**
     * Creates a brake that is not pulled.
     *
     * @param ticker measures the time
     * @param sleeper lets threads wait
     */
    public Brake(Ticker ticker, Sleeper sleeper) {
        this.ticker = ticker;
        this.sleeper = sleeper;
        this.hold = new AtomicReference<>(new Hold(ticker.nanos(), Duration.ZERO));
    }

    /**
     * Pulls the brake. A longer hold that is already there stays.
     *
     * @param duration for how long, from now
     */
    public void hold(Duration duration) {
        long now = ticker.nanos();
        hold.accumulateAndGet(
                new Hold(now, duration),
                (present, added) -> present.remaining(now).compareTo(duration) >= 0 ? present : added);
    }

    /**
     * Waits until the brake is released.
     *
     * @param jitter a random number from 0 (inclusive) to 1 (exclusive), by which threads come back one after another
     * @throws InterruptedException if the thread is interrupted
     */
    public void await(double jitter) throws InterruptedException {
        Duration remaining = hold.get().remaining(ticker.nanos());
        if (!remaining.isZero()) {
            Duration spread = remaining.compareTo(LONGEST_SPREAD) < 0 ? remaining : LONGEST_SPREAD;
            sleeper.sleep(remaining.plusNanos((long) (spread.toNanos() * jitter)));
        }
    }

    private record Hold(long since, Duration duration) {

        Duration remaining(long now) {
            Duration remaining = duration.minusNanos(now - since);
            return remaining.isNegative() ? Duration.ZERO : remaining;
        }
    }
}
