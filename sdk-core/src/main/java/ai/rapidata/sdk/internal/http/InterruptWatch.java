package ai.rapidata.sdk.internal.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Call;

/**
 * Ends the attempts of interrupted threads: a thread that waits for a socket does not notice an interrupt by itself. One
 * thread looks after all of them, and only while there are any.
 */
final class InterruptWatch {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int PATIENCE = 100;

    private final ExecutorService executor;
    private final Map<Call, Thread> attempts = new ConcurrentHashMap<>();
    private final AtomicBoolean watching = new AtomicBoolean();

    /**
     * Creates a watch that watches nothing.
     *
     * @param executor lends the thread
     */
    InterruptWatch(ExecutorService executor) {
        this.executor = executor;
    }

    /** The calling thread makes an attempt from now on. */
    void enter(Call call) {
        attempts.put(call, Thread.currentThread());
        if (!watching.get() && watching.compareAndSet(false, true)) {
            try {
                executor.execute(this::watch);
            } catch (RejectedExecutionException closed) {
                call.cancel();
            }
        }
    }

    /** The attempt has ended. */
    void leave(Call call) {
        attempts.remove(call);
    }

    private void watch() {
        int idle = 0;
        do {
            while (idle < PATIENCE && !executor.isShutdown()) {
                LockSupport.parkNanos(PAUSE_NANOS);
                idle = attempts.isEmpty() ? idle + 1 : 0;
                attempts.forEach((call, thread) -> {
                    if (thread.isInterrupted()) {
                        call.cancel();
                    }
                });
            }
            watching.set(false);
        } while (!executor.isShutdown() && !attempts.isEmpty() && watching.compareAndSet(false, true));
    }
}
