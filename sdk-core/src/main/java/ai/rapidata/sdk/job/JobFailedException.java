package ai.rapidata.sdk.job;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A job was given up by the service. */
public class JobFailedException extends JobException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String failureMessage;

    /**
     * Creates an exception.
     *
     * @param jobId the job
     * @param failureMessage what the service says about it, or null
     */
    public JobFailedException(String jobId, @Nullable String failureMessage) {
        super(
                jobId,
                JobStatus.FAILED,
                "job " + jobId + " failed" + (failureMessage == null ? "" : ": " + failureMessage));
        this.failureMessage = failureMessage;
    }

    /**
     * What the service says about the failure.
     *
     * @return the message, or empty if there is none
     */
    public Optional<String> failureMessage() {
        return Optional.ofNullable(failureMessage);
    }
}
