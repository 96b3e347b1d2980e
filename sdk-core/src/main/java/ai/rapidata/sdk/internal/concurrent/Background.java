package ai.rapidata.sdk.internal.concurrent;

import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Runs tasks after a while: one timer thread that never blocks, and worker threads that come and go as they are needed. No
 * thread exists before the first task. Closing it cancels what it looks after.
 */
public final class Background implements AutoCloseable {

    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, DaemonThreads.named("timer"));
    private final ExecutorService workers = new ThreadPoolExecutor(
            0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), DaemonThreads.named("waiting"));
    private final Set<CompletableFuture<?>> adopted = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /** Creates it without any thread. */
    public Background() {
        timer.setRemoveOnCancelPolicy(true);
    }

    /**
     * Runs a task on a worker thread.
     *
     * @param task the task
     * @param pause how long to wait before
     * @return cancelling it prevents the task, or interrupts it
     */
    Future<?> run(Runnable task, Duration pause) {
        FutureTask<?> work =
                new FutureTask<>(Executors.callable(Context.current().wrap(task)));
        if (pause.isZero()) {
            workers.execute(work);
        } else {
            timer.schedule(() -> workers.execute(work), pause.toNanos(), TimeUnit.NANOSECONDS);
        }
        return work;
    }

    /** Looks after a future: it is cancelled when this is closed. Returns false, with it cancelled, if this already is. */
    boolean adopt(CompletableFuture<?> future) {
        adopted.add(future);
        if (closed) {
            future.cancel(true);
            return false;
        }
        return true;
    }

    void release(CompletableFuture<?> future) {
        adopted.remove(future);
    }

    /** Cancels all futures and ends all threads. */
    @Override
    public void close() {
        closed = true;
        List.copyOf(adopted).forEach(future -> future.cancel(true));
        timer.shutdownNow();
        workers.shutdownNow();
    }
}
