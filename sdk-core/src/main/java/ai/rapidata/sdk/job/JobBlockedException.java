package ai.rapidata.sdk.job;

/** A job stands still because content was flagged; it can be released on the job's page. */
public class JobBlockedException extends JobException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param jobId the job
     * @param status the job's status
     * @param message what happened and what can be done
     */
    public JobBlockedException(String jobId, JobStatus status, String message) {
        super(jobId, status, message);
    }
}
