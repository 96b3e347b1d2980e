package ai.rapidata.sdk.internal.asset;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The threads on which batches are handed over, watched, read and aborted. Thread-safe, without a lock. */
final class BatchWork {
    private static final Logger LOG = LoggerFactory.getLogger(BatchWork.class);

    private final ExecutorService executor;
    private final Set<CompletableFuture<Void>> unfinished = ConcurrentHashMap.newKeySet();

    /**
     * Work on the threads of an executor.
     *
     * @param executor runs it; not closed here
     */
    BatchWork(ExecutorService executor) {
        this.executor = executor;
    }

    /**
     * Runs something on a thread of its own.
     *
     * @param work what to run; what it throws is logged
     * @return false when there is no thread for it
     */
    boolean run(Runnable work) {
        try {
            executor.execute(() -> {
                try {
                    work.run();
                } catch (Throwable e) {
                    LOG.warn("Work on a batch of URLs ended unexpectedly", e);
                }
            });
            return true;
        } catch (RejectedExecutionException e) {
            LOG.debug("The client is closed; a batch of URLs is dropped");
            return false;
        } catch (RuntimeException | Error e) {
            LOG.warn("No thread could be started for a batch of URLs", e);
            return false;
        }
    }

    /**
     * Runs something that {@link #awaitEnd} waits for.
     *
     * @param work what to run
     * @return false when there is no thread for it
     */
    boolean runToTheEnd(Runnable work) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        unfinished.add(end);
        boolean accepted = run(() -> {
            try {
                work.run();
            } finally {
                finished(end);
            }
        });
        if (!accepted) {
            finished(end);
        }
        return accepted;
    }

    private void finished(CompletableFuture<Void> end) {
        unfinished.remove(end);
        end.complete(null);
    }

    /**
     * Waits for what must come to its end and has begun by now.
     *
     * @param longest how long to wait at most; an interrupt ends the wait, too
     */
    void awaitEnd(Duration longest) {
        try {
            CompletableFuture.allOf(unfinished.toArray(CompletableFuture[]::new))
                    .get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Batches of URLs could not be aborted in time", e);
        }
    }
}
