package ai.rapidata.sdk.performance.cache;

import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.CacheIdentity;
import ai.rapidata.sdk.internal.api.AssetApi;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import ai.rapidata.sdk.internal.asset.AssetStore;
import ai.rapidata.sdk.internal.asset.Cancellation;
import ai.rapidata.sdk.internal.asset.UploadScope;
import ai.rapidata.sdk.internal.concurrent.DaemonThreads;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiResponse;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.http.StreamedResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The assets of a client over a service that is no process: what is measured is the cache. */
public final class KnownFiles {

    private final Path cache;
    private final AtomicLong uploads = new AtomicLong();

    /**
     * Files that are known to a cache.
     *
     * @param cache the folder of the cache
     */
    public KnownFiles(Path cache) {
        this.cache = cache;
    }

    /**
     * Finds the names of files with a cache that is opened for it; those not known are uploaded.
     *
     * @param files the files
     * @return how many had to be uploaded
     */
    public long recognise(List<Path> files) {
        long before = uploads.get();
        ExecutorService executor = Executors.newCachedThreadPool(DaemonThreads.named("known-files"));
        UploadConfig config = UploadConfig.defaults().withCacheLocation(cache);
        try (AssetStore store = new AssetStore(
                new AssetApi(new Counting()), config, () -> "stub", executor, Ticker.system(), Sleeper.system())) {
            Scope scope = new Scope();
            List<CompletableFuture<AssetOutcome>> outcomes = new ArrayList<>(files.size());
            for (Path file : files) {
                outcomes.add(store.resolve(Asset.media(file), scope));
            }
            for (CompletableFuture<AssetOutcome> outcome : outcomes) {
                if (!(outcome.join() instanceof AssetOutcome.Stored)) {
                    throw new IllegalStateException("a file was not recognised: " + outcome.join());
                }
            }
        } finally {
            executor.shutdown();
        }
        return uploads.get() - before;
    }

    /** Answers every upload with a new name. */
    private final class Counting implements ApiTransport {

        @Override
        public ApiResponse send(ApiRequest request) {
            String name = "{\"fileName\":\"file-" + uploads.incrementAndGet() + ".jpg\"}";
            return new ApiResponse(200, Map.of(), name.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public StreamedResponse stream(ApiRequest request) {
            throw new UnsupportedOperationException("uploads stream nothing");
        }
    }

    private static final class Scope implements UploadScope {
        private final Cancellation cancellation = new Cancellation();

        @Override
        public Cancellation cancellation() {
            return cancellation;
        }

        @Override
        public CacheIdentity cacheIdentity() {
            return CacheIdentity.FAST;
        }

        @Override
        public void bytesSent(long count) {}
    }
}
