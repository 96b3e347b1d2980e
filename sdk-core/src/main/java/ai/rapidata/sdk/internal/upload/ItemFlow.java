package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.MediaAsset;
import ai.rapidata.sdk.dataset.UploadFailureCause;
import ai.rapidata.sdk.dataset.UploadStage;
import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.AssetInput;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.asset.AssetOutcome;
import ai.rapidata.sdk.internal.asset.AssetStore;
import ai.rapidata.sdk.internal.asset.FailureCauses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of one datapoint: assets, group, sending, and looking for it where the answer was lost. No step waits in a
 * thread for another; each ends by starting the next.
 */
final class ItemFlow {
    private static final Logger LOG = LoggerFactory.getLogger(ItemFlow.class);
    private static final List<Duration> LOOKS = List.of(Duration.ZERO, Duration.ofMillis(400), Duration.ofMillis(1200));
    private static final List<Duration> LOOKS_AFTER_SILENCE =
            List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    private static final List<Duration> ONE_LOOK = List.of(Duration.ZERO);
    private static final int MOST_THROTTLED_SENDINGS = 8;

    private final UploadRun run;
    private final UploadContext context;
    private final AssetStore assets;
    private final DatasetApi api;
    private final AdaptiveWorkers workers;
    private final Reconciler reconciler;
    private final RecentDatapoints recent;
    private final ItemFailures failures;
    private final int mostSendings;
    private final Map<Long, UploadItem> repeated = new ConcurrentHashMap<>();

    ItemFlow(
            UploadRun run,
            UploadContext context,
            AssetStore assets,
            DatasetApi api,
            AdaptiveWorkers workers,
            Reconciler reconciler,
            RecentDatapoints recent,
            ItemFailures failures,
            int mostSendings) {
        this.run = run;
        this.context = context;
        this.assets = assets;
        this.api = api;
        this.workers = workers;
        this.reconciler = reconciler;
        this.recent = recent;
        this.failures = failures;
        this.mostSendings = mostSendings;
    }

