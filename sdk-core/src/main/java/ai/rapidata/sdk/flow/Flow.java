package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Datapoints;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Ranks batches of items by people's comparisons. Each batch is ranked on its own: items of different batches are never
 * compared with each other, and scores of different batches say nothing about one another. Safe for use by several
 * threads.
 */
public interface Flow {

    /**
     * The id of the flow.
     *
     * @return the id, as the service gave it
     */
    String id();

    /**
     * The name of the flow.
     *
     * @return the name it had when this object was made
     */
    String name();

    /**
     * Asks the service for everything it knows about the flow.
     *
     * @return the flow at this moment
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    FlowDetails getDetails();

    /**
     * Uploads items and lets people rank them.
     *
     * @param datapoints the items, at least two, each one a single asset without context, sentence or group; private
     *     metadata is kept
     * @return the batch, on its way
     * @throws ai.rapidata.sdk.error.InvalidInputException if there are fewer than two items or one is not of that form;
     *     nothing is sent then
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if items could not be uploaded; no batch was started, and
     *     {@code retryFlowItem()} uploads only what failed and starts it
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default FlowItem createNewFlowBatch(List<Datapoint> datapoints) {
        return createNewFlowBatch(datapoints, options -> options);
    }

    /**
     * Uploads items and lets people rank them.
     *
     * @param datapoints the items, at least two, each one a single asset without context, sentence or group; private
     *     metadata is kept
     * @param options changes the defaults
     * @return the batch, on its way
     * @throws ai.rapidata.sdk.error.InvalidInputException if there are fewer than two items or one is not of that form;
     *     nothing is sent then
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if items could not be uploaded and that was not accepted, or
     *     fewer than two could; no batch was started, and {@code retryFlowItem()} uploads only what failed and starts it
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    FlowItem createNewFlowBatch(List<Datapoint> datapoints, UnaryOperator<FlowBatchOptions> options);

    /**
     * Uploads items and lets people rank them.
     *
     * @param items URLs or paths of files, or texts, at least two
     * @param type what the items are
     * @return the batch, on its way
     * @throws ai.rapidata.sdk.error.InvalidInputException if there are fewer than two items or one is empty
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if items could not be uploaded
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default FlowItem createNewFlowBatch(List<String> items, DataType type) {
        return createNewFlowBatch(Datapoints.of(items, type));
    }

    /**
     * Uploads items and lets people rank them.
     *
     * @param items URLs or paths of files, or texts, at least two
     * @param type what the items are
     * @param options changes the defaults
     * @return the batch, on its way
     * @throws ai.rapidata.sdk.error.InvalidInputException if there are fewer than two items or one is empty
     * @throws ai.rapidata.sdk.recovery.FailedUploadException if items could not be uploaded
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default FlowItem createNewFlowBatch(List<String> items, DataType type, UnaryOperator<FlowBatchOptions> options) {
        return createNewFlowBatch(Datapoints.of(items, type), options);
    }

    /**
     * Finds all batches of this flow, newest first, page by page while the stream is read.
     *
     * @return a lazy stream; its operations throw what requests throw
     */
    default Stream<FlowItem> getFlowItems() {
        return streamFlowItems(search -> search);
    }

    /**
     * Finds batches of this flow.
     *
     * @param amount how many batches a page has, 1 to 100
     * @param page which page, counted from 1
     * @return the batches of that page, newest first
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount or the page is outside its range
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Page<FlowItem> getFlowItems(int amount, int page);

    /**
     * Finds the batches of this flow that match, page by page while the stream is read.
     *
     * @param search what to look for; newest first if it names no order
     * @return a lazy stream; its operations throw what requests throw
     */
    Stream<FlowItem> streamFlowItems(UnaryOperator<Search<FlowItemField>> search);

    /**
     * Waits until batches of this flow have come to their end, however they ended. All of them are watched with one
     * request at a time.
     *
     * @param items batches of this flow
     * @param timeout how long to wait at most
     * @return the last description of each batch, in the order given
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the time is over before the last batch has ended
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    default List<FlowItemDetails> waitForItems(Collection<FlowItem> items, Duration timeout) {
        return waitForItems(items, timeout, ended -> {});
    }

    /**
     * Waits until batches of this flow have come to their end, however they ended. All of them are watched with one
     * request at a time.
     *
     * @param items batches of this flow
     * @param timeout how long to wait at most
     * @param listener called by the waiting thread once for each batch that has ended, as soon as that is known
     * @return the last description of each batch, in the order given
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the time is over before the last batch has ended
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the calling thread is interrupted
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    List<FlowItemDetails> waitForItems(
            Collection<FlowItem> items, Duration timeout, Consumer<FlowItemDetails> listener);

    /**
     * Changes the flow for batches to come; those that are there already keep what they were created with.
     *
     * @param update names what changes; nothing is sent if it names nothing
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    void updateConfig(UnaryOperator<FlowUpdate> update);

    /**
     * Deletes the flow.
     *
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    void delete();

    /**
     * How long batches took.
     *
     * @param query which batches, and in how many classes
     * @return how many batches took how many seconds
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Histogram getCompletionTimeHistogram(UnaryOperator<AnalyticsQuery> query);

    /**
     * How many responses batches got.
     *
     * @param query which batches, and in how many classes
     * @return how many batches got how many responses
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    Histogram getResponseCountHistogram(UnaryOperator<AnalyticsQuery> query);

    /**
     * How many batches were created over time.
     *
     * @param query which time, and in how many steps
     * @return the number of batches in each step
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    TimeSeries getItemCreationTimeSeries(UnaryOperator<AnalyticsQuery> query);

    /**
     * How many responses batches got on average over time.
     *
     * @param query which time, and in how many steps
     * @return the average number of responses of a batch in each step
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    TimeSeries getResponseCountTimeSeries(UnaryOperator<AnalyticsQuery> query);
}
