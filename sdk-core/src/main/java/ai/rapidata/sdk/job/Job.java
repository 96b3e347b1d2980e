package ai.rapidata.sdk.job;

import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.ResultsStream;
import ai.rapidata.sdk.results.live.LiveResults;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/**
 * A job definition given to an audience. Handles are safe for use by several threads.
 *
 * <p>Nothing here waits for ever: every call that waits has a deadline, stops when its thread is interrupted, and ends
 * with an exception that says why when the job cannot go on by itself.
 */
public interface Job {

    /** How often {@link #displayProgressBar()} looks at the job: every five seconds. */
    Duration DEFAULT_REFRESH = Duration.ofSeconds(5);

    /**
     * The job's id.
     *
     * @return the id
     */
    String id();

    /**
     * The job's name at the service. Asks the service once if this handle does not know it.
     *
     * @return the name
     */
    String name();

    /**
     * The job's definition. Asks the service once if this handle does not know it.
     *
     * @return its id
     */
    String definitionId();

    /**
     * The job's audience. Asks the service once if this handle does not know it.
     *
     * @return its id
     */
    String audienceId();

    /**
     * The pipeline that runs the job. Asks the service once if this handle does not know it.
     *
     * @return its id
     */
    String pipelineId();

    /**
     * When the job was created by the service's clock. Asks the service once if this handle does not know it.
     *
     * @return the moment, or empty if the service does not say
     */
    Optional<Instant> createdAt();

    /**
     * When the job was completed. Asks the service until it is.
     *
     * @return the moment, or empty if it is not completed
     */
    Optional<Instant> completedAt();

    /**
     * Whether the service began to recruit people for the audience when this job was assigned.
     *
     * @return false also for a job that was found
     */
    boolean recruitingStarted();

    /**
     * The service's warning that the job will cost more than the account holds.
     *
     * @return the warning, or empty if there was none when the job was assigned; also for a job that was found
     */
    Optional<CostWarning> costWarning();

    /**
     * Whether the content check runs although the caller asked to skip it.
     *
     * @return false also for a job that was found
     */
    boolean contentCheckSkipDenied();

    /**
     * What its assignment had to remark.
     *
     * @return the warnings, empty for a job that was found
     */
    List<JobWarning> warnings();

    /**
     * Asks the service about this job.
     *
     * @return its present details
     */
    JobDetails details();

    /**
     * Asks the service where this job is in its life.
     *
     * @return the status
     */
    JobStatus getStatus();

    /**
     * Asks the service how far this job is. Does not wait.
     *
     * @return the progress; 0 percent when the service has not begun
     */
    JobProgress getProgress();

    /**
     * Shows on the console how far this job is, until it is completed, for at most
     * {@link WaitOptions#DEFAULT_TIMEOUT}.
     *
     * @throws JobException if the job cannot go on by itself
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the job is not completed by then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    default void displayProgressBar() {
        displayProgressBar(DEFAULT_REFRESH, WaitOptions.DEFAULT_TIMEOUT);
    }

    /**
     * Shows on the console how far this job is, until it is completed.
     *
     * @param refresh how often to look, at least one second
     * @param timeout the longest wait
     * @throws ai.rapidata.sdk.error.InvalidInputException if {@code refresh} is below a second
     * @throws JobException if the job cannot go on by itself
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the job is not completed by then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    void displayProgressBar(Duration refresh, Duration timeout);

    /**
     * The page of this job.
     *
     * @return its address
     */
    URI page();

    /**
     * Prints the address of {@link #page()} and opens it in a browser where there is a desktop. Never fails.
     *
     * @return this job
     */
    Job view();

    /**
     * Halts this job. Answers so far are kept.
     *
     * @return this job
     */
    Job pause();

    /**
     * Lets this job go on.
     *
     * @return this job
     */
    Job resume();

    /**
     * Deletes this job.
     *
     * @throws ai.rapidata.sdk.error.NotFoundException if it does not exist
     */
    void delete();

    /**
     * Asks what this job costs, waiting up to {@link JobDefinition#DEFAULT_COST_TIMEOUT} for the estimate.
     *
     * @return the estimate
     * @throws CostEstimateUnavailableException if there is none by then
     */
    default CostEstimate estimatedCost() {
        return estimatedCost(JobDefinition.DEFAULT_COST_TIMEOUT);
    }

