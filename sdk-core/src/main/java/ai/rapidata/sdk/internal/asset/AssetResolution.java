package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.config.CompressionConfig;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.CacheIdentity;
import ai.rapidata.sdk.dataset.ExistingAsset;
import ai.rapidata.sdk.dataset.MediaAsset;
import ai.rapidata.sdk.dataset.TextAsset;
import ai.rapidata.sdk.dataset.UploadStage;
import ai.rapidata.sdk.internal.api.AssetApi;
import ai.rapidata.sdk.internal.api.StoredAsset;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds the name under which the service holds an asset: known, being uploaded by somebody else, or uploaded now. Never
 * blocks the caller for the network, and brings no asset to the service twice at the same time.
 */
final class AssetResolution {
    /** A file system slower than this per look is asked by the workers, not by the caller. */
    private static final long SLOW_LOOK_NANOS = 200_000;

    private static final char END = FileIdentity.END_OF_PART;

    private final AssetApi api;
    private final UrlBatches urlBatches;
    private final ExecutorService fileWorkers;
    private final NameCache urlNames;
    private final NameCache fileNames;
    private final Supplier<String> owner;
    private final @Nullable CompressionConfig compression;
    private final String compressionKey;
    private final Ticker ticker;
    private final AssetFlights flights = new AssetFlights();
    private final AtomicLong lookNanos = new AtomicLong();

    AssetResolution(
            AssetApi api,
            UrlBatches urlBatches,
            ExecutorService fileWorkers,
            NameCache urlNames,
            NameCache fileNames,
            Supplier<String> owner,
            @Nullable CompressionConfig compression,
            Ticker ticker) {
        this.api = api;
        this.urlBatches = urlBatches;
        this.fileWorkers = fileWorkers;
        this.urlNames = urlNames;
        this.fileNames = fileNames;
        this.owner = owner;
        this.compression = compression;
        this.compressionKey = compressionKey(compression);
        this.ticker = ticker;
    }

    /**
     * Finds the name of an asset.
     *
     * @param asset a media asset; a text has no name
     * @param scope the upload that needs it
     * @return completed with the outcome, never exceptionally
     */
    CompletableFuture<AssetOutcome> resolve(Asset asset, UploadScope scope) {
        if (asset instanceof ExistingAsset existing) {
            return CompletableFuture.completedFuture(AssetOutcome.Stored.known(existing.name()));
        }
        if (asset instanceof TextAsset) {
            throw new IllegalArgumentException("a text is not uploaded");
        }
        MediaAsset media = (MediaAsset) asset;
        return media.isUrl() ? resolveUrl(media, scope, false) : resolveFile(media, scope);
    }

    /**
     * Finds the name of one asset for a caller who waits for it: a URL is fetched by a call of its own, not in a batch.
     *
     * @param asset a media asset
     * @param scope the upload that needs it
     * @return completed with the outcome, never exceptionally
     */
    CompletableFuture<AssetOutcome> resolveSingle(Asset asset, UploadScope scope) {
        return asset instanceof MediaAsset media && media.isUrl()
                ? resolveUrl(media, scope, true)
                : resolve(asset, scope);
    }

    /**
     * Forgets the name of an asset that the service no longer knows.
     *
     * @param asset the asset
     * @param refused the name that was refused, another one that is known by now stays; or null for any name
     * @param scope the upload that found out
     * @return true when the asset can be brought there again, or has been by now
     */
    boolean forget(Asset asset, @Nullable String refused, UploadScope scope) {
        if (!(asset instanceof MediaAsset media)) {
            return false;
        }
        if (media.isUrl()) {
            forget(urlNames, urlKey(media), refused);
            return true;
        }
        try {
            forget(fileNames, fileKey(media, FileIdentity.of(media), scope), refused);
            return true;
        } catch (FileIdentity.UnusableFileException e) {
            return false;
        }
    }

    private static void forget(NameCache names, String key, @Nullable String refused) {
        if (refused == null || refused.equals(names.find(key))) {
            names.remove(key);
        }
    }

    /**
     * Enters a name that is known from elsewhere.
     *
     * @param url the URL
     * @param name the name the service gave to it
     */
    void remember(MediaAsset url, String name) {
        urlNames.put(urlKey(url), name);
    }

