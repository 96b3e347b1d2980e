package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.internal.concurrent.Ticker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The URLs that wait for company, and the batches that were made of them and have not ended. The first batches are small,
 * each is twice as large as the one before, up to the configured size; several are open at once.
 *
 * <p>Its monitor guards all of that. Under it nothing is requested, started or completed: every method says what has
 * changed, and the caller draws the consequences.
 */
final class UrlQueue {
    private static final int FIRST_SIZE = 50;
    private static final int MOST_OPEN = 8;
    private static final Duration LINGER = Duration.ofSeconds(1);

    /** What became of a URL that was added. */
    enum Admission {
        /** The queue is closed. */
        REFUSED,
        /** It waits; nothing is to be done. */
        WAITING,
        /** It waits, and a batch can be taken, or nobody watches. */
        DUE
    }

    private final int largest;
    private final Ticker ticker;
    private final Deque<UrlRequest> waiting = new ArrayDeque<>();
    private final Set<UrlBatch> open = new LinkedHashSet<>();
    private long waitingSince;
    private int nextSize;
    private boolean flushing;
    private boolean watched;
    private boolean closed;

    UrlQueue(int largest, Ticker ticker) {
        this.largest = largest;
        this.ticker = ticker;
        this.nextSize = Math.min(FIRST_SIZE, largest);
    }

    synchronized Admission add(UrlRequest request) {
        if (closed) {
            return Admission.REFUSED;
        }
        if (waiting.isEmpty()) {
            waitingSince = ticker.nanos();
            notifyAll();
        }
        waiting.add(request);
        return ready() || !watched ? Admission.DUE : Admission.WAITING;
    }

    /** From now on until none is left, those that wait do so for a place only, not for company. */
    synchronized void flush() {
        flushing = !waiting.isEmpty();
    }

    /** Flushes where nothing else goes on, or the oldest has waited for long. */
    synchronized void flushWhenLate() {
        if (open.isEmpty() || ticker.nanos() - waitingSince > LINGER.toNanos()) {
            flush();
        }
    }

    /** The batches for which there are URLs and places; they are open from now on. */
    synchronized List<UrlBatch> takeReady() {
        if (!ready()) {
            return List.of();
        }
        List<UrlBatch> ready = new ArrayList<>();
        long now = ticker.nanos();
        while (ready()) {
            UrlBatch batch = new UrlBatch(take(nextSize), now);
            open.add(batch);
            ready.add(batch);
            nextSize = Math.min(largest, nextSize * 2);
        }
        flushing &= !waiting.isEmpty();
        waitingSince = now;
        return ready;
    }

    private boolean ready() {
        return open.size() < MOST_OPEN && !waiting.isEmpty() && (flushing || waiting.size() >= nextSize);
    }

    private List<UrlRequest> take(int most) {
        int size = Math.min(most, waiting.size());
        List<UrlRequest> taken = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            UrlRequest request = waiting.remove();
            request.countBatch();
            taken.add(request);
        }
        return taken;
    }

    /** The batches that have not ended, the oldest first. */
    synchronized List<UrlBatch> open() {
        return List.copyOf(open);
    }

    /** A batch has ended: its place is free. */
    synchronized void remove(UrlBatch batch) {
        batch.close();
        open.remove(batch);
        notifyAll();
    }

    /** Removes what an upload asked for and is in no batch. */
    synchronized List<UrlRequest> drop(UploadScope scope) {
        List<UrlRequest> dropped =
                waiting.stream().filter(request -> request.scope() == scope).toList();
        waiting.removeIf(request -> request.scope() == scope);
        return dropped;
    }

    /** Removes all that is in no batch. */
    private List<UrlRequest> dropAll() {
        List<UrlRequest> dropped = List.copyOf(waiting);
        waiting.clear();
        return dropped;
    }

    /** Takes nothing more; returns what is in no batch. */
    synchronized List<UrlRequest> close() {
        closed = true;
        notifyAll();
        return dropAll();
    }

    synchronized boolean closed() {
        return closed;
    }

    /** Whether somebody must begin to watch: true for one caller, who does so or calls {@link #unwatched}. */
    synchronized boolean claimWatch() {
        if (watched || closed || idle()) {
            return false;
        }
        watched = true;
        return true;
    }

    /** Nobody watches any more, although the queue is not idle. */
    synchronized void unwatched() {
        watched = false;
    }

    /** Nobody watches, and nobody can: removes all that is in no batch. */
    synchronized List<UrlRequest> unwatchable() {
        watched = false;
        return dropAll();
    }

    /** The state of a batch may have changed: whoever waits for something to look at looks again. */
    synchronized void wake() {
        notifyAll();
    }

    /**
     * Waits, for whoever watches, until a look may find something out. What is being handed over or read tells when that
     * has ended: until then there is nothing to ask for.
     *
     * @return the batches to be looked at, none where it is time only to see whether URLs have waited for long; or null
     *     when nothing is left to be watched, and the watch has ended by that
     * @throws InterruptedException when the calling thread is interrupted
     */
    synchronized @Nullable List<UrlBatch> awaitSomethingToLookAt() throws InterruptedException {
        List<UrlBatch> looked = toBeLookedAt();
        while (!closed && !open.isEmpty() && looked.isEmpty() && (waiting.isEmpty() || open.size() >= MOST_OPEN)) {
            wait();
            looked = toBeLookedAt();
        }
        if (closed || idle()) {
            watched = false;
            return null;
        }
        return looked;
    }

    private List<UrlBatch> toBeLookedAt() {
        List<UrlBatch> looked = new ArrayList<>(open.size());
        for (UrlBatch batch : open) {
            if (batch.toBeLookedAt()) {
                looked.add(batch);
            }
        }
        return looked;
    }

    private boolean idle() {
        return waiting.isEmpty() && open.isEmpty();
    }
}
