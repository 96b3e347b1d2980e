package ai.rapidata.sdk.internal.upload;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The datapoints that are under way in an upload, as many as fit. One thread lets them in and waits; any thread lets them
 * out. The waiting thread is woken when what it waits for is there, and not for each datapoint: on a busy machine, a
 * thread woken in vain takes as long as a good part of a request.
 */
final class UploadWindow {
    private static final int SHARE_FREED_BEFORE_MORE = 32;

    private final int size;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile @Nullable Thread waiting;
    private volatile int awaited = -1;

    /**
     * An empty window.
     *
     * @param size how many datapoints fit, at least 1
     */
    UploadWindow(int size) {
        this.size = size;
    }

    /**
     * Lets a datapoint in, once there is room. A full window is filled again only when a small part of it is free.
     *
     * @throws InterruptedException when the calling thread was interrupted
     */
    void enter() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (underWay.get() >= size) {
            await(size - 1 - size / SHARE_FREED_BEFORE_MORE, Long.MAX_VALUE);
        }
        underWay.incrementAndGet();
    }

    /**
     * Waits until there is room for a datapoint. A full window has room again only when a small part of it is free.
     *
     * @param limit how long at most
     * @param unit of the limit
     * @return false when the time was not enough
     * @throws InterruptedException when the calling thread was interrupted
     */
    boolean awaitRoom(long limit, TimeUnit unit) throws InterruptedException {
        return underWay.get() < size || await(size - 1 - size / SHARE_FREED_BEFORE_MORE, unit.toNanos(limit));
    }

    /** Lets a datapoint out. */
    void leave() {
        if (underWay.decrementAndGet() <= awaited) {
            Thread thread = waiting;
            if (thread != null) {
                LockSupport.unpark(thread);
            }
        }
    }

    /**
     * Waits until nothing is under way.
     *
     * @param limit how long at most
     * @param unit of the limit
     * @return false when the time was not enough
     * @throws InterruptedException when the calling thread was interrupted
     */
    boolean awaitEmpty(long limit, TimeUnit unit) throws InterruptedException {
        return await(0, unit.toNanos(limit));
    }

    private boolean await(int most, long nanos) throws InterruptedException {
        long begin = System.nanoTime();
        waiting = Thread.currentThread();
        awaited = most;
        try {
            while (true) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (underWay.get() <= most) {
                    return true;
                }
                long left = nanos - (System.nanoTime() - begin);
                if (left <= 0) {
                    return false;
                }
                LockSupport.parkNanos(this, left);
            }
        } finally {
            awaited = -1;
            waiting = null;
        }
    }
}
