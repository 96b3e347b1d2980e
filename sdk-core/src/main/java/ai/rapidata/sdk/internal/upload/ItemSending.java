package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.UploadStage;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.AssetInput;
import ai.rapidata.sdk.internal.api.DatapointDetails;
import ai.rapidata.sdk.internal.api.DatasetApi;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Sends datapoints whose assets and group are there. A datapoint whose answer was lost is looked for before it is sent
 * again.
 */
final class ItemSending {
    private static final List<Duration> LOOKS = List.of(Duration.ZERO, Duration.ofMillis(400), Duration.ofMillis(1200));
    private static final List<Duration> LOOKS_AFTER_SILENCE =
            List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    private static final List<Duration> ONE_LOOK = List.of(Duration.ZERO);
    private static final int MOST_THROTTLED_SENDINGS = 8;

    private final UploadRun run;
    private final UploadContext context;
    private final DatasetApi api;
    private final AdaptiveWorkers workers;
    private final Reconciler reconciler;
    private final RecentDatapoints recent;
    private final ItemEnding ending;
    private final int mostSendings;
    private final Predicate<UploadItem> uploadAgain;
    private final RepeatedDatapoints repeated = new RepeatedDatapoints();

    /**
     * Sends the datapoints of an upload.
     *
     * @param run told of those that are in the dataset
     * @param context the dataset, and what is written down about it
     * @param api creates datapoints
     * @param workers run the requests
     * @param reconciler looks for datapoints
     * @param recent remembers those that were confirmed
     * @param ending ends those that are not to be sent any more
     * @param mostSendings how often a datapoint is sent at most, unless the service says that there are too many
     * @param uploadAgain sets a datapoint on its way anew whose assets are not known to the service; false when that was
     *     done before or is of no use
     */
    ItemSending(
            UploadRun run,
            UploadContext context,
            DatasetApi api,
            AdaptiveWorkers workers,
            Reconciler reconciler,
            RecentDatapoints recent,
            ItemEnding ending,
            int mostSendings,
            Predicate<UploadItem> uploadAgain) {
        this.run = run;
        this.context = context;
        this.api = api;
        this.workers = workers;
        this.reconciler = reconciler;
        this.recent = recent;
        this.ending = ending;
        this.mostSendings = mostSendings;
        this.uploadAgain = uploadAgain;
    }

    /** Sends the datapoint, or looks for it first where an earlier attempt may have arrived. */
    void begin(UploadItem item) {
        if (item.lookFirst()) {
            look(item, ONE_LOOK);
        } else {
            workers.submit(new DatapointRequest(item));
        }
    }

    /** Whether a datapoint of the dataset may be the one that counts at a place: of several attempts, only one does. */
    boolean mayBeAt(long place, DatapointDetails datapoint) {
        int index = repeated.find(AssetInput.keyOf(datapoint.asset()), place);
        return index < 0 || repeated.isConfirmedAs(index, datapoint.id());
    }

    /** The datapoints that were sent more than once, for a last look at the dataset. */
    RepeatedDatapoints repeated() {
        return repeated;
    }

    /** Takes note that a datapoint has its outcome. */
    void ended(UploadItem item) {
        if (item.sentAgain()) {
            repeated.add(item);
        }
    }

    private void look(UploadItem item, List<Duration> pauses) {
        reconciler.find(item, pauses, new Reconciler.Verdict() {
            @Override
            public void found(String datapointId) {
                ending.guarded(item, () -> confirmed(item, datapointId));
            }

            @Override
            public void absent() {
                ending.guarded(item, () -> sendAgain(item));
            }

            @Override
            public void unknown(@Nullable Throwable why) {
                ending.guarded(item, () -> ending.unconfirmed(item, item.trouble(), why));
            }
        });
    }

    private void sendAgain(UploadItem item) {
        boolean sentBefore = item.lookFirst();
        item.lookFirst(false);
        RuntimeException trouble = item.trouble();
        boolean cancelled = run.cancellation().requested();
        if (cancelled && trouble == null) {
            ending.notStarted(item);
        } else if (trouble != null && (cancelled || item.sendings() >= mostSendings)) {
            ending.failed(item, UploadStage.DATAPOINT, trouble);
        } else {
            if (trouble != null || sentBefore) {
                item.markSentAgain();
                if (sentBefore) {
                    item.markSentEarlier();
                }
            }
            workers.submit(new DatapointRequest(item));
        }
    }

    private void confirmed(UploadItem item, String datapointId) {
        recent.confirm(datapointId);
        item.confirmedAs(datapointId);
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
                ending.failed(item, UploadStage.DATAPOINT, e);
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
            ending.notSent(item);
        }

        @Override
        public void broken(Throwable failure) {
            ending.broken(item, failure);
        }

        private AdaptiveWorkers.Load failed(RuntimeException e) {
            List<String> names = item.required().stream().map(item::nameOf).toList();
            switch (SendFailure.of(e, names)) {
                case THROTTLED -> {
                    item.trouble(e);
                    if (item.sendings() < MOST_THROTTLED_SENDINGS) {
                        workers.submit(this);
                    } else {
                        ending.failed(item, UploadStage.DATAPOINT, e);
                    }
                    return AdaptiveWorkers.Load.THROTTLED;
                }
                case AMBIGUOUS -> {
                    item.trouble(e);
                    if (run.cancellation().requested()) {
                        ending.unconfirmed(item, e, null);
                    } else {
                        look(item, e instanceof ConnectionException ? LOOKS_AFTER_SILENCE : LOOKS);
                    }
                }
                case UNKNOWN_ASSET -> {
                    if (!uploadAgain.test(item)) {
                        ending.failed(item, UploadStage.DATAPOINT, e);
                    }
                }
                case REFUSED -> {
                    context.ledger().refused(item.sortIndex());
                    if (e instanceof ConnectionException) {
                        run.notReached();
                    }
                    ending.failed(item, UploadStage.DATAPOINT, e);
                }
            }
            return AdaptiveWorkers.Load.UNKNOWN;
        }
    }
}
