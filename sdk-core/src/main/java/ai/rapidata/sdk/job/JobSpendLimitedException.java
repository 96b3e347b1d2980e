package ai.rapidata.sdk.job;

/** A job stands still because the account's money is used up; answers so far are kept. */
public class JobSpendLimitedException extends JobException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param jobId the job
     * @param status the job's status
     * @param message what happened and what can be done
     */
    public JobSpendLimitedException(String jobId, JobStatus status, String message) {
        super(jobId, status, message);
    }
}
