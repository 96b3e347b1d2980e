package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.UploadStage;
import ai.rapidata.sdk.internal.api.DatapointDetails;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import ai.rapidata.sdk.internal.asset.AssetStore;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way of one datapoint: {@link ItemAssets assets}, {@link ItemGroups group}, {@link ItemSending sending}. No step
 * waits in a thread for another; each ends by starting the next.
 */
final class ItemFlow {
    private final UploadRun run;
    private final ItemAssets assets;
    private final ItemGroups groups;
    private final ItemSending sending;
    private final ItemEnding ending;

    ItemFlow(
            UploadRun run,
            UploadContext context,
            AssetStore store,
            DatasetApi api,
            AdaptiveWorkers workers,
            Reconciler reconciler,
            RecentDatapoints recent,
            ItemFailures failures,
            int mostSendings) {
        this.run = run;
        this.ending = new ItemEnding(run, failures);
        this.assets = new ItemAssets(run, context.ledger(), store);
        this.groups = new ItemGroups(run, context, assets, api, workers, mostSendings);
        this.sending = new ItemSending(
                run, context, api, workers, reconciler, recent, ending, mostSendings, this::uploadAgain);
    }

    /** Sets a datapoint on its way; one of the run's methods is called in the end, by any thread. */
    void begin(UploadItem item) {
        ending.guarded(item, () -> start(item));
    }

    /** Whether a datapoint of the dataset may be the one that counts at a place: of several attempts, only one does. */
    boolean mayBeAt(long place, DatapointDetails datapoint) {
        return sending.mayBeAt(place, datapoint);
    }

    /** The datapoints that were sent more than once, for a last look at the dataset. */
    RepeatedDatapoints repeated() {
        return sending.repeated();
    }

    /** Takes note that a datapoint has its outcome. */
    void ended(UploadItem item) {
        sending.ended(item);
    }

    private void start(UploadItem item) {
        List<Asset> required = item.required();
        if (required.isEmpty()) {
            assetsSettled(item);
            return;
        }
        item.awaitAssets();
        run.assetsNeeded(required.size());
        for (int i = 0; i < required.size(); i++) {
            int index = i;
            assets.resolve(
                    required.get(i),
                    !item.uploadedAgain(),
                    outcome -> ending.guarded(item, () -> {
                        if (item.settled(index, outcome)) {
                            assetsSettled(item);
                        }
                    }));
        }
    }

    private void assetsSettled(UploadItem item) {
        List<AssetOutcome.Failed> failed = new ArrayList<>();
        boolean cancelled = run.cancellation().requested();
        for (AssetOutcome outcome : item.outcomes()) {
            if (outcome instanceof AssetOutcome.Failed failure) {
                failed.add(failure);
            }
            cancelled |= outcome instanceof AssetOutcome.Cancelled;
        }
        String group = item.datapoint().group().orElse(null);
        if (!failed.isEmpty()) {
            ending.withoutAssets(item, failed);
        } else if (cancelled) {
            ending.notSent(item);
        } else if (group != null) {
            groups.ensure(group, item.datapoint())
                    .whenComplete(
                            (outcome, failure) -> ending.guarded(item, () -> groupSettled(item, outcome, failure)));
        } else {
            sending.begin(item);
        }
    }

    private void groupSettled(UploadItem item, @Nullable AssetOutcome outcome, @Nullable Throwable failure) {
        if (failure != null) {
            ending.failed(item, UploadStage.GROUP, ItemEnding.unwrapped(failure));
        } else if (outcome instanceof AssetOutcome.Failed failed) {
            ending.withoutGroup(item, failed);
        } else if (outcome instanceof AssetOutcome.Cancelled) {
            ending.notSent(item);
        } else {
            sending.begin(item);
        }
    }

    /** Brings assets that the service has forgotten there a second time, and sends the datapoint again. */
    private boolean uploadAgain(UploadItem item) {
        if (item.uploadedAgain()) {
            return false;
        }
        item.markUploadedAgain();
        boolean any = assets.forget(item);
        if (any) {
            begin(item);
        }
        return any;
    }
}
