package ai.rapidata.sdk.job;

/** A job waits for an audience in which nobody can answer and that nobody is recruited for. */
public class AudienceCannotRespondException extends JobException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param jobId the job
     * @param status the job's status
     * @param message what happened and what can be done
     */
    public AudienceCannotRespondException(String jobId, JobStatus status, String message) {
        super(jobId, status, message);
    }
}
