package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.UploadJob;
import ai.rapidata.sdk.dataset.UploadListener;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.internal.asset.AssetStore;
import ai.rapidata.sdk.internal.asset.Cancellation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The uploads of one client. Threads, caches and limits are shared by all of its uploads; nothing is started before the
 * first of them.
 */
public final class DatapointUploads implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatapointUploads.class);
    private static final int MOST_AT_ONCE = 256;

    private final UploadResources resources;
    private final AssetStore assets;
    private final AdaptiveWorkers workers;
    private final Set<Cancellation> active = new HashSet<>();
    private @Nullable Thread shutdownHook;
    private boolean closed;

    /**
     * The uploads of a client.
     *
     * @param resources what they share; its executor is closed with this object
     */
    public DatapointUploads(UploadResources resources) {
        this.resources = resources;
        this.assets = new AssetStore(
                resources.assetApi(),
                resources.config(),
                resources.owner(),
                resources.executor(),
                resources.ticker(),
                resources.sleeper());
        int start = resources.config().maxWorkers();
        int largest = resources.config().maxWorkersChosen() ? start : Math.max(start, MOST_AT_ONCE);
        this.workers = new AdaptiveWorkers(new ConcurrencyLimit(start, largest), resources.ticker());
    }

    /**
     * Uploads datapoints into a dataset and waits until each has an outcome.
     *
     * @param context where and how
     * @param input the datapoints with their places; read as far as there is room for more
     * @return what became of them
     * @throws OperationInterruptedException when the calling thread is interrupted, the upload is cancelled or the client
     *     is closed
     */
    public UploadReport upload(UploadContext context, Iterator<IndexedDatapoint> input) {
        return resources.tracing().operation("dataset.upload", () -> uploaded(context, input));
    }

    private UploadReport uploaded(UploadContext context, Iterator<IndexedDatapoint> input) {
        UploadControl control = UploadControl.in(context.options()).orElse(null);
        Cancellation cancellation = control == null ? new Cancellation() : control.cancellation();
        List<UploadListener> listeners = new ArrayList<>();
        context.options().listener().ifPresent(listeners::add);
        listeners.add(new ConsoleProgress(resources.terminal()));
        register(cancellation);
        try {
            UploadRun run = new UploadRun(resources, assets, workers, context, cancellation, listeners);
            UploadReport report = run(run, input, control);
            if (isClosed()) {
                throw new OperationInterruptedException("the client was closed during an upload");
            }
            if (report.stopped() && !run.unreachable()) {
                throw new OperationInterruptedException(
                        "the upload into dataset " + context.datasetId() + " was cancelled");
            }
            return report;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OperationInterruptedException(
                    "interrupted during an upload into dataset " + context.datasetId(), e);
        } finally {
            unregister(cancellation);
        }
    }

    private static UploadReport run(UploadRun run, Iterator<IndexedDatapoint> input, @Nullable UploadControl control)
            throws InterruptedException {
        if (control == null) {
            return run.upload(input);
        }
        control.begin(run::progress);
        try {
            UploadReport report = run.upload(input);
            control.ended(report);
            return report;
        } finally {
            control.end();
        }
    }

    /**
     * Runs a creation in the background.
     *
     * @param creation creates, with options to which it applies the given change
     * @param <T> what is created
     * @return the running creation
     */
    public <T> UploadJob<T> inBackground(Function<UnaryOperator<UploadOptions>, T> creation) {
        return BackgroundUpload.start(resources.executor(), creation);
    }

    /**
     * Uploads of assets outside of a dataset, with the same caches and limits.
     *
     * @return the uploads
     */
    public AssetUploads assets() {
        return new DirectAssetUploads(assets);
    }

    /** Forgets which assets are at the service already, in memory and on disk. */
    public void clearCaches() {
        assets.clearCaches();
    }

    /**
     * The resources of these uploads.
     *
     * @return what they share
     */
    public UploadResources resources() {
        return resources;
    }

    /**
     * How many datapoint requests were under way at once at most.
     *
     * @return the highest count since the beginning
     */
    public int mostRequestsAtOnce() {
        return workers.mostUnderWay();
    }

    /** Stops every upload, aborts open batches and ends all threads. */
    @Override
    public void close() {
        List<Cancellation> running;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            running = List.copyOf(active);
            removeShutdownHook();
        }
        assets.closeBatches();
        stop(running);
        assets.close();
        workers.close();
        resources.executor().shutdownNow();
    }

    private static void stop(List<Cancellation> running) {
        running.forEach(Cancellation::request);
        running.forEach(Cancellation::interruptActive);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void register(Cancellation cancellation) {
        if (closed) {
            throw new IllegalStateException("the client is closed");
        }
        active.add(cancellation);
        if (shutdownHook == null) {
            Thread hook = new Thread(this::stopForShutdown, "rapidata-shutdown");
            try {
                Runtime.getRuntime().addShutdownHook(hook);
                shutdownHook = hook;
            } catch (IllegalStateException e) {
                LOG.debug("The virtual machine is shutting down", e);
            }
        }
    }

    private synchronized void unregister(Cancellation cancellation) {
        active.remove(cancellation);
        if (active.isEmpty()) {
            removeShutdownHook();
        }
    }

    private void removeShutdownHook() {
        Thread hook = shutdownHook;
        shutdownHook = null;
        if (hook != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                LOG.debug("The virtual machine is shutting down", e);
            }
        }
    }

    /** Ctrl-C: drops the queues and aborts what the service still works on. */
    private void stopForShutdown() {
        List<Cancellation> running;
        synchronized (this) {
            running = List.copyOf(active);
        }
        running.forEach(Cancellation::request);
        assets.closeBatches();
    }
}
