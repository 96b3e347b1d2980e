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

    private final ExecutorService threads;
    private final int[] allowed;
    private final Deque<Sending> queue = new ArrayDeque<>();
    private int started;
    private int running;
    private int left;
    private @Nullable Exception failure;

    BareLane(ExecutorService threads, int[] allowed, int count) {
        this.threads = threads;
        this.allowed = allowed;
        this.left = count;
    }

    synchronized void add(Sending sending) {
        queue.add(sending);
        startWhereAllowed();
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

    private void startWhereAllowed() {
        for (Sending next = take(); next != null; next = take()) {
            Sending first = next;
            threads.execute(() -> work(first));
        }
    }

    private @Nullable Sending take() {
        int most = allowed.length == 0 ? 1 : allowed[Math.min(started, allowed.length - 1)];
        if (running >= most || queue.isEmpty()) {
            return null;
        }
        started++;
        running++;
        return queue.remove();
    }

    private void work(Sending first) {
        for (Sending next = first; next != null; next = next()) {
            try {
                next.send();
            } catch (IOException | RuntimeException e) {
                fail(e);
            }
        }
    }

    private synchronized @Nullable Sending next() {
        running--;
        if (--left == 0) {
            notifyAll();
        }
        Sending next = take();
        startWhereAllowed();
        return next;
    }

    private synchronized void fail(Exception e) {
        failure = e;
    }
}
