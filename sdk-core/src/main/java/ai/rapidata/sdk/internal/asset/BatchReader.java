package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.AssetApi;
import ai.rapidata.sdk.internal.api.BatchResult;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads results of batches, also partial ones, and gives each URL the outcome that it finds there. */
final class BatchReader {
    private static final Logger LOG = LoggerFactory.getLogger(BatchReader.class);
    private static final int MOST_BATCHES_PER_URL = 2;

    private final AssetApi api;
    private final UrlQueue queue;
    private final BatchEnding ending;
    private final BatchWork work;
    private final Ticker ticker;
    private final Consumer<UrlRequest> again;
    private final Runnable flush;

    /**
     * A reader of the batches of a queue.
     *
     * @param api asks the service
     * @param queue holds the batches
     * @param ending ends them
     * @param work runs the reading
     * @param ticker measures time
     * @param again takes a URL that goes into another batch
     * @param flush called when URLs of a batch that has ended go into another, which nothing else may join
     */
    BatchReader(
            AssetApi api,
            UrlQueue queue,
            BatchEnding ending,
            BatchWork work,
            Ticker ticker,
            Consumer<UrlRequest> again,
            Runnable flush) {
        this.api = api;
        this.queue = queue;
        this.ending = ending;
        this.work = work;
        this.ticker = ticker;
        this.again = again;
        this.flush = flush;
    }

    /** Reads the result where nobody does so already. */
    void readSoon(UrlBatch batch) {
        String id = batch.beginReading();
        if (id != null && !work.run(() -> read(batch, id))) {
            ended(batch);
        }
    }

    /** URLs that the service knows take it no time: a first look without waiting for the watch, which does the rest. */
    void readSoonIfEnded(UrlBatch batch, String id) {
        work.run(() -> {
            try {
                if (api.batchStatus(List.of(id)).ended()) {
                    readSoon(batch);
                }
            } catch (RapidataException e) {
                LOG.debug("The first look at a batch of URLs failed", e);
            }
        });
    }

    private void read(UrlBatch batch, String id) {
        try {
            apply(batch, api.batchResult(id));
        } catch (OperationInterruptedException e) {
            LOG.debug("The reading of a batch of URLs was interrupted", e);
        } catch (RapidataException e) {
            ending.troubled(batch, e);
        } catch (Throwable e) {
            LOG.warn("Reading a batch of URLs ended unexpectedly", e);
            ending.fail(batch, e, "The batch of URLs could not be followed");
        } finally {
            ended(batch);
        }
    }

    private void ended(UrlBatch batch) {
        batch.endReading();
        queue.wake();
    }

    private void apply(UrlBatch batch, BatchResult result) {
        batch.settle(result, ticker.nanos(), this::settle);
        if (batch.allSettled()) {
            ending.retire(batch);
        } else if (result.ended()) {
            batch.takeUnsettled().forEach(request -> settleUnreported(request, result));
            ending.retire(batch);
            flush.run();
        }
    }

    private void settle(UrlRequest request, BatchResult.Item item) {
        guarded(request, () -> {
            String name = item.name();
            if (item.completed() && name != null) {
                request.complete(new AssetOutcome.Stored(name, AssetOutcome.Arrival.UPLOADED, item.warnings()));
            } else if ("internal".equals(item.stage()) && request.batches() < MOST_BATCHES_PER_URL) {
                again.accept(request);
            } else {
                request.complete(new AssetOutcome.Failed(FailureCauses.of(request.asset(), item), null));
            }
        });
    }

    private void settleUnreported(UrlRequest request, BatchResult result) {
        guarded(request, () -> {
            if (request.scope().cancellation().requested()) {
                request.cancel();
            } else if (result.aborted()) {
                request.fail("The batch was aborted before this URL was fetched");
            } else if (request.batches() < MOST_BATCHES_PER_URL) {
                again.accept(request);
            } else {
                request.fail("The batch ended without a result for this URL");
            }
        });
    }

    /** What is thrown for one URL is its outcome, so that the others get theirs. */
    private static void guarded(UrlRequest request, Runnable telling) {
        try {
            telling.run();
        } catch (Throwable e) {
            LOG.warn("The outcome of a URL could not be told", e);
            request.fail("The result for this URL could not be read: " + FailureCauses.titleOf(e));
        }
    }
}
