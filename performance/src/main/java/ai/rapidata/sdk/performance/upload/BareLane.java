package ai.rapidata.sdk.performance.upload;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Sends requests of one kind, as many at once as is allowed for each in its turn; nothing else. Thread-safe. */
final class BareLane {

    /** A request. */
    interface Sending {
        void send() throws IOException;
    }

    private static final int MOST_STARTED_BY_ONE = 2;

    private final ExecutorService threads;
    private final int[] allowed;
    private final Deque<Sending> queue = new ArrayDeque<>();
    private int started;
    private int starting;
    private int running;
    private int left;
    private @Nullable Exception failure;

    BareLane(ExecutorService threads, int[] allowed, int count) {
        this.threads = threads;
        this.allowed = allowed;
        this.left = count;
    }

    void add(Sending sending) {
        int more;
        synchronized (this) {
            queue.add(sending);
            more = claim();
        }
        start(more);
    }

    /** Waits until all were answered. */
    synchronized void await() throws InterruptedException, IOException {
        while (left > 0) {
            wait();
        }
        if (failure != null) {
            throw new IOException("a bare request failed", failure);
        }
    }

    /** As in the library: nobody starts threads while others wait for the lane, and none starts many. */
    private int claim() {
        int wanted = Math.min(queue.size() - starting, most() - running);
        int claimed = Math.max(0, Math.min(wanted, MOST_STARTED_BY_ONE));
        running += claimed;
        starting += claimed;
        return claimed;
    }

    private int most() {
        return allowed.length == 0 ? 1 : allowed[Math.min(started, allowed.length - 1)];
    }

    private void start(int count) {
        for (int i = 0; i < count; i++) {
            threads.execute(new Worker());
        }
    }

    private synchronized void fail(Exception e) {
        failure = e;
    }

    /** Sends one request after the other. */
    private final class Worker implements Runnable {

        private @Nullable Sending sending;

        @Override
        public void run() {
            int more = begin();
            for (Sending current = sending; current != null; current = sending) {
                start(more);
                try {
                    current.send();
                } catch (IOException | RuntimeException e) {
                    fail(e);
                }
                more = next();
            }
        }

        private int begin() {
            synchronized (BareLane.this) {
                starting--;
                return take();
            }
        }

        private int next() {
            synchronized (BareLane.this) {
                if (--left == 0) {
                    BareLane.this.notifyAll();
                }
                return take();
            }
        }

        private int take() {
            sending = running > most() ? null : queue.poll();
            if (sending == null) {
                running--;
                return 0;
            }
            started++;
            return claim();
        }
    }
}
