package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.config.CompressionConfig;
import ai.rapidata.sdk.dataset.UploadFailureCause;
import ai.rapidata.sdk.dataset.UploadStage;
import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.AuthenticationException;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.api.AssetApi;
import ai.rapidata.sdk.internal.api.BatchResult;
import ai.rapidata.sdk.internal.api.BatchStatus;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the service fetch URLs, many at a time. The first batches are small, so that something can be used soon; each is
 * twice as large as the one before, up to the configured size. Several are open at once, and each ends: by its result, by
 * the service's refusal, or by a deadline.
 */
final class UrlBatches implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(UrlBatches.class);
    private static final int FIRST_SIZE = 50;
    private static final int MOST_OPEN = 8;
    private static final int IDS_PER_STATUS = 40;
    private static final int MOST_SUBMISSIONS = 3;
    private static final int LOOKS_FOR_LOST = 4;
    private static final int MOST_BATCHES_PER_URL = 2;
    private static final Duration LINGER_WHEN_IDLE = Duration.ofMillis(20);
    private static final Duration LINGER = Duration.ofSeconds(1);
    private static final Duration WAIT_FOR_UNFINISHED = Duration.ofSeconds(2);
    private static final long LONGEST_REST_MILLIS = 500;
    private static final Set<Integer> UNDECIDED = Set.of(408, 500, 502, 503, 504);

    private final AssetApi api;
    private final int largest;
    private final @Nullable CompressionConfig compression;
    private final BatchTimes times;
    private final Supplier<String> correlationIds;
    private final ExecutorService executor;
    private final Ticker ticker;
    private final Sleeper sleeper;

    private final Deque<UrlRequest> waiting = new ArrayDeque<>();
    private final Set<UrlBatch> batches = new HashSet<>();
    private final Set<CompletableFuture<Void>> unfinished = ConcurrentHashMap.newKeySet();
    private long waitingSince;
    private int nextSize;
    private boolean flushing;
    private boolean watching;
    private boolean closed;

    UrlBatches(
            AssetApi api,
            int largest,
            @Nullable CompressionConfig compression,
            BatchTimes times,
            Supplier<String> correlationIds,
            ExecutorService executor,
            Ticker ticker,
            Sleeper sleeper) {
        this.api = api;
        this.largest = largest;
        this.compression = compression;
        this.times = times;
        this.correlationIds = correlationIds;
        this.executor = executor;
        this.ticker = ticker;
        this.sleeper = sleeper;
        this.nextSize = Math.min(FIRST_SIZE, largest);
    }

    /**
     * Adds a URL; it is handed over when enough have come together, or after a moment.
     *
     * @param request the URL; its result is completed by this object
     */
    void add(UrlRequest request) {
        List<UrlBatch> ready;
        synchronized (this) {
            if (closed) {
                request.result().complete(new AssetOutcome.Cancelled());
                return;
            }
            watch();
            if (!watching) {
                request.result().complete(unfollowed(request));
                return;
            }
            if (waiting.isEmpty()) {
                waitingSince = ticker.nanos();
            }
            waiting.add(request);
            ready = takeReady();
        }
        ready.forEach(this::begin);
    }

    /** Hands over what waits without waiting for more. */
    void flush() {
        List<UrlBatch> ready;
        synchronized (this) {
            flushing = true;
            ready = takeReady();
        }
        ready.forEach(this::begin);
    }

    /**
     * Drops what one upload asked for, and aborts the batches that nobody else waits for.
     *
     * @param scope the upload that was stopped
     */
    void abandon(UploadScope scope) {
        List<UrlRequest> dropped = new ArrayList<>();
        List<UrlBatch> aborted = new ArrayList<>();
        synchronized (this) {
            for (Iterator<UrlRequest> each = waiting.iterator(); each.hasNext(); ) {
                UrlRequest request = each.next();
                if (request.scope() == scope) {
                    each.remove();
                    dropped.add(request);
                }
            }
            for (UrlBatch batch : batches) {
                if (batch.abandoned()) {
                    aborted.add(batch);
                }
            }
        }
        dropped.forEach(request -> request.result().complete(new AssetOutcome.Cancelled()));
        aborted.forEach(this::abandonSoon);
    }

    /** Drops everything and aborts every open batch. */
    @Override
    public void close() {
        List<UrlRequest> dropped;
        List<UrlBatch> open;
        synchronized (this) {
            closed = true;
            dropped = List.copyOf(waiting);
            waiting.clear();
            open = List.copyOf(batches);
            notifyAll();
        }
        dropped.forEach(request -> request.result().complete(new AssetOutcome.Cancelled()));
        open.forEach(this::abandonSoon);
        awaitUnfinished();
    }

    /** Runs what must come to its end before this object is closed: handing over, and aborting. */
    private boolean runToTheEnd(Runnable work) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        unfinished.add(end);
        end.whenComplete((nothing, failure) -> unfinished.remove(end));
        boolean accepted = run(() -> {
            try {
                work.run();
            } finally {
                end.complete(null);
            }
        });
        if (!accepted) {
            end.complete(null);
        }
        return accepted;
    }

    private void awaitUnfinished() {
        try {
            CompletableFuture.allOf(unfinished.toArray(CompletableFuture[]::new))
                    .get(WAIT_FOR_UNFINISHED.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Batches of URLs could not be aborted in time", e);
        }
    }

    private List<UrlBatch> takeReady() {
        List<UrlBatch> ready = new ArrayList<>();
        while (!waiting.isEmpty() && batches.size() < MOST_OPEN && (flushing || waiting.size() >= nextSize)) {
            List<UrlRequest> taken = new ArrayList<>();
            while (taken.size() < nextSize && !waiting.isEmpty()) {
                taken.add(waiting.poll());
            }
            UrlBatch batch = new UrlBatch(taken, correlationIds.get(), ticker.nanos());
            batches.add(batch);
            ready.add(batch);
            nextSize = Math.min(largest, nextSize * 2);
        }
        if (waiting.isEmpty()) {
            flushing = false;
        } else if (!ready.isEmpty()) {
            waitingSince = ticker.nanos();
        }
        return ready;
    }

    private void begin(UrlBatch batch) {
        batch.requests().forEach(UrlRequest::countBatch);
        submitSoon(batch);
    }

    private void submitSoon(UrlBatch batch) {
        boolean accepted = runToTheEnd(() -> {
            try {
                submit(batch);
            } catch (Throwable e) {
                LOG.warn("Handing over a batch of URLs ended unexpectedly", e);
                fail(batch, e, "The batch of URLs could not be handed over");
            } finally {
                wakeWatch();
            }
        });
        if (!accepted) {
            finish(batch, new AssetOutcome.Cancelled());
        }
    }

    private void submit(UrlBatch batch) {
        if (batch.abandoned() || isClosed()) {
            finish(batch, new AssetOutcome.Cancelled());
            return;
        }
        List<String> urls = batch.urls();
        batch.requests().stream()
                .map(UrlRequest::scope)
                .distinct()
                .forEach(scope -> scope.urlsSubmitted(batch.correlationId(), urls));
        int submission = batch.countSubmission();
        try {
            batch.opened(api.submitBatch(urls, batch.correlationId(), compression), ticker.nanos());
            if (batch.abandoned() || isClosed()) {
                abandon(batch);
            } else {
                run(() -> lookAtOnce(batch));
            }
        } catch (RuntimeException e) {
            batch.troubled(e);
            if (mayHaveArrived(e)) {
                LOG.debug("No answer to a batch of {} URLs; looking for it", urls.size(), e);
                batch.lost(ticker.nanos());
            } else if (submission < MOST_SUBMISSIONS && mayBeSentAgain(e)) {
                batch.submittedAgain(correlationIds.get());
                submitSoon(batch);
            } else {
                fail(batch, e, "The batch of URLs could not be handed over");
            }
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

    /** Starts the thread that looks after open batches, where it does not run. Called under the lock. */
    private void watch() {
        if (!watching && !closed) {
            watching = run(this::watchUntilIdle);
        }
    }

    private void watchUntilIdle() {
        Duration pause = times.shortestPoll();
        try {
            while (true) {
                List<UrlBatch> looked;
                synchronized (this) {
                    awaitSomethingToLookAt();
                    if (closed || waiting.isEmpty() && batches.isEmpty()) {
                        watching = false;
                        return;
                    }
                    looked = batches.stream().filter(UrlBatch::toBeLookedAt).toList();
                }
                sleeper.sleep(looked.isEmpty() ? shorter(pause, LINGER_WHEN_IDLE) : pause);
                boolean moved = look(looked);
                flushWhenDue();
                pause = times.nextPoll(pause, moved);
            }
        } catch (InterruptedException e) {
            endWatching(new OperationInterruptedException("interrupted while batches of URLs were followed", e));
        } catch (OperationInterruptedException e) {
            endWatching(e);
        } catch (Throwable e) {
            LOG.warn("Looking after batches of URLs ended unexpectedly", e);
            endWatching(e);
        }
    }

    /** What is being handed over or read tells when that has ended: until then there is nothing to ask for. */
    private synchronized void awaitSomethingToLookAt() throws InterruptedException {
        while (!closed && !batches.isEmpty() && !somethingToLookAt()) {
            wait(LONGEST_REST_MILLIS);
        }
    }

    private synchronized boolean somethingToLookAt() {
        return !waiting.isEmpty() && batches.size() < MOST_OPEN
                || batches.stream().anyMatch(UrlBatch::toBeLookedAt);
    }

    private synchronized void wakeWatch() {
        notifyAll();
    }

    /** Whatever ended the watch: nobody waits for ever for a batch that nobody follows. */
    private void endWatching(Throwable why) {
        LOG.debug("Batches of URLs are followed no longer", why);
        giveUpAll(why);
        List<UrlRequest> rest = new ArrayList<>();
        synchronized (this) {
            watching = false;
            if (!waiting.isEmpty() || !batches.isEmpty()) {
                watch();
                if (!watching) {
                    rest.addAll(waiting);
                    waiting.clear();
                }
            }
        }
        rest.forEach(request -> request.result().complete(unfollowed(request)));
    }

    private static AssetOutcome unfollowed(UrlRequest request) {
        String title = "The URL could not be handed over, as no thread could be started";
        return new AssetOutcome.Failed(
                new UploadFailureCause(request.asset(), UploadStage.BATCH, null, title, null, null), null);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private void flushWhenDue() {
        boolean due;
        synchronized (this) {
            due = !waiting.isEmpty() && (batches.isEmpty() || ticker.nanos() - waitingSince > LINGER.toNanos());
        }
        if (due) {
            flush();
        }
    }

    private void giveUpAll(Throwable e) {
        List<UrlBatch> all;
        synchronized (this) {
            all = List.copyOf(batches);
        }
        all.forEach(batch -> fail(batch, e, "The batch of URLs could not be followed"));
    }

    /** One look at everything that is open; true when something moved. */
    private boolean look(List<UrlBatch> looked) {
        boolean moved = false;
        List<UrlBatch> open = new ArrayList<>();
        for (UrlBatch batch : looked) {
            if (batch.phase() == UrlBatch.Phase.LOST) {
                moved |= lookForLost(batch);
            } else if (batch.phase() == UrlBatch.Phase.OPEN) {
                open.add(batch);
            }
        }
        for (int from = 0; from < open.size(); from += IDS_PER_STATUS) {
            moved |= lookAtOpen(open.subList(from, Math.min(open.size(), from + IDS_PER_STATUS)));
        }
        long now = ticker.nanos();
        for (UrlBatch batch : looked) {
            giveUpWhenLate(batch, now);
        }
        return moved;
    }

    private boolean lookForLost(UrlBatch batch) {
        try {
            BatchStatus status = api.correlatedStatus(batch.correlationId());
            batch.counted(status.completed() + status.failed(), ticker.nanos());
            if (!status.completedBatches().isEmpty()) {
                batch.opened(status.completedBatches().get(0), ticker.nanos());
                fetch(batch);
                return true;
            }
            if (status.total() == 0) {
                lookedInVain(batch);
            } else if (status.ended()) {
                fail(batch, batch.lastTrouble(), "The batch of URLs was aborted, and its id is not known");
            }
        } catch (NotFoundException e) {
            lookedInVain(batch);
        } catch (RapidataException e) {
            trouble(batch, e);
        }
        return false;
    }

    private void lookedInVain(UrlBatch batch) {
        if (batch.countFruitlessLook() < LOOKS_FOR_LOST) {
            return;
        }
        if (batch.submissions() >= MOST_SUBMISSIONS) {
            fail(batch, batch.lastTrouble(), "The batch of URLs did not reach the service");
        } else {
            batch.submittedAgain(correlationIds.get());
            submitSoon(batch);
        }
    }

    /** URLs that the service knows take it no time: a first look without waiting for the watch, which does the rest. */
    private void lookAtOnce(UrlBatch batch) {
        try {
            if (api.batchStatus(List.of(String.valueOf(batch.id()))).ended()) {
                fetch(batch);
            }
        } catch (RapidataException e) {
            LOG.debug("The first look at a batch of URLs failed", e);
        }
    }

    private boolean lookAtOpen(List<UrlBatch> open) {
        try {
            List<String> ids = new ArrayList<>();
            for (UrlBatch batch : open) {
                String id = batch.id();
                if (id != null) {
                    ids.add(id);
                }
            }
            BatchStatus status = api.batchStatus(ids);
            Set<String> completed = new HashSet<>(status.completedBatches());
            int done = status.completed() + status.failed();
            boolean moved = false;
            for (UrlBatch batch : open) {
                moved |= batch.counted(done, ticker.nanos());
                if (status.ended() || completed.contains(String.valueOf(batch.id()))) {
                    fetch(batch);
                } else if (batch.worthFetching(done)) {
                    fetch(batch);
                }
            }
            return moved;
        } catch (RapidataException e) {
            open.forEach(batch -> trouble(batch, e));
            return false;
        }
    }

    /** A look that failed: what the service refuses will be refused again, anything else may pass. */
    private void trouble(UrlBatch batch, RapidataException e) {
        batch.troubled(e);
        boolean refused =
                e instanceof ApiException api && api.status() < 500 && api.status() != 408 && api.status() != 429;
        if (refused || e instanceof AuthenticationException) {
            fail(batch, e, "The batch of URLs could not be followed");
        } else if (e instanceof OperationInterruptedException) {
            throw e;
        }
    }

    private void giveUpWhenLate(UrlBatch batch, long now) {
        if (batch.phase() != UrlBatch.Phase.OPEN && batch.phase() != UrlBatch.Phase.LOST) {
            return;
        }
        String late = null;
        if (batch.nanosSinceStart(now) > times.total().toNanos()) {
            late = "The batch of URLs did not end within " + times.total();
        } else if (batch.nanosWithoutProgress(now) > times.noProgress().toNanos()) {
            late = "The batch of URLs made no progress for " + times.noProgress();
        }
        if (late != null) {
            RuntimeException trouble = batch.lastTrouble();
            fail(batch, trouble, late);
            run(() -> abortAtService(batch));
        }
    }

    private void fetch(UrlBatch batch) {
        if (batch.beginFetching()) {
            boolean accepted = run(() -> {
                try {
                    apply(batch, api.batchResult(String.valueOf(batch.id())));
                } catch (RapidataException e) {
                    if (!(e instanceof OperationInterruptedException)) {
                        trouble(batch, e);
                    }
                } catch (Throwable e) {
                    LOG.warn("Reading a batch of URLs ended unexpectedly", e);
                    fail(batch, e, "The batch of URLs could not be followed");
                } finally {
                    batch.endFetching();
                    wakeWatch();
                }
            });
            if (!accepted) {
                batch.endFetching();
            }
        }
    }

    private void apply(UrlBatch batch, BatchResult result) {
        List<UrlBatch.Settled> news = batch.settle(result);
        if (!news.isEmpty()) {
            batch.progressed(ticker.nanos());
        }
        for (UrlBatch.Settled settled : news) {
            settle(settled.request(), settled.item());
        }
        if (batch.allSettled()) {
            retire(batch);
        } else if (result.ended()) {
            List<UrlRequest> rest = batch.takeUnsettled();
            retire(batch);
            for (UrlRequest request : rest) {
                settleUnreported(request, result);
            }
            flush();
        }
    }

    private void settle(UrlRequest request, BatchResult.Item item) {
        String name = item.name();
        if (item.completed() && name != null) {
            request.result().complete(new AssetOutcome.Stored(name, AssetOutcome.Arrival.UPLOADED, item.warnings()));
        } else if ("internal".equals(item.stage()) && request.batches() < MOST_BATCHES_PER_URL) {
            add(request);
        } else {
            request.result().complete(new AssetOutcome.Failed(FailureCauses.of(request.asset(), item), null));
        }
    }

    private void settleUnreported(UrlRequest request, BatchResult result) {
        if (request.scope().cancellation().requested()) {
            request.result().complete(new AssetOutcome.Cancelled());
        } else if (!result.aborted() && request.batches() < MOST_BATCHES_PER_URL) {
            add(request);
        } else {
            String title = result.aborted()
                    ? "The batch was aborted before this URL was fetched"
                    : "The batch ended without a result for this URL";
            request.result()
                    .complete(new AssetOutcome.Failed(
                            new UploadFailureCause(request.asset(), UploadStage.BATCH, null, title, null, null), null));
        }
    }

    private void fail(UrlBatch batch, @Nullable Throwable e, String title) {
        List<UrlRequest> rest = batch.takeUnsettled();
        retire(batch);
        for (UrlRequest request : rest) {
            UploadFailureCause cause;
            if (e == null) {
                cause = new UploadFailureCause(request.asset(), UploadStage.BATCH, null, title, null, null);
            } else {
                UploadFailureCause known = FailureCauses.of(request.asset(), UploadStage.BATCH, e);
                cause = new UploadFailureCause(
                        request.asset(),
                        known.stage(),
                        known.status().isPresent() ? known.status().getAsInt() : null,
                        title + ": " + known.title(),
                        known.detail().orElse(null),
                        known.traceId().orElse(null));
            }
            request.result().complete(new AssetOutcome.Failed(cause, e));
        }
    }

    private void finish(UrlBatch batch, AssetOutcome outcome) {
        List<UrlRequest> rest = batch.takeUnsettled();
        retire(batch);
        rest.forEach(request -> request.result().complete(outcome));
    }

    private void retire(UrlBatch batch) {
        List<UrlBatch> ready;
        synchronized (this) {
            batch.close();
            batches.remove(batch);
            ready = takeReady();
            wakeWatch();
        }
        ready.forEach(this::begin);
    }

    private void abandonSoon(UrlBatch batch) {
        finish(batch, new AssetOutcome.Cancelled());
        runToTheEnd(() -> abortAtService(batch));
    }

    private void abandon(UrlBatch batch) {
        finish(batch, new AssetOutcome.Cancelled());
        abortAtService(batch);
    }

    private void abortAtService(UrlBatch batch) {
        String id = batch.id();
        if (id == null || !batch.beginAbort()) {
            return;
        }
        try {
            api.abortBatch(id);
        } catch (RuntimeException e) {
            LOG.debug("Could not abort the batch {}", id, e);
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private boolean run(Runnable work) {
        try {
            executor.execute(work);
            return true;
        } catch (RejectedExecutionException e) {
            LOG.debug("The client is closed; a batch of URLs is dropped");
            return false;
        } catch (RuntimeException | Error e) {
            LOG.warn("No thread could be started for a batch of URLs", e);
            return false;
        }
    }
}
