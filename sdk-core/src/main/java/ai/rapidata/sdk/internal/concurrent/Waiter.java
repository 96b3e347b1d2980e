package ai.rapidata.sdk.internal.concurrent;

import ai.rapidata.sdk.error.OperationInterruptedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * The one loop for everything that is looked at until it is there. It looks before it waits, pauses longer and longer with
 * some jitter, bears short outages, ends at a deadline, and stops when its thread is interrupted.
 */
public final class Waiter {

    private final Sleeper sleeper;
    private final Ticker ticker;
    private final DoubleSupplier jitter;
    private final Background background;

    /**
     * Creates a waiter.
     *
     * @param sleeper pauses the thread
     * @param ticker measures the time
     * @param jitter yields numbers from 0 to 1
     * @param background runs the waits that do not hold a caller's thread
     */
    public Waiter(Sleeper sleeper, Ticker ticker, DoubleSupplier jitter, Background background) {
        this.sleeper = sleeper;
        this.ticker = ticker;
        this.jitter = jitter;
        this.background = background;
    }

    /**
     * Creates a waiter of real time.
     *
     * @param background runs the waits that do not hold a caller's thread
     * @return the waiter
     */
    public static Waiter system(Background background) {
        return new Waiter(
                Sleeper.system(),
                Ticker.system(),
                () -> ThreadLocalRandom.current().nextDouble(),
                background);
    }

    /**
     * Looks until there is an outcome.
     *
     * @param what what is waited for, as the subject of a message, for example {@code completion of job 17}
     * @param timeout the longest wait; zero looks once
     * @param pace how often to look
     * @param look returns the outcome, or nothing yet; throws what ends the wait
     * @param <T> the outcome
     * @return the outcome
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if there is none by then
     * @throws OperationInterruptedException if the thread is interrupted; its flag is set again
     */
    public <T> T await(String what, Duration timeout, Pace pace, Supplier<Optional<T>> look) {
        WaitState state = new WaitState(what, pace, Deadline.after(timeout, ticker), jitter);
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                throw new OperationInterruptedException("interrupted while waiting for " + what);
            }
            Optional<T> outcome = Optional.empty();
            RuntimeException failed = null;
            try {
                outcome = look.get();
            } catch (RuntimeException failure) {
                failed = failure;
            }
            if (outcome.isPresent()) {
                return outcome.get();
            }
            Duration pause = failed == null ? state.notYet() : state.failed(failed);
            try {
                sleeper.sleep(pause);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new OperationInterruptedException("interrupted while waiting for " + what, interrupted);
            }
        }
    }

    /**
     * Looks until there is an outcome, without holding the caller's thread. Cancelling the future ends the looking.
     *
     * @param what what is waited for
     * @param timeout the longest wait; zero looks once
     * @param pace how often to look
     * @param look returns the outcome, or nothing yet; throws what ends the wait
     * @param <T> the outcome
     * @return completes with the outcome, or with what {@link #await} would throw
     */
    public <T> CompletableFuture<T> awaitAsync(String what, Duration timeout, Pace pace, Supplier<Optional<T>> look) {
        AsyncWait<T> wait =
                new AsyncWait<>(new WaitState(what, pace, Deadline.after(timeout, ticker), jitter), look, background);
        wait.begin();
        return wait;
    }
}
