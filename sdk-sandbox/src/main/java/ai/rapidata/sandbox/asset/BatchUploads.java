package ai.rapidata.sandbox.asset;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import ai.rapidata.sandbox.store.Index;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes in batches of addresses in the background. */
final class BatchUploads {

    private static final int ADDRESSES_IN_ONE_TASK = 200;

    private final SandboxClock clock;
    private final EntityStore store;
    private final UrlIngestion ingestion;
    private final IngestionThreads threads;
    private final Duration timePerUrl;
    private final Entities<BatchUpload> batches;
    private final Entities<BatchItem> items;
    private final Index<BatchItem> itemsByBatch;
    private final Index<BatchUpload> byCorrelation;
    private final Map<String, Progress> progress = new ConcurrentHashMap<>();

    BatchUploads(
            SandboxClock clock,
            EntityStore store,
            UrlIngestion ingestion,
            IngestionThreads threads,
            Duration timePerUrl) {
        this.clock = clock;
        this.store = store;
        this.ingestion = ingestion;
        this.threads = threads;
        this.timePerUrl = timePerUrl;
        this.batches = store.entities("batch-upload", BatchUpload.class);
        this.items = store.entities("batch-item", BatchItem.class);
        this.itemsByBatch = items.indexedBy(BatchItem::batchId);
        this.byCorrelation = batches.indexedBy(batch -> batch.correlationId() == null ? "" : batch.correlationId());
    }

    BatchUpload submit(List<String> urls, @Nullable String correlationId, Compression compression) {
        var batch = new BatchUpload(
                Identifiers.next("bat"), correlationId, compression, urls.size(), false, clock.instant());
        List<BatchItem> pending = new ArrayList<>();
        for (int i = 0; i < urls.size(); i++) {
            pending.add(BatchItem.pending(batch.id(), i, urls.get(i)));
        }
        progress.put(batch.id(), new Progress());
        store.together(() -> {
            batches.put(batch.id(), batch);
            pending.forEach(item -> items.put(item.id(), item));
        });
        process(batch, pending);
        return batch;
    }

    /** Goes on with what was not done when the sandbox was closed. */
    void resume() {
        batches.stream().forEach(batch -> {
            var counts = new Progress();
            List<BatchItem> pending = new ArrayList<>();
            itemsByBatch.in(batch.id()).forEach(item -> {
                counts.count(item);
                if (item.isPending()) {
                    pending.add(item);
                }
            });
            progress.put(batch.id(), counts);
            if (!batch.aborted() && !pending.isEmpty()) {
                process(batch, pending);
            }
        });
    }

    Optional<BatchUpload> find(String id) {
        return batches.find(id);
    }

    Stream<BatchUpload> correlated(String correlationId) {
        return byCorrelation.in(correlationId);
    }

    Stream<BatchItem> itemsOf(BatchUpload batch) {
        return itemsByBatch.in(batch.id());
    }

    /** Stops a batch. What is done stays done; a finished batch stays finished. */
    void abort(String id) {
        batches.update(id, batch -> status(batch).equals("Processing") ? batch.abort() : batch);
    }

    int completed(BatchUpload batch) {
        return progressOf(batch).completed.get();
    }

    int failed(BatchUpload batch) {
        return progressOf(batch).failed.get();
    }

    String status(BatchUpload batch) {
        if (batch.aborted()) {
            return "Aborted";
        }
        return completed(batch) + failed(batch) < batch.total() ? "Processing" : "Completed";
    }

    private Progress progressOf(BatchUpload batch) {
        return progress.computeIfAbsent(batch.id(), unused -> new Progress());
    }

    private void process(BatchUpload batch, List<BatchItem> pending) {
        if (timePerUrl.isZero()) {
            List<BatchItem> remote = new ArrayList<>();
            for (BatchItem item : pending) {
                if (UrlIngestion.fetches(item.url())) {
                    inBackground(() -> ingest(batch, item));
                } else {
                    remote.add(item);
                }
            }
            for (int from = 0; from < remote.size(); from += ADDRESSES_IN_ONE_TASK) {
                List<BatchItem> some = remote.subList(from, Math.min(from + ADDRESSES_IN_ONE_TASK, remote.size()));
                inBackground(() -> store.together(() -> some.forEach(item -> ingest(batch, item))));
            }
            return;
        }
        for (int i = 0; i < pending.size(); i++) {
            BatchItem item = pending.get(i);
            Runnable work = () -> ingest(batch, item);
            // Whoever advances a virtual clock wants to find the work done.
            boolean here = clock instanceof VirtualClock;
            clock.schedule(timePerUrl.multipliedBy(i + 1L), here ? work : () -> inBackground(work));
        }
    }

    private void inBackground(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException closed) {
            // The sandbox is being closed; with a data folder the next one goes on here.
        }
    }

    private void ingest(BatchUpload batch, BatchItem item) {
        boolean aborted = batches.find(batch.id()).map(BatchUpload::aborted).orElse(true);
        if (aborted) {
            return;
        }
        BatchItem done;
        try {
            done = item.completed(ingestion.ingest(item.url(), batch.compression()));
        } catch (IngestionException e) {
            done = item.failed(e);
        } catch (RuntimeException e) {
            done = item.failed(IngestionException.at("internal", "The sandbox failed to process the address."));
        }
        items.put(item.id(), done);
        // Counted last: a batch that looks complete must have all its results.
        progressOf(batch).count(done);
    }

    private static final class Progress {

        private final AtomicInteger completed = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();

        void count(BatchItem item) {
            if (item.status().equals(BatchItem.COMPLETED)) {
                completed.incrementAndGet();
            } else if (item.status().equals(BatchItem.FAILED)) {
                failed.incrementAndGet();
            }
        }
    }
}
