package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.dataset.UploadFailureCause;
import ai.rapidata.sdk.dataset.UploadStage;
import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.AuthenticationException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.AssetApi;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ends that a batch can come to. Each gives an outcome to the URLs that have none, and frees the batch's place. */
final class BatchEnding {
    private static final Logger LOG = LoggerFactory.getLogger(BatchEnding.class);

    private final AssetApi api;
    private final UrlQueue queue;
    private final BatchWork work;
    private final Runnable placeFreed;

    /**
     * Ends of the batches of a queue.
     *
     * @param api tells the service to stop
     * @param queue holds the batches
     * @param work runs what need not be waited for
     * @param placeFreed called whenever another batch may be open, no lock being held
     */
    BatchEnding(AssetApi api, UrlQueue queue, BatchWork work, Runnable placeFreed) {
        this.api = api;
        this.queue = queue;
        this.work = work;
        this.placeFreed = placeFreed;
    }

    /** Every URL has an outcome, or waits for another batch. */
    void retire(UrlBatch batch) {
        queue.remove(batch);
        placeFreed.run();
    }

    /** Something went wrong with the batch as a whole. */
    void fail(UrlBatch batch, @Nullable Throwable e, String title) {
        UploadFailureCause known = e == null ? null : FailureCauses.of(null, UploadStage.BATCH, e);
        end(batch, request -> new AssetOutcome.Failed(cause(request, title, known), e));
    }

    /** A look at the batch failed: what the service refuses will be refused again, anything else may pass. */
    void troubled(UrlBatch batch, RapidataException e) {
        batch.troubled(e);
        boolean refused =
                e instanceof ApiException api && api.status() < 500 && api.status() != 408 && api.status() != 429;
        if (refused || e instanceof AuthenticationException) {
            fail(batch, e, "The batch of URLs could not be followed");
        }
    }

    /** Nobody waits any more. */
    void cancel(UrlBatch batch) {
        end(batch, request -> new AssetOutcome.Cancelled());
    }

    /** Nobody waits any more, and the service is to stop. */
    void abandon(UrlBatch batch) {
        cancel(batch);
        abort(batch);
    }

    /** Nobody waits any more; the service is told to stop by another thread. */
    void abandonSoon(UrlBatch batch) {
        cancel(batch);
        work.runToTheEnd(() -> abort(batch));
    }

    /** The batch takes too long. */
    void giveUp(UrlBatch batch, String title) {
        fail(batch, batch.lastTrouble(), title);
        work.run(() -> abort(batch));
    }

    private void end(UrlBatch batch, Function<UrlRequest, AssetOutcome> outcome) {
        List<UrlRequest> rest = batch.takeUnsettled();
        try {
            retire(batch);
        } finally {
            rest.forEach(request -> request.complete(outcome.apply(request)));
        }
    }

    private static UploadFailureCause cause(UrlRequest request, String title, @Nullable UploadFailureCause known) {
        if (known == null) {
            return new UploadFailureCause(request.asset(), UploadStage.BATCH, null, title, null, null);
        }
        return new UploadFailureCause(
                request.asset(),
                known.stage(),
                known.status().isPresent() ? known.status().getAsInt() : null,
                title + ": " + known.title(),
                known.detail().orElse(null),
                known.traceId().orElse(null));
    }

    private void abort(UrlBatch batch) {
        String id = batch.takeIdToAbort();
        if (id == null) {
            return;
        }
        try {
            api.abortBatch(id);
        } catch (RuntimeException e) {
            LOG.debug("Could not abort the batch {}", id, e);
        }
    }
}
