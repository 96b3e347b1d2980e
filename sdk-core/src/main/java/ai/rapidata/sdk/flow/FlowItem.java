package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.results.WinLossMatrix;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A batch of items that people rank by comparing them. Safe for use by several threads. */
public interface FlowItem {

    /**
     * The id of the batch.
     *
     * @return the id, as the service gave it
     */
    String id();

    /**
     * The flow this batch belongs to.
     *
     * @return the id of the flow
     */
    String flowId();

    /**
     * Asks the service where the batch is in its life. Does not wait.
     *
     * @return the status at this moment
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default FlowItemStatus getStatus() {
        return getDetails().status();
    }

    /**
     * Asks the service for everything it knows about the batch. Does not wait.
     *
     * @return the batch at this moment
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    FlowItemDetails getDetails();

    /**
     * Waits for the batch to end and returns the ranking. Waits until five minutes after the batch's own time is over,
     * or 65 minutes if that is not known.
     *
     * @return the ranking, partial if the batch was stopped or its time was over too early
     * @throws FlowItemFailedException if the batch failed
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the batch did not end in time
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    FlowItemResults getResults();

    /**
     * Waits for the batch to end and returns the ranking.
     *
     * @param timeout how long to wait at most; zero to look once
     * @return the ranking, partial if the batch was stopped or its time was over too early
     * @throws FlowItemFailedException if the batch failed
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the batch did not end in time
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default FlowItemResults getResults(Duration timeout) {
        return getResults(timeout, progress -> {});
    }

    /**
     * Waits for the batch to end and returns the ranking.
     *
     * @param timeout how long to wait at most; zero to look once
     * @param listener called by the waiting thread after each look, with what was seen
     * @return the ranking, partial if the batch was stopped or its time was over too early
     * @throws FlowItemFailedException if the batch failed
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the batch did not end in time
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    FlowItemResults getResults(Duration timeout, Consumer<FlowItemDetails> listener);

    /**
     * Waits in the background for the batch to end.
     *
     * @param timeout how long to wait at most
     * @return completes with the ranking, or with what {@link #getResults(Duration)} throws; cancelling it ends the wait
     */
    CompletableFuture<FlowItemResults> getResultsAsync(Duration timeout);

    /**
     * Waits for the batch to end, as {@link #getResults()} does, and returns who won against whom.
     *
     * @return how often the item of each row was preferred over the item of each column
     * @throws FlowItemFailedException if the batch failed
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the batch did not end in time
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    WinLossMatrix getWinLossMatrix();

    /**
     * Waits for the batch to end and returns who won against whom.
     *
     * @param timeout how long to wait at most; zero to look once
     * @return how often the item of each row was preferred over the item of each column
     * @throws FlowItemFailedException if the batch failed
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the batch did not end in time
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    WinLossMatrix getWinLossMatrix(Duration timeout);

    /**
     * Waits for the batch to end, as {@link #getResults()} does, and counts its responses. What was once read is
     * remembered.
     *
     * @return how many comparisons people made
     * @throws FlowItemFailedException if the batch failed
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the batch did not end in time
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    long getResponseCount();

    /**
     * Ends the batch early. The responses so far can be read as partial results once it has stopped.
     *
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    void stop();
}
