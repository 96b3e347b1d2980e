package ai.rapidata.sdk.internal.concurrent;

import java.time.Duration;

/** Lets the calling thread pause. The one place where threads sleep, so that tests need not. */
@FunctionalInterface
public interface Sleeper {

    /**
     * Pauses.
     *
     * @param duration how long; nothing happens if it is not positive
     * @throws InterruptedException if the thread is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;

    /**
     * Returns the sleeper of real time.
     *
     * @return a sleeper that pauses the thread
     */
    static Sleeper system() {
        return duration -> {
            if (!duration.isNegative() && !duration.isZero()) {
                Thread.sleep(duration.toMillis(), duration.toNanosPart() % 1_000_000);
            }
        };
    }
}
