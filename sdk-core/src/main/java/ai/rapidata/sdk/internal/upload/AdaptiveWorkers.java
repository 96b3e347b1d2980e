package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.internal.concurrent.DaemonThreads;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs requests, as many at once as a {@link ConcurrencyLimit} allows; threads come and go with it. */
final class AdaptiveWorkers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(AdaptiveWorkers.class);
    private static final long IDLE_SECONDS = 5;

    /** One request. */
    interface Request {
        /**
         * Sends it and deals with the answer.
         *
         * @return what the answer says about the load of the service
         */
        Load run();

        /** Called instead of {@link #run} when the client is closed before its turn. */
        void dropped();

        /** Called when {@link #run} threw something. */
        void broken(Throwable failure);
    }

    /** What an answer says about the load of the service. */
    enum Load {
        /** Its duration counts. */
        MEASURED,
        /** Its duration says nothing. */
        UNKNOWN,
        /** The service said that there are too many requests. */
        THROTTLED
    }

    /** A request that is sent in the trace of whoever queued it. */
    private record Queued(Request request, Context context) implements Request {

        @Override
        public Load run() {
            try (Scope scope = context.makeCurrent()) {
                return request.run();
            }
        }

        @Override
        public void dropped() {
            request.dropped();
        }

        @Override
        public void broken(Throwable failure) {
            request.broken(failure);
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Request> queue = new ArrayDeque<>();
    private final ConcurrencyLimit limit;
    private final Ticker ticker;
    private final ThreadPoolExecutor threads;
    private int running;
    private int mostRunning;
    private boolean closed;

    AdaptiveWorkers(ConcurrencyLimit limit, Ticker ticker) {
        this.limit = limit;
        this.ticker = ticker;
        this.threads = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                DaemonThreads.named("datapoint"));
    }

    /**
     * Queues a request.
     *
     * @param request runs when its turn comes
     */
    void submit(Request request) {
        boolean dropped;
        lock.lock();
        try {
            dropped = closed;
            if (!dropped) {
                Queued queued = new Queued(request, Context.current());
                queue.add(queued);
                start(queued);
            }
        } finally {
            lock.unlock();
        }
        if (dropped) {
            request.dropped();
        }
    }

    /**
     * How many requests are or were under way at once at most.
     *
     * @return the highest count since the beginning
     */
    int mostRunning() {
        lock.lock();
        try {
            return mostRunning;
        } finally {
            lock.unlock();
        }
    }

    /** Drops the queue and interrupts what runs. */
    @Override
    public void close() {
        Deque<Request> rest;
        lock.lock();
        try {
            closed = true;
            rest = new ArrayDeque<>(queue);
            queue.clear();
        } finally {
            lock.unlock();
        }
        threads.shutdownNow();
        rest.forEach(Request::dropped);
    }

    /** Where no thread can be started, those that run will do the work; without any, the request is taken back. */
    private void start(Queued added) {
        try {
            startWhereAllowed();
        } catch (RuntimeException | Error e) {
            if (running == 0) {
                queue.removeLastOccurrence(added);
                throw e;
            }
            LOG.debug("No further thread could be started", e);
        }
    }

    private void startWhereAllowed() {
        int idle = Math.min(queue.size(), limit.current() - running);
        for (int i = 0; i < idle; i++) {
            threads.execute(this::work);
            running++;
            mostRunning = Math.max(mostRunning, running);
        }
    }

    private void work() {
        Request request = next(null, 0);
        while (request != null) {
            long before = ticker.nanos();
            Load load = Load.UNKNOWN;
            try {
                load = request.run();
            } catch (Throwable e) {
                LOG.warn("A request of the upload ended unexpectedly", e);
                breakOff(request, e);
            }
            request = next(load, ticker.nanos() - before);
        }
    }

    private static void breakOff(Request request, Throwable failure) {
        try {
            request.broken(failure);
        } catch (Throwable e) {
            LOG.warn("The end of a request could not be reported", e);
        }
    }

    private @Nullable Request next(@Nullable Load load, long nanos) {
        lock.lock();
        try {
            if (load == Load.MEASURED) {
                limit.answered(nanos, running);
            } else if (load == Load.THROTTLED) {
                limit.throttled();
            }
            if (closed || queue.isEmpty() || running > limit.current()) {
                running--;
                return null;
            }
            Request next = queue.poll();
            try {
                startWhereAllowed();
            } catch (RuntimeException | Error e) {
                LOG.debug("No further thread could be started", e);
            }
            return next;
        } finally {
            lock.unlock();
        }
    }
}
