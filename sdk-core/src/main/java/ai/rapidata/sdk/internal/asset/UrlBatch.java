package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.internal.api.BatchResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some URLs that were handed over together, from the first attempt to hand them over until each has an outcome. */
final class UrlBatch {

    /** Where a batch stands. */
    enum Phase {
        /** It is being handed over. */
        SUBMITTING,
        /** The answer to handing it over was lost; its id is not known. */
        LOST,
        /** The service works on it. */
        OPEN,
        /** Every URL has an outcome, or will be handed over again in another batch. */
        CLOSED
    }

    private final List<UrlRequest> requests;
    private final long since;
    private String correlationId;
    private @Nullable String id;
    private Phase phase = Phase.SUBMITTING;
    private int submissions;
    private int fruitlessLooks;
    private boolean fetching;
    private boolean aborting;
    private boolean[] settled;
    private int open;
    private long lastProgress;
    private int counted;
    private int fetchedAt;
    private @Nullable RuntimeException lastTrouble;

    UrlBatch(List<UrlRequest> requests, String correlationId, long now) {
        this.requests = List.copyOf(requests);
        this.correlationId = correlationId;
        this.since = now;
        this.lastProgress = now;
        this.settled = new boolean[requests.size()];
        this.open = requests.size();
    }

    List<UrlRequest> requests() {
        return requests;
    }

    List<String> urls() {
        return requests.stream().map(UrlRequest::url).toList();
    }

    synchronized String correlationId() {
        return correlationId;
    }

    synchronized @Nullable String id() {
        return id;
    }

    synchronized Phase phase() {
        return phase;
    }

    synchronized void submittedAgain(String newCorrelationId) {
        correlationId = newCorrelationId;
        phase = Phase.SUBMITTING;
        fruitlessLooks = 0;
    }

    synchronized int countSubmission() {
        return ++submissions;
    }

    synchronized int submissions() {
        return submissions;
    }

    synchronized void opened(String newId, long now) {
        id = newId;
        phase = Phase.OPEN;
        lastProgress = now;
    }

    synchronized void lost(long now) {
        phase = Phase.LOST;
        lastProgress = now;
    }

    synchronized void close() {
        phase = Phase.CLOSED;
    }

    synchronized int countFruitlessLook() {
        return ++fruitlessLooks;
    }

    synchronized boolean beginFetching() {
        if (fetching || phase != Phase.OPEN) {
            return false;
        }
        fetching = true;
        return true;
    }

    synchronized void endFetching() {
        fetching = false;
    }

    /** Whether a look may find something out: nobody hands it over or reads its result at this moment. */
    synchronized boolean toBeLookedAt() {
        return !fetching && (phase == Phase.OPEN || phase == Phase.LOST);
    }

    synchronized void progressed(long now) {
        lastProgress = now;
        lastTrouble = null;
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

    /** Whether enough has moved in this batch since the last partial result to ask for another. */
    synchronized boolean worthFetching(int movedInAll) {
        int step = Math.max(20, requests.size() / 5);
        if (movedInAll - fetchedAt < step) {
            return false;
        }
        fetchedAt = movedInAll;
        return true;
    }

    /**
     * The requests that get an outcome from a result, each of them once.
     *
     * @param result what the service reported
     * @return the requests with their items, those that had an outcome before left out
     */
    synchronized List<Settled> settle(BatchResult result) {
        List<BatchResult.@Nullable Item> items = BatchMatching.match(urls(), result.items());
        List<Settled> news = new ArrayList<>();
        for (int i = 0; i < settled.length; i++) {
            BatchResult.Item item = items.get(i);
            if (!settled[i] && item != null && !item.pending()) {
                settled[i] = true;
                open--;
                news.add(new Settled(requests.get(i), item));
            }
        }
        return news;
    }

    /** The requests without an outcome; they are this batch's concern no longer. */
    synchronized List<UrlRequest> takeUnsettled() {
        List<UrlRequest> rest = new ArrayList<>();
        for (int i = 0; i < settled.length; i++) {
            if (!settled[i]) {
                settled[i] = true;
                rest.add(requests.get(i));
            }
        }
        open = 0;
        return rest;
    }

    /** Whether the service is to be told to stop; true for the first caller only. */
    synchronized boolean beginAbort() {
        boolean first = !aborting;
        aborting = true;
        return first && id != null;
    }

    synchronized boolean allSettled() {
        return open == 0;
    }

    /** Whether nobody waits for any URL of this batch any more. */
    boolean abandoned() {
        return requests.stream()
                .allMatch(request -> request.scope().cancellation().requested());
    }

    /**
     * A URL and what became of it.
     *
     * @param request the URL
     * @param item what the service reported
     */
    record Settled(UrlRequest request, BatchResult.Item item) {}
}
