package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.config.CompressionConfig;
import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.api.AssetApi;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands batches over to the service; again, under another name, where an attempt certainly did not arrive. */
final class BatchSubmission {
    private static final Logger LOG = LoggerFactory.getLogger(BatchSubmission.class);
    private static final int MOST_SUBMISSIONS = 3;
    private static final Set<Integer> UNDECIDED = Set.of(408, 500, 502, 503, 504);
    private static final String NOT_HANDED_OVER = "The batch of URLs could not be handed over";

    private final AssetApi api;
    private final @Nullable CompressionConfig compression;
    private final Supplier<String> correlationIds;
    private final UrlQueue queue;
    private final BatchReader reader;
    private final BatchEnding ending;
    private final BatchWork work;
    private final Ticker ticker;

    /**
     * The handing over of the batches of a queue.
     *
     * @param api sends them
     * @param compression how the service shall compress what it fetches, or null for its own default
     * @param correlationIds makes a new name for each attempt
     * @param queue holds the batches
     * @param reader looks at each when it is handed over
     * @param ending ends those that cannot be
     * @param work runs the attempts
     * @param ticker measures time
     */
    BatchSubmission(
            AssetApi api,
            @Nullable CompressionConfig compression,
            Supplier<String> correlationIds,
            UrlQueue queue,
            BatchReader reader,
            BatchEnding ending,
            BatchWork work,
            Ticker ticker) {
        this.api = api;
        this.compression = compression;
        this.correlationIds = correlationIds;
        this.queue = queue;
        this.reader = reader;
        this.ending = ending;
        this.work = work;
        this.ticker = ticker;
    }

    /** Hands a batch over. */
    void submitSoon(UrlBatch batch) {
        boolean accepted = work.runToTheEnd(() -> {
            try {
                submit(batch);
            } catch (Throwable e) {
                LOG.warn("Handing over a batch of URLs ended unexpectedly", e);
                ending.fail(batch, e, NOT_HANDED_OVER);
            } finally {
                queue.wake();
            }
        });
        if (!accepted) {
            ending.cancel(batch);
        }
    }

    /** Hands a batch over once more, unless that was tried often enough. */
    void submitAgain(UrlBatch batch, String titleOfItsEnd) {
        if (batch.submissions() < MOST_SUBMISSIONS) {
            batch.submitAgain();
            submitSoon(batch);
        } else {
            ending.fail(batch, batch.lastTrouble(), titleOfItsEnd);
        }
    }

    private void submit(UrlBatch batch) {
        if (ended(batch)) {
            ending.cancel(batch);
            return;
        }
        String correlationId = correlationIds.get();
        batch.submitted(correlationId);
        batch.scopes().forEach(scope -> scope.urlsSubmitted(correlationId, batch.urls()));
        String id;
        try {
            id = api.submitBatch(batch.urls(), correlationId, compression);
        } catch (RuntimeException e) {
            notSubmitted(batch, e);
            return;
        }
        batch.opened(id, ticker.nanos());
        if (ended(batch)) {
            ending.abandon(batch);
        } else {
            reader.readSoonIfEnded(batch, id);
        }
    }

    private boolean ended(UrlBatch batch) {
        return batch.phase() == UrlBatch.Phase.CLOSED || batch.abandoned() || queue.closed();
    }

    private void notSubmitted(UrlBatch batch, RuntimeException e) {
        batch.troubled(e);
        if (mayHaveArrived(e)) {
            LOG.debug(
                    "No answer to a batch of {} URLs; looking for it",
                    batch.urls().size(),
                    e);
            batch.lost(ticker.nanos());
        } else if (mayBeSentAgain(e)) {
            submitAgain(batch, NOT_HANDED_OVER);
        } else {
            ending.fail(batch, e, NOT_HANDED_OVER);
        }
    }

    private static boolean mayHaveArrived(RuntimeException e) {
        return e instanceof ConnectionException connection && connection.requestMayHaveArrived()
                || e instanceof ApiException api && UNDECIDED.contains(api.status())
                || e instanceof UnexpectedResponseException;
    }

    private static boolean mayBeSentAgain(RuntimeException e) {
        return e instanceof ConnectionException || e instanceof ApiException api && api.status() == 429;
    }
}
