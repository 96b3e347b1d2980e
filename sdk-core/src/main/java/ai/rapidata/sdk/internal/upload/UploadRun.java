package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.CacheIdentity;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadListener;
import ai.rapidata.sdk.dataset.UploadProgress;
import ai.rapidata.sdk.dataset.UploadWarning;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.DatapointDetails;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import ai.rapidata.sdk.internal.asset.AssetStore;
import ai.rapidata.sdk.internal.asset.Cancellation;
import ai.rapidata.sdk.internal.asset.UploadScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One upload: takes datapoints from the input as long as there is room in the window, and counts what becomes of them.
 * The calling thread does nothing but that, so an interrupt stops it at once.
 */
final class UploadRun implements UploadScope {
    private static final Logger LOG = LoggerFactory.getLogger(UploadRun.class);
    private static final int MOST_WARNINGS = 10_000;
    private static final long GLANCE_MILLIS = 200;
    private static final int UNREACHABLE_IN_A_ROW = 50;
    private static final Duration UNREACHABLE_FOR = Duration.ofMinutes(1);
    private static final int MOST_LOOKS_AT_ONCE = 16;
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final Duration LAST_WAIT = Duration.ofSeconds(10);

    private final UploadResources resources;
    private final UploadContext context;
    private final AssetStore assets;
    private final ItemFailures failures;
    private final ItemFlow flow;
    private final Reconciler reconciler;
    private final Cancellation cancellation;
    private final ProgressTracker progress;
    private final FailureLog failureLog;
    private final Set<UploadWarning> warnings = new LinkedHashSet<>();
    private final PlaceSet places = new PlaceSet();
    private final UploadWindow window;
    private final AtomicInteger unreachable = new AtomicInteger();
    private final AtomicLong unreachableSince = new AtomicLong();
    private @Nullable DataType type;
    private volatile boolean givenUp;

    UploadRun(
            UploadResources resources,
            AssetStore assets,
            AdaptiveWorkers workers,
            UploadContext context,
            Cancellation cancellation,
            List<UploadListener> listeners) {
        this.resources = resources;
        this.context = context;
        this.assets = assets;
        this.cancellation = cancellation;
        this.failures = new ItemFailures(resources.clock());
        this.progress = new ProgressTracker(context.expected(), listeners, resources.ticker());
        this.failureLog = new FailureLog(resources.failureSpace());
        this.window = new UploadWindow(1_000 + 4 * resources.config().batchSize());
        DatasetApi api = resources.datasetApi();
        RecentDatapoints recent = new RecentDatapoints();
        this.reconciler = new Reconciler(
                api,
                context.datasetId(),
                Math.min(MOST_LOOKS_AT_ONCE, resources.config().maxWorkers()),
                recent,
                cancellation,
                resources.executor(),
                resources.ticker(),
                resources.sleeper());
        this.flow = new ItemFlow(
                this,
                context,
                assets,
                api,
                workers,
                reconciler,
                recent,
                failures,
                resources.config().maxRetries());
        cancellation.onRequest(() -> assets.abandon(this));
    }

    /**
     * Uploads everything that the input yields.
     *
     * @param input the datapoints with their places
     * @return what became of each; marked as stopped where the upload was cancelled
     * @throws InterruptedException when the calling thread was interrupted; nothing runs any more then
     */
    UploadReport upload(Iterator<IndexedDatapoint> input) throws InterruptedException {
        boolean complete = false;
        boolean checked = false;
        try {
            try {
                takeIn(input);
                assets.flush();
                awaitAll();
                complete = !cancellation.requested();
            } finally {
                if (!complete) {
                    stop();
                }
            }
            if (complete) {
                checked = removeExtras();
                checked &= takeBackLaterFailures();
            } else {
                rest(input);
                checked = progress.succeeded.get() == 0;
            }
        } finally {
            progress.finished();
        }
        return report(!complete, checked);
    }