    /** Sets a datapoint on its way; one of the run's methods is called in the end, by any thread. */
    void begin(UploadItem item) {
        guarded(item, () -> start(item));
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
            resolve(required.get(i), !item.uploadedAgain())
                    .thenAccept(outcome -> guarded(item, () -> {
                        if (item.settled(index, outcome)) {
                            assetsSettled(item);
                        }
                    }));
        }
    }

    /** The datapoints that were sent more than once, for a last look at the dataset. */
    List<UploadItem> repeated() {
        return List.copyOf(repeated.values());
    }

    /** Takes a step of a datapoint's way. Whatever is thrown on it is the outcome, so that nobody waits for ever. */
    private void guarded(UploadItem item, Runnable step) {
        try {
            step.run();
        } catch (Throwable e) {
            LOG.warn("The upload of datapoint {} ended unexpectedly", item.sortIndex(), e);
            broken(item, e);
        }
    }

    private void broken(UploadItem item, Throwable e) {
        run.failed(
                item,
                item.sendings() == 0 && !item.lookFirst()
                        ? failures.exception(item.datapoint(), UploadStage.DATAPOINT, e)
                        : failures.unconfirmed(item.datapoint(), e, null));
    }

    /** Completes with the outcome, never exceptionally. */
    private CompletableFuture<AssetOutcome> resolve(Asset asset, boolean asBefore) {
        CompletableFuture<AssetOutcome> resolved;
        try {
            String known = asBefore && asset instanceof MediaAsset media && media.isUrl()
                    ? context.ledger().urlName(media.location())
                    : null;
            resolved = known != null
                    ? CompletableFuture.completedFuture(AssetOutcome.Stored.known(known))
                    : assets.resolve(asset, run);
        } catch (Throwable e) {
            resolved = CompletableFuture.failedFuture(e);
        }
        return resolved.thenApply(outcome -> {
                    run.assetSettled(asset, outcome);
                    if (outcome instanceof AssetOutcome.Stored stored
                            && asset instanceof MediaAsset media
                            && media.isUrl()) {
                        context.ledger().urlStored(media.location(), stored.name());
                    }
                    return outcome;
                })
                .exceptionally(e -> {
                    Throwable cause = e instanceof CompletionException && e.getCause() != null ? e.getCause() : e;
                    LOG.warn("An asset failed unexpectedly", cause);
                    return new AssetOutcome.Failed(FailureCauses.of(asset, UploadStage.ASSET, cause), cause);
                });
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
        Datapoint datapoint = item.datapoint();
        if (!failed.isEmpty()) {
            run.failed(item, failures.assets(datapoint, failed));
        } else if (cancelled) {
            run.failed(item, notSent(item));
        } else if (datapoint.group().isPresent()) {
            ensureGroup(datapoint.group().get(), datapoint)
                    .whenComplete((outcome, failure) -> guarded(item, () -> groupSettled(item, outcome, failure)));
        } else {
            proceed(item);
        }
    }

    private void groupSettled(UploadItem item, @Nullable AssetOutcome outcome, @Nullable Throwable failure) {
        if (failure != null) {
            run.failed(item, failures.exception(item.datapoint(), UploadStage.GROUP, failure));
        } else if (outcome instanceof AssetOutcome.Failed failed) {
            run.failed(item, failures.group(item.datapoint(), failed));
        } else if (outcome instanceof AssetOutcome.Cancelled) {
            run.failed(item, notSent(item));
        } else {
            proceed(item);
        }
    }

    private CompletableFuture<AssetOutcome> ensureGroup(String group, Datapoint first) {
        return context.groups().ensure(group, () -> {
            if (context.ledger().hasGroup(group)) {
                return CompletableFuture.completedFuture(AssetOutcome.Stored.known(group));
            }
            CompletableFuture<AssetOutcome> created = new CompletableFuture<>();
            List<Asset> media = first.mediaContext();
            run.assetsNeeded(media.size());
            List<CompletableFuture<AssetOutcome>> resolved =
                    media.stream().map(asset -> resolve(asset, true)).toList();
            CompletableFuture.allOf(resolved.toArray(CompletableFuture[]::new))
                    .thenRun(() -> createGroup(group, first, resolved, created))
                    .exceptionally(e -> {
                        created.completeExceptionally(e);
                        return null;
                    });
            return created;
        });
    }

    private void createGroup(
            String group,
            Datapoint first,
            List<CompletableFuture<AssetOutcome>> resolved,
            CompletableFuture<AssetOutcome> created) {
        List<AssetInput> inputs = new ArrayList<>();
        for (CompletableFuture<AssetOutcome> future : resolved) {
            AssetOutcome outcome = future.join();
            if (!(outcome instanceof AssetOutcome.Stored stored)) {
                created.complete(outcome);
                return;
            }
            inputs.add(new AssetInput.Existing(stored.name()));
        }
        AssetInput contextAsset =
                inputs.isEmpty() ? null : inputs.size() == 1 ? inputs.get(0) : new AssetInput.Multi(inputs);
        workers.submit(new GroupRequest(group, first.context().orElse(null), contextAsset, created));
    }

    /** Sends the datapoint, or looks for it first where an earlier attempt may have arrived. */
    private void proceed(UploadItem item) {
        if (item.lookFirst()) {
            look(item, ONE_LOOK);
        } else {
            workers.submit(new DatapointRequest(item));
        }
    }

    private void look(UploadItem item, List<Duration> pauses) {
        reconciler.find(item, pauses, new Reconciler.Verdict() {
            @Override
            public void found(String datapointId) {
                guarded(item, () -> confirmed(item, datapointId));
            }

            @Override
            public void absent() {
                guarded(item, this::sendAgain);
            }

            private void sendAgain() {
                boolean sentBefore = item.lookFirst();
                item.lookFirst(false);
                RuntimeException trouble = item.trouble();
                boolean cancelled = run.cancellation().requested();
                if (cancelled && trouble == null) {
                    run.failed(item, failures.notStarted(item.datapoint()));
                } else if (trouble != null && (cancelled || item.sendings() >= mostSendings)) {
                    run.failed(item, failures.exception(item.datapoint(), UploadStage.DATAPOINT, trouble));
                } else {
                    if (trouble != null || sentBefore) {
                        repeated.put(item.sortIndex(), item);
                        if (sentBefore) {
                            item.markSentEarlier();
                        }
                    }
                    workers.submit(new DatapointRequest(item));
                }
            }

            @Override
            public void unknown(@Nullable Throwable why) {
                guarded(item, () -> run.failed(item, failures.unconfirmed(item.datapoint(), item.trouble(), why)));
            }
        });
    }

    private void confirmed(UploadItem item, String datapointId) {
        recent.confirm(datapointId);
        List<String> shown = new ArrayList<>();
        for (Asset asset : item.datapoint().assets()) {
            String name = item.nameOf(asset);
            shown.add(name.isEmpty() ? asset.source() : name);
        }
        boolean texts = item.datapoint().dataType() == DataType.TEXT;
        context.ledger().done(item.sortIndex(), texts ? List.of() : shown);
        context.origins().add(new UploadedOrigins.Uploaded(item.sortIndex(), item.datapoint(), shown));
        run.succeeded(item);
    }

    private FailedUpload<Datapoint> notSent(UploadItem item) {
        return item.sendings() == 0 && !item.lookFirst()
                ? failures.notStarted(item.datapoint())
                : failures.unconfirmed(item.datapoint(), item.trouble(), null);
    }

    /** Brings assets that the service has forgotten there a second time, and sends the datapoint again. */
    private boolean uploadAgain(UploadItem item) {
        if (item.uploadedAgain()) {
            return false;
        }
        item.markUploadedAgain();
        boolean any = false;
        for (Asset asset : item.required()) {
            any |= assets.forget(asset, item.nameOf(asset), run);
        }
        if (any) {
            begin(item);
        }
        return any;
    }

    /** The request that creates a datapoint. */
    private final class DatapointRequest implements AdaptiveWorkers.Request {
        private final UploadItem item;

        DatapointRequest(UploadItem item) {
            this.item = item;
        }

        @Override
        public AdaptiveWorkers.Load run() {
            if (run.cancellation().requested()) {
                dropped();
                return AdaptiveWorkers.Load.UNKNOWN;
            }
            try {
                context.ledger().sending(item.indexed());
            } catch (RapidataException e) {
                run.failed(item, failures.exception(item.datapoint(), UploadStage.DATAPOINT, e));
                return AdaptiveWorkers.Load.UNKNOWN;
            }
            item.countSending(recent.count());
            String id;
            try {
                id = run.cancellation().call(() -> api.createDatapoint(context.datasetId(), item.toNewDatapoint()));
            } catch (RuntimeException e) {
                return failed(e);
            } catch (Exception e) {
                return failed(new IllegalStateException(e));
            }
            confirmed(item, id);
            return AdaptiveWorkers.Load.MEASURED;
        }

        @Override
        public void dropped() {
            run.failed(item, notSent(item));
        }

        @Override
        public void broken(Throwable failure) {
            ItemFlow.this.broken(item, failure);
        }

        private AdaptiveWorkers.Load failed(RuntimeException e) {
            List<String> names = item.required().stream().map(item::nameOf).toList();
            switch (SendFailure.of(e, names)) {
                case THROTTLED -> {
                    item.trouble(e);
                    if (item.sendings() < MOST_THROTTLED_SENDINGS) {
                        workers.submit(this);
                    } else {
                        run.failed(item, failures.exception(item.datapoint(), UploadStage.DATAPOINT, e));
                    }
                    return AdaptiveWorkers.Load.THROTTLED;
                }
                case AMBIGUOUS -> {
                    item.trouble(e);
                    if (run.cancellation().requested()) {
                        run.failed(item, failures.unconfirmed(item.datapoint(), e, null));
                    } else {
                        look(item, e instanceof ConnectionException ? LOOKS_AFTER_SILENCE : LOOKS);
                    }
                }
                case UNKNOWN_ASSET -> {
                    if (!uploadAgain(item)) {
                        run.failed(item, failures.exception(item.datapoint(), UploadStage.DATAPOINT, e));
                    }
                }
                case REFUSED -> {
                    context.ledger().refused(item.sortIndex());
                    if (e instanceof ConnectionException) {
                        run.notReached();
                    }
                    run.failed(item, failures.exception(item.datapoint(), UploadStage.DATAPOINT, e));
                }
            }
            return AdaptiveWorkers.Load.UNKNOWN;
        }
    }

    /** The request that creates a group. Sent again where it may have arrived: a conflict then says that it had. */
    private final class GroupRequest implements AdaptiveWorkers.Request {
        private final String group;
        private final @Nullable String text;
        private final @Nullable AssetInput media;
        private final CompletableFuture<AssetOutcome> created;
        private int sendings;
        private boolean maybeThere;

        GroupRequest(
                String group,
                @Nullable String text,
                @Nullable AssetInput media,
                CompletableFuture<AssetOutcome> created) {
            this.group = group;
            this.text = text;
            this.media = media;
            this.created = created;
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
