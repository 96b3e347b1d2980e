package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.internal.concurrent.Pace;
import ai.rapidata.sdk.internal.concurrent.Waiter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The completion of a job or an order, which is waited for.
 *
 * @param <D> what a look at it yields
 */
public final class Completion<D> {

    private static final Logger LOG = LoggerFactory.getLogger(Completion.class);
    private static final Duration SHORTEST_REFRESH = Duration.ofSeconds(1);

    private final String owner;
    private final Waiter waiter;
    private final Function<Consumer<D>, Supplier<Optional<D>>> watching;

    /**
     * A completion that nobody waits for yet.
     *
     * @param owner what is completed, for messages, for example {@code job 17}
     * @param waiter waits
     * @param watching makes a watch that tells what each of its looks yielded
     */
    public Completion(String owner, Waiter waiter, Function<Consumer<D>, Supplier<Optional<D>>> watching) {
        this.owner = owner;
        this.waiter = waiter;
        this.watching = watching;
    }

    /**
     * Waits for it.
     *
     * @param timeout the longest wait; zero looks once
     * @param onLook is told what each look yielded
     * @return what the last look yielded
     */
    public D await(Duration timeout, Consumer<D> onLook) {
        return await(timeout, Pace.LABELING, onLook);
    }

    private D await(Duration timeout, Pace pace, Consumer<D> onLook) {
        return waiter.await(what(), timeout, pace, watching.apply(onLook));
    }

    private String what() {
        return "completion of " + owner;
    }

    /**
     * Waits for it without holding the caller's thread.
     *
     * @param timeout the longest wait; zero looks once
     * @param onLook is told what each look yielded
     * @param then makes the outcome of what the last look yielded
     * @param <T> the outcome
     * @return the outcome, once it is there
     */
    public <T> CompletableFuture<T> awaitAsync(Duration timeout, Consumer<D> onLook, Function<D, T> then) {
        Supplier<Optional<D>> watch = watching.apply(onLook);
        return waiter.awaitAsync(
                what(), timeout, Pace.LABELING, () -> watch.get().map(then));
    }

    /**
     * Waits for it and draws meanwhile how far it is.
     *
     * @param bar what is drawn
     * @param refresh how often to look, at least one second
     * @param timeout the longest wait; zero looks once
     * @param percentage how far it is, 0 to 100
     * @throws InvalidInputException if the refresh is too short
     */
    public void draw(ProgressBar bar, Duration refresh, Duration timeout, ToDoubleFunction<D> percentage) {
        if (refresh.compareTo(SHORTEST_REFRESH) < 0) {
            throw new InvalidInputException("refresh", refresh, "is " + refresh, "choose at least one second");
        }
        try {
            await(timeout, Pace.every(refresh), details -> bar.draw(percentage.applyAsDouble(details)));
            bar.draw(100);
        } finally {
            bar.end();
        }
    }

    /**
     * Keeps a listener that fails from ending the wait.
     *
     * @param listener is told what each look yielded
     * @return the listener, whose failures are logged
     */
    public Consumer<D> telling(Consumer<D> listener) {
        return details -> {
            try {
                listener.accept(details);
            } catch (OperationInterruptedException end) {
                throw end;
            } catch (RuntimeException failed) {
                LOG.warn("a listener of {} failed: {}", owner, failed.toString());
            }
        };
    }
}
