package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadJob;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.dataset.UploadProgress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A creation that runs in a thread of its own.
 *
 * @param <T> what is created
 */
final class BackgroundUpload<T> extends CompletableFuture<T> implements UploadJob<T> {
    private final UploadControl control = new UploadControl();
    private volatile boolean cancelled;

    private BackgroundUpload() {}

    /**
     * Starts a creation.
     *
     * @param executor runs it
     * @param creation creates, with options to which it applies the given change
     * @param <T> what is created
     * @return the running creation
     */
    static <T> BackgroundUpload<T> start(Executor executor, Function<UnaryOperator<UploadOptions>, T> creation) {
        BackgroundUpload<T> job = new BackgroundUpload<>();
        try {
            executor.execute(() -> job.run(creation));
        } catch (RejectedExecutionException e) {
            job.completeExceptionally(new IllegalStateException("the client is closed", e));
        }
        return job;
    }

    @Override
    public UploadProgress progress() {
        return control.progress();
    }

    @Override
    public List<FailedUpload<Datapoint>> failures() {
        return control.failures();
    }

    @Override
    public Map<UploadOutcome, Long> outcomes() {
        return control.outcomes();
    }

    @Override
    public void cancel() {
        if (isDone()) {
            return;
        }
        cancelled = true;
        control.cancel();
    }

    /** Cancels as {@link #cancel()} does; the job completes when everything has stopped. */
    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        if (isDone()) {
            return false;
        }
        cancel();
        return true;
    }

    private void run(Function<UnaryOperator<UploadOptions>, T> creation) {
        try {
            control.beginCreation(Thread.currentThread());
            T created = creation.apply(control::into);
            control.endCreation();
            complete(created);
        } catch (Throwable e) {
            control.endCreation();
            if (cancelled) {
                CancellationException end = new CancellationException("the upload was cancelled");
                end.initCause(e);
                completeExceptionally(end);
            } else {
                completeExceptionally(e);
            }
        }
    }
}
