package ai.rapidata.sdk.job;

/**
 * Where a job is in its life. The service may use values that this version of the library does not list; they are kept as
 * they come and treated as work in progress.
 *
 * @param value the service's spelling
 */
public record JobStatus(String value) {

    /** Accepted, not begun. */
    public static final JobStatus SUBMITTED = new JobStatus("Submitted");

    /** Waits for another job to end. */
    public static final JobStatus QUEUED = new JobStatus("Queued");

    /** Labelers are answering. */
    public static final JobStatus RUNNING = new JobStatus("Running");

    /** All answers are there and so are the results. */
    public static final JobStatus COMPLETED = new JobStatus("Completed");

    /** Given up. */
    public static final JobStatus FAILED = new JobStatus("Failed");

    /** Somebody at the service has to look at the content first. */
    public static final JobStatus MANUAL_APPROVAL = new JobStatus("ManualApproval");

    /** Halted by its owner. */
    public static final JobStatus PAUSED = new JobStatus("Paused");

    /** All answers are there, but the results are older than they. */
    public static final JobStatus STALE_RESULTS = new JobStatus("StaleResults");

    /** Halted because the account's money is used up. */
    public static final JobStatus SPEND_LIMITED = new JobStatus("SpendLimited");

    /** Halted because content was flagged. */
    public static final JobStatus BLOCKED = new JobStatus("Blocked");

    /**
     * Whether nothing will change any more.
     *
     * @return true for {@link #COMPLETED} and {@link #FAILED}
     */
    public boolean isTerminal() {
        return equals(COMPLETED) || equals(FAILED);
    }

    /**
     * Whether the job will not go on until somebody does something about it.
     *
     * @return true for {@link #MANUAL_APPROVAL}, {@link #PAUSED}, {@link #SPEND_LIMITED} and {@link #BLOCKED}
     */
    public boolean isBlocking() {
        return equals(MANUAL_APPROVAL) || equals(PAUSED) || equals(SPEND_LIMITED) || equals(BLOCKED);
    }

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
