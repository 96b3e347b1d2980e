package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadListener;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.dataset.UploadProgress;
import ai.rapidata.sdk.dataset.UploadWarning;
import ai.rapidata.sdk.internal.asset.Cancellation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Connects an upload in the background with whoever watches it. Travels as the listener of the options, so that it reaches
 * the pipeline whatever lies between; hands everything on to the caller's own listener.
 */
final class UploadControl implements UploadListener {
    private static final int MOST_FAILURES = 10_000;
    private static final UploadProgress NOTHING = new UploadProgress(-1, 0, 0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO);

    private final Cancellation cancellation = new Cancellation();
    private final List<FailedUpload<Datapoint>> failures = new ArrayList<>();
    private final Map<UploadOutcome, Long> failureCounts = new EnumMap<>(UploadOutcome.class);
    private volatile UploadProgress progress = NOTHING;
    private volatile @Nullable Supplier<UploadProgress> running;
    private volatile @Nullable UploadListener listener;
    private volatile @Nullable UploadReport report;
    private volatile boolean over;
    private @Nullable Thread creating;
    private boolean uploading;

    /** The options with this control in them. */
    UploadOptions into(UploadOptions options) {
        listener = options.listener().orElse(null);
        return options.withListener(this);
    }

    /** The control in some options, unless its creation is over: a retry after that is an upload of its own. */
    static Optional<UploadControl> in(UploadOptions options) {
        return options.listener()
                .filter(listener -> listener instanceof UploadControl)
                .map(listener -> (UploadControl) listener)
                .filter(control -> !control.over);
    }

    Cancellation cancellation() {
        return cancellation;
    }

    /** Stops the upload; outside of an upload, interrupts whatever the creating thread does. */
    void cancel() {
        cancellation.request();
        synchronized (this) {
            Thread thread = creating;
            if (thread != null && !uploading) {
                thread.interrupt();
            }
        }
    }

    synchronized void beginCreation(Thread thread) {
        creating = thread;
        if (cancellation.requested()) {
            thread.interrupt();
        }
    }

    synchronized void endCreation() {
        creating = null;
        uploading = false;
        progress = progress();
        running = null;
        over = true;
    }

    /** An upload begins. */
    synchronized void begin(Supplier<UploadProgress> snapshots) {
        uploading = true;
        running = snapshots;
    }

    /** The upload has ended, in whatever way. */
    synchronized void end() {
        uploading = false;
    }

    UploadProgress progress() {
        Supplier<UploadProgress> snapshots = running;
        return snapshots == null ? progress : snapshots.get();
    }

    /** How many datapoints ended in which way so far; every outcome has a count. */
    Map<UploadOutcome, Long> outcomes() {
        Map<UploadOutcome, Long> outcomes = new EnumMap<>(UploadOutcome.class);
        for (UploadOutcome outcome : UploadOutcome.values()) {
            outcomes.put(outcome, 0L);
        }
        synchronized (failures) {
            outcomes.putAll(failureCounts);
        }
        outcomes.put(UploadOutcome.SUCCEEDED, progress().succeeded());
        return outcomes;
    }

    List<FailedUpload<Datapoint>> failures() {
        UploadReport ended = report;
        if (ended != null) {
            return ended.failures();
        }
        synchronized (failures) {
            return List.copyOf(failures);
        }
    }

    /** The upload has ended. */
    void ended(UploadReport endReport) {
        report = endReport;
        progress = endReport.progress();
        running = null;
    }

    @Override
    public void progressed(UploadProgress snapshot) {
        UploadListener own = listener;
        if (own != null) {
            own.progressed(snapshot);
        }
    }

    @Override
    public void failed(FailedUpload<Datapoint> failure) {
        if (!over) {
            synchronized (failures) {
                failureCounts.merge(failure.outcome(), 1L, Long::sum);
                if (failures.size() < MOST_FAILURES) {
                    failures.add(failure);
                }
            }
        }
        UploadListener own = listener;
        if (own != null) {
            own.failed(failure);
        }
    }

    @Override
    public void warned(UploadWarning warning) {
        UploadListener own = listener;
        if (own != null) {
            own.warned(warning);
        }
    }

    @Override
    public void finished(UploadProgress snapshot) {
        UploadListener own = listener;
        if (own != null) {
            own.finished(snapshot);
        }
    }
}
