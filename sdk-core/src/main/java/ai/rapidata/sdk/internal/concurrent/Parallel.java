package ai.rapidata.sdk.internal.concurrent;

import ai.rapidata.sdk.error.OperationInterruptedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does the same to many things at once, the calling thread waiting for it. */
public final class Parallel {

    private Parallel() {}

    /**
     * Makes something of each item.
     *
     * @param purpose what the threads are for, for their names
     * @param workers how many threads at most
     * @param items the items
     * @param work makes something of an item; what it throws ends the whole, as does an interrupt
     * @param <T> the items
     * @param <R> what is made
     * @return what was made, in the order of the items
     * @throws OperationInterruptedException if the calling thread is interrupted; running work is interrupted too, and
     *     nothing new is begun
     */
    public static <T, R> List<R> map(
            String purpose, int workers, List<T> items, Function<? super T, ? extends R> work) {
        if (items.size() <= 1) {
            return items.stream().<R>map(work).toList();
        }
        ExecutorService executor =
                Executors.newFixedThreadPool(Math.min(workers, items.size()), DaemonThreads.named(purpose));
        try {
            List<Future<R>> running = new ArrayList<>(items.size());
            for (T item : items) {
                running.add(executor.submit(() -> work.apply(item)));
            }
            List<R> made = new ArrayList<>(items.size());
            for (Future<R> each : running) {
                made.add(await(each, purpose));
            }
            return made;
        } finally {
            executor.shutdownNow();
        }
    }

    private static <R> R await(Future<R> running, String purpose) {
        try {
            return running.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new OperationInterruptedException("interrupted during " + purpose, interrupted);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof RuntimeException exception) {
                throw exception;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cause);
        }
    }
}
