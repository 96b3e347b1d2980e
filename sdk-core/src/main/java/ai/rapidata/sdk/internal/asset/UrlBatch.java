package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.internal.api.BatchResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Some URLs that were handed over together, from the first attempt to hand them over until each has an outcome. Its
 * monitor guards whatever changes, and nothing foreign is called under it. It may be taken while the monitor of the
 * {@link UrlQueue} is held, never the other way round.
 */
final class UrlBatch {
    private static final int FEWEST_NEWS = 20;
    private static final int PARTIAL_RESULTS = 5;

    /** Where a batch stands. */
    enum Phase {
        /** It is being handed over. */
        SUBMITTING,
        /** The answer to handing it over was lost; its id is not known. */
        LOST,
        /** The service works on it. */
        OPEN,
        /** Every URL has an outcome, or will be handed over again in another batch. Nothing follows after this. */
        CLOSED
    }

    private final List<String> urls;
    private final List<UploadScope> scopes;
    private final long since;

    /** At the place of its URL each request that has no outcome. */
    private final @Nullable UrlRequest[] unsettled;

    private int missing;
    private Phase phase = Phase.SUBMITTING;
    private String correlationId = "";
    private @Nullable String id;
    private int submissions;
    private int fruitlessLooks;
    private boolean reading;
    private boolean aborted;
    private long lastProgress;
    private int counted;
    private int readAt;
    private @Nullable RuntimeException lastTrouble;

    UrlBatch(List<UrlRequest> requests, long now) {
        List<String> requested = new ArrayList<>(requests.size());
        List<UploadScope> waiting = new ArrayList<>(1);
        for (UrlRequest request : requests) {
            requested.add(request.url());
            if (!waiting.contains(request.scope())) {
                waiting.add(request.scope());
            }
        }
        this.urls = Collections.unmodifiableList(requested);
        this.scopes = List.copyOf(waiting);
        this.since = now;
        this.lastProgress = now;
        this.unsettled = requests.toArray(UrlRequest[]::new);
        this.missing = unsettled.length;
    }

    List<String> urls() {
        return urls;
    }

    /** The uploads that wait for a URL of this batch. */
    List<UploadScope> scopes() {
        return scopes;
    }

    /** Whether nobody waits for any URL of this batch any more. */
    boolean abandoned() {
        for (UploadScope scope : scopes) {
            if (!scope.cancellation().requested()) {
                return false;
            }
        }
        return true;
    }

    synchronized Phase phase() {
        return phase;
    }

    synchronized @Nullable String id() {
        return id;
    }

    synchronized String correlationId() {
        return correlationId;
    }

    /** It is about to be sent under a name. */
    synchronized void submitted(String newCorrelationId) {
        correlationId = newCorrelationId;
        fruitlessLooks = 0;
        submissions++;
    }

    /** How often it was sent. */
    synchronized int submissions() {
        return submissions;
    }

    /** It will be sent once more. */
    synchronized void submitAgain() {
        move(Phase.SUBMITTING);
    }

    /** The answer to handing it over was lost. */
    synchronized void lost(long now) {
        lastProgress = now;
        move(Phase.LOST);
    }

    /** The service has it under an id. */
    synchronized void opened(String newId, long now) {
        id = newId;
        lastProgress = now;
        move(Phase.OPEN);
    }

    synchronized void close() {
        phase = Phase.CLOSED;
    }

    private void move(Phase next) {
        if (phase != Phase.CLOSED) {
            phase = next;
        }
    }

    /** Looked for in vain; returns how often, this time included. */
    synchronized int countFruitlessLook() {
        return ++fruitlessLooks;
    }

    /** Whether a look may find something out: nobody hands it over or reads its result at this moment. */
    synchronized boolean toBeLookedAt() {
        return !reading && (phase == Phase.OPEN || phase == Phase.LOST);
    }

    /** The id under which its result may be read: for one caller until {@link #endReading}, null for others. */
    synchronized @Nullable String beginReading() {
        if (reading || phase != Phase.OPEN) {
            return null;
        }
        reading = true;
        return id;
    }

    synchronized void endReading() {
        reading = false;
    }

    /** Takes note of how many URLs have an outcome at the service; true when it was another number before. */
    synchronized boolean counted(int done, long now) {
        if (done == counted) {
            return false;
        }
        counted = done;
        progressed(now);
        return true;
    }

    /** Whether enough has moved since the last partial result to read another; true once for that much. */
    synchronized boolean worthReading(int movedInAll) {
        if (movedInAll - readAt < Math.max(FEWEST_NEWS, urls.size() / PARTIAL_RESULTS)) {
            return false;
        }
        readAt = movedInAll;
        return true;
    }

    private void progressed(long now) {
        lastProgress = now;
        lastTrouble = null;
    }

    synchronized void troubled(RuntimeException trouble) {
        lastTrouble = trouble;
    }

    synchronized @Nullable RuntimeException lastTrouble() {
        return lastTrouble;
    }

    synchronized long nanosWithoutProgress(long now) {
        return now - lastProgress;
    }

    long nanosSinceStart(long now) {
        return now - since;
    }

    /**
     * Hands out the requests that a result decides, each of them once.
     *
     * @param result what the service reported
     * @param now the time
     * @param settled given each request with its item, the monitor being free again
     */
    void settle(BatchResult result, long now, BiConsumer<UrlRequest, BatchResult.Item> settled) {
        List<BatchResult.@Nullable Item> items = BatchMatching.match(urls, result.items());
        @Nullable UrlRequest[] decided = new UrlRequest[unsettled.length];
        takeDecided(items, decided, now);
        for (int i = 0; i < decided.length; i++) {
            UrlRequest request = decided[i];
            BatchResult.Item item = items.get(i);
            if (request != null && item != null) {
                settled.accept(request, item);
            }
        }
    }

    private synchronized void takeDecided(
            List<BatchResult.@Nullable Item> items, @Nullable UrlRequest[] decided, long now) {
        int before = missing;
        for (int i = 0; i < decided.length; i++) {
            BatchResult.Item item = items.get(i);
            if (unsettled[i] != null && item != null && !item.pending()) {
                decided[i] = unsettled[i];
                unsettled[i] = null;
                missing--;
            }
        }
        if (missing < before) {
            progressed(now);
        }
    }

    /** The requests without an outcome; they are this batch's concern no longer. */
    synchronized List<UrlRequest> takeUnsettled() {
        List<UrlRequest> rest = new ArrayList<>(missing);
        for (int i = 0; i < unsettled.length; i++) {
            UrlRequest request = unsettled[i];
            if (request != null) {
                rest.add(request);
                unsettled[i] = null;
            }
        }
        missing = 0;
        return rest;
    }

    synchronized boolean allSettled() {
        return missing == 0;
    }

    /** The id under which the service is to be told to stop; null where it is not known, or was given out before. */
    synchronized @Nullable String takeIdToAbort() {
        if (id == null || aborted) {
            return null;
        }
        aborted = true;
        return id;
    }
}
