package ai.rapidata.sdk.job;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A job waits until somebody at the service has looked at its content. */
public class JobUnderReviewException extends JobException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String reason;

    /**
     * Creates an exception.
     *
     * @param jobId the job
     * @param reason why it is reviewed, or null
     */
    public JobUnderReviewException(String jobId, @Nullable ReviewReason reason) {
        super(
                jobId,
                JobStatus.MANUAL_APPROVAL,
                "job " + jobId + " waits for a manual approval" + (reason == null ? "" : " (" + reason + ")")
                        + "; it goes on by itself once it is approved");
        this.reason = reason == null ? null : reason.value();
    }

    /**
     * Why the job is reviewed.
     *
     * @return the reason, or empty if the service gave none
     */
    public Optional<ReviewReason> reason() {
        return Optional.ofNullable(reason).map(ReviewReason::new);
    }
}
