package ai.rapidata.sdk.internal.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import okhttp3.Call;
import org.jspecify.annotations.Nullable;

/**
 * Ends the attempts of interrupted threads, as a thread that waits for a socket does not notice an interrupt by itself,
 * and attempts that take longer than they may. One thread looks after all of them, and only while there are any: cheaper
 * than a timer for each of thousands of attempts that end long before.
 */
final class AttemptWatch {

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int PATIENCE = 100;

    private final ExecutorService executor;
    private final Set<Watched> attempts = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean watching = new AtomicBoolean();

    /** An attempt that a thread makes. */
    static final class Watched {

        private final Call call;
        private final Thread thread = Thread.currentThread();
        private final long begin = System.nanoTime();
        private final long mostNanos;
        private volatile boolean expired;

        private Watched(Call call, long mostNanos) {
            this.call = call;
            this.mostNanos = mostNanos;
        }

        /** Whether the attempt was ended because it took too long. */
        boolean expired() {
            return expired;
        }

        private void look(long now) {
            if (now - begin > mostNanos) {
                expired = true;
                call.cancel();
            } else if (thread.isInterrupted()) {
                call.cancel();
            }
        }
    }

    /**
     * Creates a watch that watches nothing.
     *
     * @param executor lends the thread
     */
    AttemptWatch(ExecutorService executor) {
        this.executor = executor;
    }

    /**
     * The calling thread makes an attempt from now on.
     *
     * @param call the attempt
     * @param limit how long it may take, or null for any time
     */
    Watched enter(Call call, @Nullable Duration limit) {
        Watched attempt = new Watched(call, limit == null ? Long.MAX_VALUE : limit.toNanos());
        attempts.add(attempt);
        if (!watching.get() && watching.compareAndSet(false, true)) {
            try {
                executor.execute(this::watch);
            } catch (RejectedExecutionException closed) {
                call.cancel();
            }
        }
        return attempt;
    }

    /** The attempt has ended. */
    void leave(Watched attempt) {
        attempts.remove(attempt);
    }

    private void watch() {
        int idle = 0;
        do {
            while (idle < PATIENCE && !executor.isShutdown()) {
                LockSupport.parkNanos(PAUSE_NANOS);
                idle = attempts.isEmpty() ? idle + 1 : 0;
                long now = System.nanoTime();
                attempts.forEach(attempt -> attempt.look(now));
            }
            watching.set(false);
        } while (!executor.isShutdown() && !attempts.isEmpty() && watching.compareAndSet(false, true));
    }
}
