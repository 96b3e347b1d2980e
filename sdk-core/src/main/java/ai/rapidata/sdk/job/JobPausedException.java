package ai.rapidata.sdk.job;

/** A job is paused; {@link Job#resume()} lets it go on. */
public class JobPausedException extends JobException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param jobId the job
     * @param status the job's status
     * @param message what happened and what can be done
     */
    public JobPausedException(String jobId, JobStatus status, String message) {
        super(jobId, status, message);
    }
}
