package ai.rapidata.sdk.signal;

import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A job that the service creates again and again. Each time is a run; a run makes a job, or says why it did not. Handles
 * are safe for use by several threads.
 */
public interface Signal {

    /** How long {@link #waitForNextJob()} waits: five minutes. */
    Duration DEFAULT_WAIT = Duration.ofMinutes(5);

    /**
     * The signal's id.
     *
     * @return the id
     */
    String id();

    /**
     * The signal's name when this handle was made or renamed.
     *
     * @return the name
     */
    String name();

    /**
     * The audience that answers the jobs.
     *
     * @return its id
     */
    String audienceId();

    /**
     * The definition of which jobs are made.
     *
     * @return its id
     */
    String jobDefinitionId();

    /**
     * Asks the service about this signal.
     *
     * @return its present details
     */
    SignalDetails details();

    /**
     * Changes this signal. What the update does not mention stays as it is; an update that mentions nothing sends
     * nothing.
     *
     * @param update says what changes
     * @return this signal
     * @throws ai.rapidata.sdk.error.InvalidInputException if a value is outside its range
     */
    Signal update(UnaryOperator<SignalUpdate> update);

    /**
     * Stops this signal from running by itself. {@link #trigger()} still works.
     *
     * @return this signal
     */
    Signal pause();

    /**
     * Lets this signal run by itself again.
     *
     * @return this signal
     */
    Signal resume();

    /**
     * Runs this signal now, beside its schedule, also while it is paused. The service makes the run a moment later; it
     * skips it if another run of this signal is on its way. A job of the run costs money at the hosted service.
     *
     * <p>A {@link #waitForNextJob()} after this call finds the job of this run, however quick the service was.
     *
     * @return this signal
     */
    Signal trigger();

    /** Deletes this signal. Its runs are not listed any more; the jobs that it made stay. */
    void delete();

    /**
     * Lists the newest runs.
     *
     * @return at most {@value SignalManager#DEFAULT_AMOUNT}, newest first
     */
    default Page<SignalRun> getRuns() {
        return getRuns(SignalManager.DEFAULT_AMOUNT, 1);
    }

    /**
     * Lists runs.
     *
     * @param amount how many on a page, at least 1
     * @param page which page, counted from 1
     * @return that page, newest first
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount or the page is below 1
     */
    Page<SignalRun> getRuns(int amount, int page);

    /**
     * Finds runs, asking for further pages only as they are needed.
     *
     * @param search says what to find, and in which order if not newest first
     * @return all of them
     */
    Stream<SignalRun> streamRuns(UnaryOperator<Search<SignalRunField>> search);

    /**
     * Lists the newest jobs of this signal.
     *
     * @return at most {@value SignalManager#DEFAULT_AMOUNT}, newest first
     */
    default List<Job> getJobs() {
        return getJobs(SignalManager.DEFAULT_AMOUNT);
    }

    /**
     * Lists the newest jobs of this signal. Runs that made no job do not count. Only runs are asked for, and no job by
     * itself.
     *
     * @param amount how many at most, at least 1
     * @return the jobs, newest first
     * @throws ai.rapidata.sdk.error.InvalidInputException if the amount is below 1
     */
    List<Job> getJobs(int amount);

    /**
     * Lists all jobs of this signal, newest first, asking for further pages of runs only as they are needed.
     *
     * @return the jobs of the runs that made one
     */
    Stream<Job> streamJobs();

    /**
     * Waits for the next job, for at most {@link #DEFAULT_WAIT}.
     *
     * @return the job
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if there is none by then
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     * @see #waitForNextJob(Duration)
     */
    default Job waitForNextJob() {
        return waitForNextJob(DEFAULT_WAIT);
    }

    /**
     * Waits until a run that was not there before makes a job. "Before" is the last {@link #trigger()} of this handle
     * whose job was not waited for, else this call. Runs are told apart by what the service says of them, so that
     * clocks that differ do no harm. Runs that were skipped or failed are passed over.
     *
     * @param timeout the longest wait, above zero
     * @return the job of the earliest such run
     * @throws ai.rapidata.sdk.error.InvalidInputException if the timeout is not above zero
     * @throws ai.rapidata.sdk.error.DeadlineExceededException if there is none by then; the message tells of runs that
     *     were skipped or failed
     * @throws ai.rapidata.sdk.error.OperationInterruptedException if the thread is interrupted
     */
    Job waitForNextJob(Duration timeout);

    /**
     * {@link #waitForNextJob(Duration)} without holding the caller's thread.
     *
     * @param timeout the longest wait, above zero
     * @return completes with the job, or with what {@link #waitForNextJob(Duration)} would throw; cancelling it ends the
     *     waiting
     * @throws ai.rapidata.sdk.error.InvalidInputException if the timeout is not above zero
     */
    CompletableFuture<Job> waitForNextJobAsync(Duration timeout);
}
