package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.internal.concurrent.DaemonThreads;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
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
    private static final int MOST_STARTED_BY_ONE = 2;

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

    /** Guards the fields below and the limit. No thread is started and no request is run while it is held. */
    private final ReentrantLock lock = new ReentrantLock();

    private final Deque<Request> queue = new ArrayDeque<>();
    private final ConcurrencyLimit limit;
    private final Ticker ticker;
    private final ThreadPoolExecutor threads;
    private int workers;
    private int starting;
    private int underWay;
    private int mostUnderWay;
    private boolean closed;

    AdaptiveWorkers(ConcurrencyLimit limit, Ticker ticker) {
        this(limit, ticker, DaemonThreads.named("datapoint"));
    }

    AdaptiveWorkers(ConcurrencyLimit limit, Ticker ticker, ThreadFactory factory) {
        this.limit = limit;
        this.ticker = ticker;
        this.threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }

    /**
     * Queues a request.
     *
     * @param request runs when its turn comes
     */
    void submit(Request request) {
        boolean dropped;
        int more = 0;
        lock.lock();
        try {
            dropped = closed;
            if (!dropped) {
                queue.add(new Queued(request, Context.current()));
                more = claim();
            }
        } finally {
            lock.unlock();
        }
        if (dropped) {
            request.dropped();
        }
        start(more);
    }

    /**
     * How many requests are or were under way at once at most.
     *
     * @return the highest count since the beginning
     */
    int mostUnderWay() {
        lock.lock();
        try {
            return mostUnderWay;
        } finally {
            lock.unlock();
        }
    }

    /** Drops the queue and interrupts what runs. */
    @Override
    public void close() {
        List<Request> rest;
        lock.lock();
        try {
            closed = true;
            rest = takeQueue();
        } finally {
            lock.unlock();
        }
        threads.shutdownNow();
        rest.forEach(Request::dropped);
    }

    /** How many threads the caller is to start. Each begins with starting others, so that none starts many. */
    private int claim() {
        int wanted = Math.min(queue.size() - starting, limit.current() - workers);
        int claimed = Math.max(0, Math.min(wanted, MOST_STARTED_BY_ONE));
        workers += claimed;
        starting += claimed;
        return claimed;
    }

    /** Where no thread can be started, those that run will do the work; without any, nobody would. */
    private void start(int count) {
        int left = count;
        try {
            for (; left > 0; left--) {
                threads.execute(new Worker());
            }
        } catch (RuntimeException | Error e) {
            List<Request> stranded = List.of();
            lock.lock();
            try {
                workers -= left;
                starting -= left;
                if (workers == 0) {
                    stranded = takeQueue();
                }
            } finally {
                lock.unlock();
            }
            LOG.debug("No further thread could be started", e);
            stranded.forEach(request -> breakOff(request, e));
        }
    }

    private List<Request> takeQueue() {
        List<Request> all = List.copyOf(queue);
        queue.clear();
        return all;
    }

    private static void breakOff(Request request, Throwable failure) {
        try {
            request.broken(failure);
        } catch (Throwable e) {
            LOG.warn("The end of a request could not be reported", e);
        }
    }

    /** Runs one request after the other, for as long as there are some and the limit allows it. */
    private final class Worker implements Runnable {
        private @Nullable Request request;
        private long since;

        @Override
        public void run() {
            int more = begin();
            while (request != null) {
                start(more);
                more = next(work(request));
            }
        }

        private Load work(Request current) {
            try {
                return current.run();
            } catch (Throwable e) {
                LOG.warn("A request of the upload ended unexpectedly", e);
                breakOff(current, e);
                return Load.UNKNOWN;
            }
        }

        private int begin() {
            lock.lock();
            try {
                starting--;
                return take(ticker.nanos());
            } finally {
                lock.unlock();
            }
        }

        /** The time a request takes includes the wait for the lock: so the limit sees what the client itself costs. */
        private int next(Load load) {
            lock.lock();
            try {
                long now = ticker.nanos();
                if (load == Load.MEASURED) {
                    limit.answered(now - since, underWay);
                } else if (load == Load.THROTTLED) {
                    limit.throttled();
                }
                underWay--;
                return take(now);
            } finally {
                lock.unlock();
            }
        }

        private int take(long now) {
            request = closed || workers > limit.current() ? null : queue.poll();
            if (request == null) {
                workers--;
                return 0;
            }
            since = now;
            underWay++;
            mostUnderWay = Math.max(mostUnderWay, underWay);
            return claim();
        }
    }
}
