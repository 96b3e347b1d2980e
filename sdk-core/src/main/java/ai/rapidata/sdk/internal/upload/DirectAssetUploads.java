package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.AssetUploadException;
import ai.rapidata.sdk.dataset.CacheIdentity;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.UploadFailureCause;
import ai.rapidata.sdk.dataset.UploadStage;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import ai.rapidata.sdk.internal.asset.AssetStore;
import ai.rapidata.sdk.internal.asset.Cancellation;
import ai.rapidata.sdk.internal.asset.UploadScope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Uploads assets outside of a dataset, the calling thread waiting for them. */
final class DirectAssetUploads implements AssetUploads {
    private final AssetStore assets;

    DirectAssetUploads(AssetStore assets) {
        this.assets = assets;
    }

    @Override
    public String uploadedName(Asset asset) {
        Scope scope = new Scope();
        return await(asset, assets.resolveSingle(asset, scope), scope);
    }

    @Override
    public Map<Asset, String> uploadedNames(Collection<? extends Asset> wanted) {
        Set<Asset> media = media(wanted);
        Map<Asset, String> names = new LinkedHashMap<>();
        if (media.size() == 1) {
            Asset only = media.iterator().next();
            names.put(only, uploadedName(only));
            return names;
        }
        Scope scope = new Scope();
        resolving(media, scope).forEach((asset, outcome) -> names.put(asset, await(asset, outcome, scope)));
        return names;
    }

    @Override
    public Map<Asset, AssetOutcome> outcomes(Collection<? extends Asset> wanted) {
        Scope scope = new Scope();
        Set<Asset> media = media(wanted);
        Map<Asset, AssetOutcome> outcomes = new LinkedHashMap<>();
        if (media.size() == 1) {
            Asset only = media.iterator().next();
            outcomes.put(only, outcome(assets.resolveSingle(only, scope), scope));
            return outcomes;
        }
        resolving(media, scope).forEach((asset, outcome) -> outcomes.put(asset, outcome(outcome, scope)));
        return outcomes;
    }

    @Override
    public boolean forget(Asset asset) {
        return assets.forget(asset, null, new Scope());
    }

    private static Set<Asset> media(Collection<? extends Asset> wanted) {
        Set<Asset> media = new LinkedHashSet<>();
        for (Asset asset : wanted) {
            if (asset.dataType() == DataType.MEDIA) {
                media.add(asset);
            }
        }
        return media;
    }

    private Map<Asset, CompletableFuture<AssetOutcome>> resolving(Set<Asset> media, Scope scope) {
        Map<Asset, CompletableFuture<AssetOutcome>> resolving = new LinkedHashMap<>();
        for (Asset asset : media) {
            resolving.put(asset, assets.resolve(asset, scope));
        }
        assets.flush();
        return resolving;
    }

    private String await(Asset asset, CompletableFuture<AssetOutcome> resolving, Scope scope) {
        AssetOutcome outcome = outcome(resolving, scope);
        if (outcome instanceof AssetOutcome.Stored stored) {
            return stored.name();
        }
        stop(scope);
        if (outcome instanceof AssetOutcome.Failed failed) {
            throw new AssetUploadException(asset, failed.cause(), failed.exception());
        }
        throw new AssetUploadException(
                asset,
                new UploadFailureCause(asset, UploadStage.ASSET, null, "The client was closed", null, null),
                null);
    }

    private AssetOutcome outcome(CompletableFuture<AssetOutcome> resolving, Scope scope) {
        try {
            return resolving.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop(scope);
            throw new OperationInterruptedException("interrupted while an asset was uploaded", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("an outcome is never exceptional", e);
        }
    }

    private void stop(Scope scope) {
        scope.cancellation.request();
        scope.cancellation.interruptActive();
        assets.abandon(scope);
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
