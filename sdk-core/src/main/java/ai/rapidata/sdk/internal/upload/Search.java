package ai.rapidata.sdk.internal.upload;

import java.time.Duration;
import java.util.List;

/** A datapoint that is looked for: when the next look is due, and how many there were. For use by one thread. */
final class Search {
    private static final int MOST_FAILED_LOOKS = 3;

    private final UploadItem item;
    private final String key;
    private final List<Duration> pauses;
    private final Reconciler.Verdict verdict;
    private long lookAt;
    private int looks;
    private int failedLooks;
    private int candidates;

    /**
     * A search.
     *
     * @param item the datapoint
     * @param pauses before each look; it is absent only after the last
     * @param verdict told the result
     * @param now the present reading of the ticker
     */
    Search(UploadItem item, List<Duration> pauses, Reconciler.Verdict verdict, long now) {
        this.item = item;
        this.key = item.assetKey();
        this.pauses = pauses;
        this.verdict = verdict;
        this.lookAt = now + pauses.get(0).toNanos();
    }

    UploadItem item() {
        return item;
    }

    /** By what it is recognised on a page of datapoints. */
    String key() {
        return key;
    }

    Reconciler.Verdict verdict() {
        return verdict;
    }

    /** The reading of the ticker at which the next look is due. */
    long lookAt() {
        return lookAt;
    }

    /** Counts datapoints that may be the one in this look, this one included. */
    int countCandidate() {
        return ++candidates;
    }

    /** The look found nothing. Plans the next one; true when there is none left. */
    boolean lookedInVain(long now) {
        looks++;
        failedLooks = 0;
        candidates = 0;
        if (looks >= pauses.size()) {
            return true;
        }
        lookAt = now + pauses.get(looks).toNanos();
        return false;
    }

    /** The look could not be finished, and does not count. Plans another; true when it has failed too often. */
    boolean lookFailed(long now) {
        failedLooks++;
        candidates = 0;
        lookAt = now + Duration.ofSeconds(failedLooks).toNanos();
        return failedLooks >= MOST_FAILED_LOOKS;
    }
}