    /**
     * Asks what this job costs.
     *
     * @param timeout how long to wait for the estimate; zero asks once
     * @return the estimate
     * @throws CostEstimateUnavailableException if there is none by then
     */
    CostEstimate estimatedCost(Duration timeout);

    /**
     * Gives this job another name.
     *
     * @param name the name, not blank
     * @return this job
     * @throws ai.rapidata.sdk.error.InvalidInputException if the name is blank
     */
    Job updateName(String name);

    /**
     * Lets everybody see this job and its results, or nobody else.
     *
     * @param isPublic true for everybody
     * @return this job
     */
    Job updateVisibility(boolean isPublic);

    /**
     * Shares this job with an account.
     *
     * @param email the account's e-mail address, not blank
     * @param level what it may do
     * @return this job
     * @throws ai.rapidata.sdk.error.InvalidInputException if the address is blank
     */
    Job share(String email, ShareLevel level);

    /**
     * Lists the accounts with which this job is shared.
     *
     * @return all of them
     */
    List<JobShare> getShares();

    /**
     * Shares this job with an account no longer.
     *
     * @param customerId the account's id, see {@link JobShare#customerId()}
     * @return this job
     */
    Job unshare(String customerId);

    /**
     * Waits until this job is completed, for at most {@link WaitOptions#DEFAULT_TIMEOUT}, and gets the results.
     *
     * @return the results; {@code asCompare()} and its siblings give them their type
     * @throws JobFailedException if the service gave the job up
     * @throws JobUnderReviewException if somebody at the service has to look at the content first
     * @throws JobPausedException if the job is paused
     * @throws JobSpendLimitedException if the account's money is used up
     * @throws JobBlockedException if content was flagged
     * @throws AudienceCannotRespondException if nobody in the audience can answer and nobody is recruited
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the job is not completed by then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    default JobResults getResults() {
        return getResults(options -> options);
    }

    /**
     * Waits until this job is completed and gets the results.
     *
     * @param timeout the longest wait; zero looks once
     * @return the results
     * @throws JobException if the job cannot go on by itself
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the job is not completed by then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    default JobResults getResults(Duration timeout) {
        return getResults(options -> options.timeout(timeout));
    }

    /**
     * Waits until this job is completed and gets the results.
     *
     * @param options says how long to wait and who is told about the progress
     * @return the results
     * @throws JobException if the job cannot go on by itself
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the job is not completed by then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    JobResults getResults(UnaryOperator<WaitOptions> options);

    /**
     * Gets the results once this job is completed, without holding the caller's thread, after at most
     * {@link WaitOptions#DEFAULT_TIMEOUT}.
     *
     * @return completes with the results, or with what {@link #getResults()} would throw; cancelling it ends the waiting
     *     and leaves the job alone
     */
    default CompletableFuture<JobResults> getResultsAsync() {
        return getResultsAsync(options -> options);
    }

    /**
     * Gets the results once this job is completed, without holding the caller's thread.
     *
     * @param options says how long to wait and who is told about the progress
     * @return completes with the results, or with what {@link #getResults()} would throw; cancelling it ends the waiting
     *     and leaves the job alone
     */
    CompletableFuture<JobResults> getResultsAsync(UnaryOperator<WaitOptions> options);

    /**
     * Waits until this job is completed and reads the results row by row, for results that do not fit in memory. They are
     * kept in a temporary file until the stream is closed.
     *
     * @param options says how long to wait and who is told about the progress
     * @return the results, to be closed by the caller
     * @throws JobException if the job cannot go on by itself
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if the job is not completed by then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    ResultsStream streamResults(UnaryOperator<WaitOptions> options);

    /**
     * The answers as they come in, page by page, without waiting for the job's completion.
     *
     * @return the results so far; asks the service only when it is asked
     */
    LiveResults liveResults();

    /**
     * Gets the results of what was answered so far. For a completed job they are the final ones.
     *
     * @param timeout how long the service may take to put them together
     * @return the results so far
     * @throws ai.rapidata.sdk.error.ConflictException if there are none so far
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if they are not there by then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    JobResults getPreliminaryResults(Duration timeout);
}
