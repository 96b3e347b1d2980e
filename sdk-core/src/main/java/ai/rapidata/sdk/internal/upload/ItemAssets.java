package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.MediaAsset;
import ai.rapidata.sdk.dataset.UploadStage;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import ai.rapidata.sdk.internal.asset.AssetStore;
import ai.rapidata.sdk.internal.asset.FailureCauses;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The assets that the datapoints and groups of one upload need. */
final class ItemAssets {
    private static final Logger LOG = LoggerFactory.getLogger(ItemAssets.class);

    private final UploadRun run;
    private final UploadLedger ledger;
    private final AssetStore store;

    /**
     * Assets of an upload.
     *
     * @param run counts them
     * @param ledger knows the names of URLs from an earlier run, and writes new ones down
     * @param store brings them to the service
     */
    ItemAssets(UploadRun run, UploadLedger ledger, AssetStore store) {
        this.run = run;
        this.ledger = ledger;
        this.store = store;
    }

    /**
     * Finds the name of an asset, which is uploaded where it is not known.
     *
     * @param asset the asset
     * @param asBefore whether a name from an earlier run counts
     * @param waiter told the outcome once, whatever is thrown on the way, by any thread
     */
    void resolve(Asset asset, boolean asBefore, Consumer<AssetOutcome> waiter) {
        CompletableFuture<AssetOutcome> resolved;
        try {
            String known = asBefore && asset instanceof MediaAsset media && media.isUrl()
                    ? ledger.urlName(media.location())
                    : null;
            resolved = known != null
                    ? CompletableFuture.completedFuture(AssetOutcome.Stored.known(known))
                    : store.resolve(asset, run);
        } catch (Throwable e) {
            resolved = CompletableFuture.failedFuture(e);
        }
        resolved.whenComplete((outcome, failure) ->
                waiter.accept(failure == null ? settled(asset, outcome) : failed(asset, failure)));
    }

    private AssetOutcome settled(Asset asset, AssetOutcome outcome) {
        try {
            run.assetSettled(asset, outcome);
            if (outcome instanceof AssetOutcome.Stored stored && asset instanceof MediaAsset media && media.isUrl()) {
                ledger.urlStored(media.location(), stored.name());
            }
            return outcome;
        } catch (Throwable e) {
            return failed(asset, e);
        }
    }

    private static AssetOutcome failed(Asset asset, Throwable e) {
        Throwable cause = ItemEnding.unwrapped(e);
        LOG.warn("An asset failed unexpectedly", cause);
        return new AssetOutcome.Failed(FailureCauses.of(asset, UploadStage.ASSET, cause), cause);
    }

    /**
     * Forgets the names of assets that a datapoint was refused for.
     *
     * @param item the datapoint
     * @return true when any of them can be uploaded again
     */
    boolean forget(UploadItem item) {
        boolean any = false;
        for (Asset asset : item.required()) {
            any |= store.forget(asset, item.nameOf(asset), run);
        }
        return any;
    }
}
