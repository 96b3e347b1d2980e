package ai.rapidata.sdk.order;

import ai.rapidata.sdk.dataset.Dataset;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.ResultsStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * A piece of labeling work of the older kind. Safe for use by several threads.
 *
 * <p>Nothing here waits for ever: every call that waits has a deadline, stops when its thread is interrupted, and ends with
 * an exception that says why when the order cannot go on by itself.
 */
public interface Order {

    /** How often {@link #displayProgressBar()} looks at the order: every five seconds. */
    Duration DEFAULT_REFRESH = Duration.ofSeconds(5);

    /**
     * The id of the order.
     *
     * @return the id, as the service gave it
     */
    String id();

    /**
     * The order's name. Asks the service once if this handle does not know it.
     *
     * @return the name
     */
    String name();

    /**
     * The pipeline that runs the order. Asks the service once if this handle does not know it.
     *
     * @return its id
     */
    String pipelineId();

    /**
     * When the order was made by the service's clock. Asks the service once if this handle does not know it.
     *
     * @return the moment, or empty if the service does not say
     */
    Optional<Instant> createdAt();

    /**
     * What its creation had to remark.
     *
     * @return the warnings, empty for an order that was found
     */
    List<JobWarning> warnings();

    /**
     * Where the order's datapoints are. Until the order is run, others can be added.
     *
     * @return the dataset, or empty if the service does not tell it
     */
    Optional<Dataset> dataset();

    /**
     * Asks the service about this order.
     *
     * @return its present details
     */
    OrderDetails details();

    /**
     * Asks the service where this order is in its life.
     *
     * @return the status
     */
    OrderStatus getStatus();

    /**
     * Asks the service how far this order is. Does not wait.
     *
     * @return the progress; 0 percent when the service has not begun
     */
    OrderProgress getProgress();

    /**
     * Lets this order begin. From here on answers cost money. Datapoints that the service could not process are left out.
     *
     * @return this order
     * @throws ai.rapidata.sdk.error.ConflictException if it was run already
     */
    Order run();

    /**
     * Lets this order begin once another one has ended.
     *
     * @param preceding the other order
     * @return this order
     * @throws ai.rapidata.sdk.error.ConflictException if it was run already
     */
    default Order run(Order preceding) {
        return run(preceding.id());
    }

    /**
     * Lets this order begin once another one has ended.
     *
     * @param precedingOrderId the other order
     * @return this order
     * @throws ai.rapidata.sdk.error.ConflictException if it was run already
     */
    Order run(String precedingOrderId);

    /**
     * Lets this order wait for another one, which can be said until it has begun.
     *
     * @param precedingOrderId the other order
     * @return this order
     */
    Order waitFor(String precedingOrderId);

    /**
     * Lets this order wait for no other one, which can be said until it has begun.
     *
     * @return this order
     */
    Order waitForNone();

    /**
     * Halts this order. Answers so far are kept.
     *
     * @return this order
     */
    Order pause();

    /**
     * Lets this order go on.
     *
     * @return this order
     */
    Order unpause();

    /**
     * Deletes this order.
     *
     * @throws ai.rapidata.sdk.error.NotFoundException if it does not exist
     */
    void delete();

    /**
     * Gives this order another name.
     *
     * @param name the name, not blank
     * @return this order
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank
     */
    Order updateName(String name);

    /**
     * Lets everybody see and copy this order, or nobody else.
     *
     * @param isPublic true for everybody
     * @return this order
     */
    Order share(boolean isPublic);

    /**
     * Makes an order of one's own of a public one, named after it. It has the same datapoints; see {@link #unlock()}.
     *
     * @return the copy, not yet run
     * @throws ai.rapidata.sdk.error.ConflictException if this order is not public
     */
    Order copy();

    /**
     * Makes an order of one's own of a public one. It has the same datapoints; see {@link #unlock()}.
     *
     * @param name the copy's name, not blank
     * @return the copy, not yet run
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank
     * @throws ai.rapidata.sdk.error.ConflictException if this order is not public
     */
    Order copy(String name);