    private void takeIn(Iterator<IndexedDatapoint> input) throws InterruptedException {
        while (!cancellation.requested() && input.hasNext()) {
            IndexedDatapoint next = input.next();
            UploadLedger.Known known = context.ledger().known(next);
            while (!window.awaitRoom(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
                progress.changed();
            }
            window.enter();
            admit(next, known);
        }
        if (!cancellation.requested()) {
            progress.expect(progress.started.get());
        }
    }

    @Override
    public Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public CacheIdentity cacheIdentity() {
        return context.options().cacheIdentity().orElse(CacheIdentity.FAST);
    }

    @Override
    public void bytesSent(long count) {
        progress.bytesSent.addAndGet(count);
        progress.changed();
    }

    @Override
    public void urlsSubmitted(String submission, List<String> urls) {
        context.ledger().urlsSubmitted(submission, urls);
    }

    void assetsNeeded(int count) {
        progress.assets.addAndGet(count);
    }

    void assetSettled(Asset asset, AssetOutcome outcome) {
        if (outcome instanceof AssetOutcome.Stored stored) {
            (stored.how() == AssetOutcome.Arrival.UPLOADED ? progress.assetsUploaded : progress.assetsCached)
                    .incrementAndGet();
            stored.warnings().forEach(message -> warn(new UploadWarning(asset, message)));
        } else if (outcome instanceof AssetOutcome.Failed) {
            progress.assetsFailed.incrementAndGet();
        }
        progress.changed();
    }

    /** How far the upload is at this moment. */
    UploadProgress progress() {
        return progress.snapshot();
    }

    /** Whether the upload was stopped because the service could not be reached. */
    boolean unreachable() {
        return givenUp;
    }

    /** A request did not reach the service: when that goes on for long, nothing more is tried. */
    void notReached() {
        long now = resources.ticker().nanos();
        if (unreachable.getAndIncrement() == 0) {
            unreachableSince.set(now);
        } else if (unreachable.get() >= UNREACHABLE_IN_A_ROW
                && now - unreachableSince.get() > UNREACHABLE_FOR.toNanos()
                && !cancellation.requested()) {
            LOG.warn("The service has not been reachable for {}; the upload is stopped", UNREACHABLE_FOR);
            givenUp = true;
            cancellation.request();
        }
    }

    /** A datapoint is in the dataset. Of several outcomes of one datapoint the first counts. */
    void succeeded(UploadItem item) {
        if (!item.end()) {
            return;
        }
        try {
            flow.ended(item);
            unreachable.set(0);
            places.add(item.sortIndex());
            progress.succeeded.incrementAndGet();
            progress.changed();
        } finally {
            window.leave();
        }
    }

    /** A datapoint ended otherwise. Of several outcomes of one datapoint the first counts. */
    void failed(UploadItem item, FailedUpload<Datapoint> found) {
        if (!item.end()) {
            return;
        }
        FailedUpload<Datapoint> failure = item.lookFirst() ? failures.stillUnconfirmed(found) : found;
        try {
            flow.ended(item);
            failureLog.add(new PlacedFailure(item.sortIndex(), failure));
            progress.failed.incrementAndGet();
            progress.failed(failure);
            progress.changed();
        } finally {
            window.leave();
        }
    }

    private void admit(IndexedDatapoint next, UploadLedger.Known known) {
        progress.started.incrementAndGet();
        UploadItem item = new UploadItem(next);
        DataType first = type;
        if (first == null) {
            first = next.datapoint().dataType();
            type = first;
        }
        if (known == UploadLedger.Known.DONE) {
            List<String> names = context.ledger().names(next.sortIndex());
            context.origins()
                    .add(new UploadedOrigins.Uploaded(
                            next.sortIndex(),
                            next.datapoint(),
                            names.isEmpty()
                                    ? next.datapoint().assets().stream()
                                            .map(Asset::source)
                                            .toList()
                                    : names));
            succeeded(item);
            progress.skipped.incrementAndGet();
        } else if (next.datapoint().dataType() != first) {
            failed(item, failures.input(next.datapoint(), "Texts and media cannot be uploaded together"));
        } else {
            if (known == UploadLedger.Known.SENT) {
                item.lookFirst(true);
            }
            flow.begin(item);
        }
    }

    /** Waits until nothing is under way any more, or the upload was stopped. */
    private void awaitAll() throws InterruptedException {
        while (!window.awaitEmpty(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
            if (cancellation.requested()) {
                return;
            }
            // Time passes also while nothing is done: whoever watches a stalled upload should see that.
            progress.changed();
        }
    }

    /** Drops what waits, gives what runs a moment to end, and interrupts it then. */
    private void stop() {
        cancellation.request();
        assets.abandon(this);
        boolean interrupted = Thread.interrupted();
        try {
            if (!window.awaitEmpty(GRACE.toNanos(), TimeUnit.NANOSECONDS)) {
                cancellation.interruptActive();
                if (!window.awaitEmpty(LAST_WAIT.toNanos(), TimeUnit.NANOSECONDS)) {
                    LOG.warn("Something of a stopped upload still runs after {}", LAST_WAIT);
                }
            }
        } catch (InterruptedException e) {
            cancellation.interruptActive();
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Datapoints that were never taken from an input of known length were not started. */
    private void rest(Iterator<IndexedDatapoint> input) {
        if (context.expected() < 0) {
            return;
        }
        while (input.hasNext()) {
            IndexedDatapoint next = input.next();
            FailedUpload<Datapoint> failure = failures.notTaken(next);
            progress.started.incrementAndGet();
            progress.failed.incrementAndGet();
            failureLog.add(new PlacedFailure(next.sortIndex(), failure));
            progress.failed(failure);
        }
    }

    private void warn(UploadWarning warning) {
        synchronized (warnings) {
            if (warnings.size() >= MOST_WARNINGS || !warnings.add(warning)) {
                return;
            }
        }
        progress.warned(warning);
    }

    /** Of what was sent more than once and is in the dataset twice, only one stays there. Returns whether that is so. */
    private boolean removeExtras() {
        RepeatedDatapoints repeated = flow.repeated();
        if (repeated.size() == 0) {
            return true;
        }
        try {
            reconciler.removeExtras(repeated);
            return true;
        } catch (RapidataException e) {
            LOG.warn(
                    "Of {} datapoints that were sent again, some may be in the dataset {} twice",
                    repeated.size(),
                    context.datasetId(),
                    e);
            return false;
        }
    }

    /** Datapoints that the service failed after it had accepted them are failures. Returns whether all are known. */
    private boolean takeBackLaterFailures() {
        if (progress.succeeded.get() == 0) {
            return true;
        }
        LaterFailures.Found later =
                new LaterFailures(resources.datasetApi(), resources.sleeper()).in(context.datasetId());
        boolean complete = later.complete();
        for (DatapointDetails details : later.datapoints()) {
            Long place = details.sortIndex();
            boolean known = !context.origins().failedLater(details.id())
                    || context.ledger().hasFailedLater(details.id());
            if (place == null) {
                complete &= known;
            } else if (!known && flow.mayBeAt(place, details) && places.remove(place)) {
                takeBack(place, details);
            }
        }
        return complete;
    }

    private void takeBack(long place, DatapointDetails details) {
        context.origins().takenBack(place);
        context.ledger().failedLater(place, details.id());
        FailedUpload<Datapoint> failure =
                failures.processing(context.origins().datapoint(place).orElseGet(details::asDatapoint));
        progress.succeeded.decrementAndGet();
        progress.failed.incrementAndGet();
        failureLog.add(new PlacedFailure(place, failure));
        progress.failed(failure);
    }

    private UploadReport report(boolean stopped, boolean checked) {
        List<UploadWarning> remarks;
        synchronized (warnings) {
            remarks = new ArrayList<>(warnings);
        }
        return new UploadReport(progress.snapshot(), failureLog.inOrder(), remarks, stopped, checked);
    }
}