    private CompletableFuture<AssetOutcome> resolveUrl(MediaAsset asset, UploadScope scope, boolean single) {
        return flights.fly(urlKey(asset), urlNames, scope, flight -> {
            if (single) {
                work(asset, scope, flight::land, () -> stored(api.uploadUrl(asset.location(), compression)));
            } else {
                urlBatches.add(new UrlRequest(asset, scope, flight::land));
            }
        });
    }

    private CompletableFuture<AssetOutcome> resolveFile(MediaAsset asset, UploadScope scope) {
        if (scope.cacheIdentity() == CacheIdentity.CONTENT || lookNanos.get() > SLOW_LOOK_NANOS) {
            CompletableFuture<AssetOutcome> outcome = new CompletableFuture<>();
            work(asset, scope, outcome::complete, () -> lookAtFile(asset, scope));
            return outcome;
        }
        return lookAtFile(asset, scope);
    }

    private CompletableFuture<AssetOutcome> lookAtFile(MediaAsset asset, UploadScope scope) {
        FileIdentity file;
        String key;
        try {
            long before = ticker.nanos();
            file = FileIdentity.of(asset);
            long taken = ticker.nanos() - before;
            lookNanos.accumulateAndGet(taken, (average, sample) -> average + (sample - average) / 16);
            key = fileKey(asset, file, scope);
        } catch (FileIdentity.UnusableFileException e) {
            return CompletableFuture.completedFuture(e.outcome());
        }
        return flights.fly(
                key,
                fileNames,
                scope,
                flight -> work(asset, scope, flight::land, () -> {
                    CompletableFuture<AssetOutcome> outcome = stored(api.uploadFile(file.path(), compression));
                    scope.bytesSent(file.size());
                    return outcome;
                }));
    }

    private static CompletableFuture<AssetOutcome> stored(StoredAsset asset) {
        return CompletableFuture.completedFuture(
                new AssetOutcome.Stored(asset.name(), AssetOutcome.Arrival.UPLOADED, asset.warnings()));
    }

    /** Lets a worker do something for an asset; whatever it throws becomes the outcome. */
    private void work(
            MediaAsset asset,
            UploadScope scope,
            Consumer<? super AssetOutcome> waiter,
            Callable<CompletableFuture<AssetOutcome>> work) {
        try {
            fileWorkers.execute(() -> {
                if (scope.cancellation().requested()) {
                    waiter.accept(new AssetOutcome.Cancelled());
                    return;
                }
                CompletableFuture<AssetOutcome> outcome;
                try {
                    outcome = scope.cancellation().call(work);
                } catch (Throwable e) {
                    outcome = CompletableFuture.failedFuture(e);
                }
                outcome.exceptionally(e -> failed(asset, scope, e)).thenAccept(waiter);
            });
        } catch (RejectedExecutionException e) {
            waiter.accept(new AssetOutcome.Cancelled());
        } catch (RuntimeException | Error e) {
            waiter.accept(failed(asset, scope, e));
        }
    }

    private static AssetOutcome failed(MediaAsset asset, UploadScope scope, Throwable e) {
        return scope.cancellation().requested()
                ? new AssetOutcome.Cancelled()
                : new AssetOutcome.Failed(FailureCauses.of(asset, UploadStage.ASSET, e), e);
    }

    private String urlKey(MediaAsset asset) {
        return "url" + END + owner.get() + END + compressionKey + END + asset.location();
    }

    private String fileKey(MediaAsset asset, FileIdentity file, UploadScope scope)
            throws FileIdentity.UnusableFileException {
        String prefix = END + owner.get() + END + compressionKey + END;
        return scope.cacheIdentity() == CacheIdentity.CONTENT
                ? "content" + prefix + file.size() + END + file.contentHash(asset)
                : "file" + prefix + file.entry();
    }

    private static String compressionKey(@Nullable CompressionConfig compression) {
        if (compression == null || !compression.chosen()) {
            return "";
        }
        return compression.enabled().map(String::valueOf).orElse("-")
                + "/"
                + (compression.quality().isPresent() ? compression.quality().getAsInt() : "-")
                + "/"
                + (compression.maxDimension().isPresent()
                        ? compression.maxDimension().getAsInt()
                        : "-");
    }
}
