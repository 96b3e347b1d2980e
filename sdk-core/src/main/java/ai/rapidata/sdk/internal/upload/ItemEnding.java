package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.UploadStage;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ends other than success that the way of a datapoint can come to. Thread-safe, without a lock. */
final class ItemEnding {
    private static final Logger LOG = LoggerFactory.getLogger(ItemEnding.class);

    private final UploadRun run;
    private final ItemFailures failures;

    /**
     * Ends of the datapoints of an upload.
     *
     * @param run told each of them
     * @param failures has the words for them
     */
    ItemEnding(UploadRun run, ItemFailures failures) {
        this.run = run;
        this.failures = failures;
    }

    /** Takes a step of a datapoint's way. Whatever is thrown on it is the outcome, so that nobody waits for ever. */
    void guarded(UploadItem item, Runnable step) {
        try {
            step.run();
        } catch (Throwable e) {
            LOG.warn("The upload of datapoint {} ended unexpectedly", item.sortIndex(), e);
            broken(item, e);
        }
    }

    /** Something was thrown that nobody expected. */
    void broken(UploadItem item, Throwable e) {
        if (neverSent(item)) {
            failed(item, UploadStage.DATAPOINT, e);
        } else {
            unconfirmed(item, e, null);
        }
    }

    /** A step failed, so that the datapoint is certainly not in the dataset. */
    void failed(UploadItem item, String stage, Throwable e) {
        run.failed(item, failures.exception(item.datapoint(), stage, e));
    }

    /** Some of its assets did not come to the service. */
    void withoutAssets(UploadItem item, List<AssetOutcome.Failed> failed) {
        run.failed(item, failures.assets(item.datapoint(), failed));
    }

    /** Its group could not be created. */
    void withoutGroup(UploadItem item, AssetOutcome.Failed failed) {
        run.failed(item, failures.group(item.datapoint(), failed));
    }

    /** The upload was stopped before the datapoint was sent in this run. */
    void notSent(UploadItem item) {
        if (neverSent(item)) {
            notStarted(item);
        } else {
            unconfirmed(item, item.trouble(), null);
        }
    }

    /** The upload was stopped, and the datapoint is certainly not in the dataset. */
    void notStarted(UploadItem item) {
        run.failed(item, failures.notStarted(item.datapoint()));
    }

    /** It was sent, and nobody could say whether it arrived. */
    void unconfirmed(UploadItem item, @Nullable Throwable trouble, @Nullable Throwable lookingFailed) {
        run.failed(item, failures.unconfirmed(item.datapoint(), trouble, lookingFailed));
    }

    /** What was thrown, without what a future has wrapped around it. */
    static Throwable unwrapped(Throwable e) {
        return e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
    }

    private static boolean neverSent(UploadItem item) {
        return item.sendings() == 0 && !item.lookFirst();
    }
}
