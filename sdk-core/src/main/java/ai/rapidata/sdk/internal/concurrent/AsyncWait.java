package ai.rapidata.sdk.internal.concurrent;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A wait that hops between a timer and worker threads. Completing it in any way, also by cancelling, ends the looking. */
final class AsyncWait<T> extends CompletableFuture<T> {

    private final WaitState state;
    private final Supplier<Optional<T>> look;
    private final Background background;
    private @Nullable Future<?> next;

    AsyncWait(WaitState state, Supplier<Optional<T>> look, Background background) {
        this.state = state;
        this.look = look;
        this.background = background;
    }

    void begin() {
        whenComplete((outcome, failure) -> stop());
        if (background.adopt(this)) {
            proceed(Duration.ZERO);
        }
    }

    private synchronized void proceed(Duration pause) {
        if (!isDone()) {
            next = background.run(this::step, pause);
        }
    }

    private void step() {
        if (isDone()) {
            return;
        }
        try {
            Optional<T> outcome = Optional.empty();
            RuntimeException failed = null;
            try {
                outcome = look.get();
            } catch (RuntimeException failure) {
                failed = failure;
            }
            if (outcome.isPresent()) {
                complete(outcome.get());
            } else {
                proceed(failed == null ? state.notYet() : state.failed(failed));
            }
        } catch (RuntimeException | Error end) {
            completeExceptionally(end);
        }
    }

    private synchronized void stop() {
        background.release(this);
        if (next != null && isCancelled()) {
            next.cancel(true);
        }
    }
}
