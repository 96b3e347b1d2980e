package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.config.CompressionConfig;
import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.MediaAsset;
import ai.rapidata.sdk.internal.api.AssetApi;
import ai.rapidata.sdk.internal.concurrent.DaemonThreads;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import io.opentelemetry.context.Context;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The assets of one client at the service: everything that is needed to bring them there and to know them again. */
public final class AssetStore implements AutoCloseable {
    private static final long MOST_NAMES_IN_MEMORY = 100_000;
    private static final Duration URL_NAME_AGE = Duration.ofHours(24);
    private static final long IDLE_SECONDS = 5;

    private final ThreadPoolExecutor fileWorkers;
    private final UrlBatches urlBatches;
    private final NameCache urlNames;
    private final NameCache fileNames;
    private final AssetResolution resolution;

    /**
     * The assets of a client. Nothing is opened and no thread is started before the first use.
     *
     * @param api brings them there
     * @param config sizes, cache and compression
     * @param owner names environment and account; part of the identity of every cached asset
     * @param executor runs what has to do with batches; not closed here
     * @param ticker measures time
     * @param sleeper pauses
     */
    public AssetStore(
            AssetApi api,
            UploadConfig config,
            Supplier<String> owner,
            ExecutorService executor,
            Ticker ticker,
            Sleeper sleeper) {
        CompressionConfig compression = config.compression().orElse(null);
        this.fileWorkers = fileWorkers(config.maxWorkers());
        this.urlNames = new MemoryNames(MOST_NAMES_IN_MEMORY, URL_NAME_AGE, ticker::nanos);
        this.fileNames = fileNames(config, ticker);
        this.urlBatches = new UrlBatches(
                api,
                config.batchSize(),
                compression,
                BatchTimes.of(config.batchPollInterval()),
                () -> UUID.randomUUID().toString(),
                executor,
                ticker,
                sleeper);
        this.resolution = new AssetResolution(
                api,
                urlBatches,
                Context.taskWrapping((ExecutorService) fileWorkers),
                urlNames,
                fileNames,
                owner,
                compression,
                ticker);
    }

    /**
     * Finds the name of an asset, bringing it to the service where it is not known. Never waits for the network.
     *
     * @param asset a media asset; a text has no name
     * @param scope the upload that needs it
     * @return completed with the outcome, never exceptionally
     */
    public CompletableFuture<AssetOutcome> resolve(Asset asset, UploadScope scope) {
        return resolution.resolve(asset, scope);
    }

    /**
     * Finds the name of one asset for a caller who waits for it: a URL is fetched by a call of its own, not in a batch.
     *
     * @param asset a media asset; a text has no name
     * @param scope the upload that needs it
     * @return completed with the outcome, never exceptionally
     */
    public CompletableFuture<AssetOutcome> resolveSingle(Asset asset, UploadScope scope) {
        return resolution.resolveSingle(asset, scope);
    }

    /** Hands over the URLs that wait for company. */
    public void flush() {
        urlBatches.flush();
    }

    /**
     * Forgets the name of an asset that the service no longer knows.
     *
     * @param asset the asset
     * @param refused the name that was refused, another one that is known by now stays; or null for any name
     * @param scope the upload that found out
     * @return true when the asset can be brought there again, or has been by now
     */
    public boolean forget(Asset asset, @Nullable String refused, UploadScope scope) {
        return resolution.forget(asset, refused, scope);
    }

    /**
     * Enters the name of a URL that is known from elsewhere.
     *
     * @param url the URL
     * @param name the name the service gave to it
     */
    public void remember(MediaAsset url, String name) {
        resolution.remember(url, name);
    }

    /**
     * Drops what one upload asked for and aborts the batches that nobody else waits for.
     *
     * @param scope the upload that was stopped
     */
    public void abandon(UploadScope scope) {
        urlBatches.abandon(scope);
    }

    /** Drops the URLs that wait and aborts open batches; nothing is handed over from now on. */
    public void closeBatches() {
        urlBatches.close();
    }

    /** Forgets all names, in memory and on disk. */
    public void clearCaches() {
        urlNames.clear();
        fileNames.clear();
    }

    /** Drops what waits, aborts open batches, interrupts what runs and closes the caches. */
    @Override
    public void close() {
        urlBatches.close();
        fileWorkers.shutdownNow();
        urlNames.close();
        fileNames.close();
    }

    private static ThreadPoolExecutor fileWorkers(int size) {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                size, size, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), DaemonThreads.named("asset"));
        workers.allowCoreThreadTimeOut(true);
        return workers;
    }

    private static NameCache fileNames(UploadConfig config, Ticker ticker) {
        if (config.cacheToDisk()) {
            return new JournalNames(config.cacheLocation(), config.cacheShards(), config.cacheTimeout());
        }
        return new MemoryNames(MOST_NAMES_IN_MEMORY, URL_NAME_AGE, ticker::nanos);
    }
}
