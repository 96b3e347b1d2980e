package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadFailureCause;
import ai.rapidata.sdk.dataset.UploadStage;
import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.internal.api.AssetInput;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import ai.rapidata.sdk.internal.asset.FailureCauses;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The groups that the datapoints of one upload need: each is created once, with its context, before it is needed. */
final class ItemGroups {
    private final UploadRun run;
    private final UploadContext context;
    private final ItemAssets assets;
    private final DatasetApi api;
    private final AdaptiveWorkers workers;
    private final int mostSendings;

    /**
     * Groups of an upload.
     *
     * @param run counts their assets, and says whether the upload goes on
     * @param context the dataset, and which of its groups exist
     * @param assets brings the media of their contexts to the service
     * @param api creates them
     * @param workers run the requests
     * @param mostSendings how often a group is sent at most
     */
    ItemGroups(
            UploadRun run,
            UploadContext context,
            ItemAssets assets,
            DatasetApi api,
            AdaptiveWorkers workers,
            int mostSendings) {
        this.run = run;
        this.context = context;
        this.assets = assets;
        this.api = api;
        this.workers = workers;
        this.mostSendings = mostSendings;
    }

    /**
     * Creates a group unless that was done or is being done.
     *
     * @param group its name
     * @param first the datapoint whose context becomes that of the group
     * @return the outcome, stored for success
     */
    CompletableFuture<AssetOutcome> ensure(String group, Datapoint first) {
        return context.groups().ensure(group, () -> {
            if (context.ledger().hasGroup(group)) {
                return CompletableFuture.completedFuture(AssetOutcome.Stored.known(group));
            }
            List<Asset> media = first.mediaContext();
            run.assetsNeeded(media.size());
            List<CompletableFuture<AssetOutcome>> resolved =
                    media.stream().map(this::resolve).toList();
            return CompletableFuture.allOf(resolved.toArray(CompletableFuture[]::new))
                    .thenCompose(all -> create(
                            group,
                            first,
                            resolved.stream().map(CompletableFuture::join).toList()));
        });
    }

    private CompletableFuture<AssetOutcome> resolve(Asset asset) {
        CompletableFuture<AssetOutcome> resolved = new CompletableFuture<>();
        assets.resolve(asset, true, resolved::complete);
        return resolved;
    }

    private CompletableFuture<AssetOutcome> create(String group, Datapoint first, List<AssetOutcome> media) {
        List<AssetInput> inputs = new ArrayList<>();
        for (AssetOutcome outcome : media) {
            if (!(outcome instanceof AssetOutcome.Stored stored)) {
                return CompletableFuture.completedFuture(outcome);
            }
            inputs.add(new AssetInput.Existing(stored.name()));
        }
        AssetInput contextAsset =
                inputs.isEmpty() ? null : inputs.size() == 1 ? inputs.get(0) : new AssetInput.Multi(inputs);
        GroupRequest request = new GroupRequest(group, first.context().orElse(null), contextAsset);
        workers.submit(request);
        return request.created;
    }

    /** The request that creates a group. Sent again where it may have arrived: a conflict then says that it had. */
    private final class GroupRequest implements AdaptiveWorkers.Request {
        private final String group;
        private final @Nullable String text;
        private final @Nullable AssetInput media;
        private final CompletableFuture<AssetOutcome> created = new CompletableFuture<>();
        private int sendings;
        private boolean maybeThere;

        GroupRequest(String group, @Nullable String text, @Nullable AssetInput media) {
            this.group = group;
            this.text = text;
            this.media = media;
        }

        @Override
        public AdaptiveWorkers.Load run() {
            if (run.cancellation().requested()) {
                dropped();
                return AdaptiveWorkers.Load.UNKNOWN;
            }
            sendings++;
            try {
                run.cancellation().call(() -> {
                    api.createGroup(context.datasetId(), group, text, media);
                    return group;
                });
                created();
                return AdaptiveWorkers.Load.MEASURED;
            } catch (RuntimeException e) {
                return failed(e);
            } catch (Exception e) {
                return failed(new IllegalStateException(e));
            }
        }

        @Override
        public void dropped() {
            created.complete(new AssetOutcome.Cancelled());
        }

        @Override
        public void broken(Throwable failure) {
            created.completeExceptionally(failure);
        }

        private AdaptiveWorkers.Load failed(RuntimeException e) {
            SendFailure failure = SendFailure.of(e, List.of());
            if (alreadyThere(e)) {
                created();
            } else if (run.cancellation().requested()) {
                created.complete(new AssetOutcome.Cancelled());
            } else if (failure != SendFailure.REFUSED && sendings < mostSendings) {
                maybeThere |= failure == SendFailure.AMBIGUOUS;
                workers.submit(this);
            } else {
                UploadFailureCause cause = FailureCauses.of(null, UploadStage.GROUP, e);
                created.complete(new AssetOutcome.Failed(cause, e));
            }
            return failure == SendFailure.THROTTLED ? AdaptiveWorkers.Load.THROTTLED : AdaptiveWorkers.Load.UNKNOWN;
        }

        private void created() {
            context.ledger().groupCreated(group);
            created.complete(AssetOutcome.Stored.known(group));
        }

        private boolean alreadyThere(RuntimeException e) {
            return e instanceof ApiException api
                    && (api.status() == 409
                            || maybeThere
                                    && api.status() == 400
                                    && String.valueOf(api.getMessage()).contains("exist"));
        }
    }
}
