package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.dataset.MediaAsset;
import java.util.concurrent.CompletableFuture;

/** A URL that somebody waits for. */
final class UrlRequest {
    private final MediaAsset asset;
    private final UploadScope scope;
    private final CompletableFuture<AssetOutcome> result = new CompletableFuture<>();
    private int batches;

    UrlRequest(MediaAsset asset, UploadScope scope) {
        this.asset = asset;
        this.scope = scope;
    }

    MediaAsset asset() {
        return asset;
    }

    String url() {
        return asset.location();
    }

    UploadScope scope() {
        return scope;
    }

    CompletableFuture<AssetOutcome> result() {
        return result;
    }

    /** Counts the batches this URL was part of. */
    synchronized int countBatch() {
        return ++batches;
    }

    synchronized int batches() {
        return batches;
    }
}
