package ai.rapidata.sdk.job;

import ai.rapidata.sdk.error.RapidataException;

/** A job will not yield results, at least not by itself. The subclasses say why. */
public class JobException extends RapidataException {

    private static final long serialVersionUID = 1L;

    private final String jobId;
    private final String status;

    /**
     * Creates an exception.
     *
     * @param jobId the job
     * @param status the job's status
     * @param message what happened and what can be done
     */
    public JobException(String jobId, JobStatus status, String message) {
        super(message);
        this.jobId = jobId;
        this.status = status.value();
    }

    /**
     * The job.
     *
     * @return its id
     */
    public String jobId() {
        return jobId;
    }

    /**
     * The job's status when it was looked at.
     *
     * @return the status
     */
    public JobStatus status() {
        return new JobStatus(status);
    }
}