    /**
     * Gives a copy datapoints of its own, so that it can be changed.
     *
     * @return this order
     * @throws ai.rapidata.sdk.error.ConflictException if it is no copy, or was run already
     */
    Order unlock();

    /**
     * The page of this order.
     *
     * @return its address
     */
    URI page();

    /**
     * Prints the address of {@link #page()} and opens it in a browser where there is a desktop. Never fails.
     *
     * @return this order
     */
    Order view();

    /**
     * Shows this order as labelers would see it: prints the address of a page and opens it in a browser where there is a
     * desktop. An order that was not run is prepared for that first.
     *
     * @return this order
     */
    Order preview();

    /**
     * Shows on the console how far this order is, until it is completed, for at most
     * {@link OrderWaitOptions#DEFAULT_TIMEOUT}.
     *
     * @throws OrderException if the order cannot go on by itself
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the order is not completed by then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    default void displayProgressBar() {
        displayProgressBar(DEFAULT_REFRESH, OrderWaitOptions.DEFAULT_TIMEOUT);
    }

    /**
     * Shows on the console how far this order is, until it is completed.
     *
     * @param refresh how often to look, at least one second
     * @param timeout the longest wait
     * @throws ai.rapidata.sdk.error.InvalidInputException if {@code refresh} is below a second
     * @throws OrderException if the order cannot go on by itself
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the order is not completed by then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    void displayProgressBar(Duration refresh, Duration timeout);

    /**
     * Waits until this order is completed, for at most {@link OrderWaitOptions#DEFAULT_TIMEOUT}, and gets the results.
     *
     * @return the results; {@code asCompare()} and its siblings give them their type
     * @throws OrderNotRunException if the order was not run
     * @throws OrderFailedException if the service gave the order up
     * @throws OrderUnderReviewException if somebody at the service has to look at the content first
     * @throws OrderPausedException if the order is paused
     * @throws OrderCancelledException if the order was called off
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the order is not completed by then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    default JobResults getResults() {
        return getResults(options -> options);
    }

    /**
     * Waits until this order is completed and gets the results.
     *
     * @param timeout the longest wait; zero looks once
     * @return the results
     * @throws OrderException if the order cannot go on by itself
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the order is not completed by then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    default JobResults getResults(Duration timeout) {
        return getResults(options -> options.timeout(timeout));
    }

    /**
     * Waits until this order is completed and gets the results.
     *
     * @param options says how long to wait and who is told about the progress
     * @return the results
     * @throws OrderException if the order cannot go on by itself
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the order is not completed by then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    JobResults getResults(UnaryOperator<OrderWaitOptions> options);

    /**
     * Gets the results once this order is completed, without holding the caller's thread, after at most
     * {@link OrderWaitOptions#DEFAULT_TIMEOUT}.
     *
     * @return completes with the results, or with what {@link #getResults()} would throw; cancelling it ends the waiting
     *     and leaves the order alone
     */
    default CompletableFuture<JobResults> getResultsAsync() {
        return getResultsAsync(options -> options);
    }

    /**
     * Gets the results once this order is completed, without holding the caller's thread.
     *
     * @param options says how long to wait and who is told about the progress
     * @return completes with the results, or with what {@link #getResults()} would throw; cancelling it ends the waiting
     *     and leaves the order alone
     */
    CompletableFuture<JobResults> getResultsAsync(UnaryOperator<OrderWaitOptions> options);

    /**
     * Waits until this order is completed and reads the results row by row, for results that do not fit in memory. They are
     * kept in a temporary file until the stream is closed.
     *
     * @param options says how long to wait and who is told about the progress
     * @return the results, to be closed by the caller
     * @throws OrderException if the order cannot go on by itself
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the order is not completed by then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    ResultsStream streamResults(UnaryOperator<OrderWaitOptions> options);

    /**
     * Gets the results of what was answered so far. For a completed order they are the final ones.
     *
     * @param timeout how long the service may take to put them together
     * @return the results so far
     * @throws ai.rapidata.sdk.error.ConflictException if there are none so far
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if they are not there by then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    JobResults getPreliminaryResults(Duration timeout);
}
