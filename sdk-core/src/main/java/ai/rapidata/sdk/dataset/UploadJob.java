package ai.rapidata.sdk.dataset;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/**
 * An upload that runs in the background, together with what is made from it. Completes with what was made; or with the
 * exception that the same call in the foreground would have thrown; or, after {@link #cancel()}, with a {@link
 * java.util.concurrent.CancellationException}. Safe for use by several threads.
 *
 * @param <T> what is made
 */
public interface UploadJob<T> extends CompletionStage<T> {

    /**
     * How far the upload is.
     *
     * @return a snapshot; all zero before the first datapoint
     */
    UploadProgress progress();

    /**
     * How many datapoints ended in which way.
     *
     * @return a count for every outcome; datapoints without an outcome so far are in none of them
     */
    Map<UploadOutcome, Long> outcomes();

    /**
     * The datapoints that ended otherwise than {@link UploadOutcome#SUCCEEDED}, so far; after the end, all of them.
     *
     * @return the failures; while the upload runs, in the order in which they were noticed and ten thousand at most
     */
    List<FailedUpload<Datapoint>> failures();

    /**
     * Stops: nothing more is sent, open batches are aborted, and nothing is made. What is in the dataset stays there.
     * Returns at once; the job completes when everything has stopped.
     */
    void cancel();

    /**
     * Whether the job has completed, in whatever way.
     *
     * @return true once it has
     */
    boolean isDone();

    /**
     * Waits for the end.
     *
     * @return what was made
     * @throws java.util.concurrent.CompletionException when it failed; its cause is the exception
     * @throws java.util.concurrent.CancellationException when it was cancelled
     */
    T join();
}
