package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.dataset.MediaAsset;
import ai.rapidata.sdk.dataset.UploadFailureCause;
import ai.rapidata.sdk.dataset.UploadStage;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A URL that somebody waits for. It has one owner at a time, first the queue and then a batch, who hand it on under a lock
 * of theirs; so it needs none of its own.
 */
final class UrlRequest {
    private static final Logger LOG = LoggerFactory.getLogger(UrlRequest.class);

    private final MediaAsset asset;
    private final UploadScope scope;
    private final Consumer<? super AssetOutcome> waiter;
    private int batches;

    /**
     * A request that was in no batch yet.
     *
     * @param asset the URL
     * @param scope the upload that asks for it
     * @param waiter told the outcome, by any thread, no lock being held
     */
    UrlRequest(MediaAsset asset, UploadScope scope, Consumer<? super AssetOutcome> waiter) {
        this.asset = asset;
        this.scope = scope;
        this.waiter = waiter;
    }

    MediaAsset asset() {
        return asset;
    }

    String url() {
        return asset.location();
    }

    UploadScope scope() {
        return scope;
    }

    /** Tells the outcome. Never throws, so that one waiter cannot keep the other URLs of a batch from theirs. */
    void complete(AssetOutcome outcome) {
        try {
            waiter.accept(outcome);
        } catch (Throwable e) {
            LOG.warn("The outcome of a URL could not be taken note of", e);
        }
    }

    /** The upload was stopped before there was another outcome. */
    void cancel() {
        complete(new AssetOutcome.Cancelled());
    }

    /** Something that has to do with batches went wrong. */
    void fail(String title) {
        complete(new AssetOutcome.Failed(
                new UploadFailureCause(asset, UploadStage.BATCH, null, title, null, null), null));
    }

    /** Counts a batch that this URL becomes part of. */
    void countBatch() {
        batches++;
    }

    /** How many batches this URL was part of. */
    int batches() {
        return batches;
    }
}
