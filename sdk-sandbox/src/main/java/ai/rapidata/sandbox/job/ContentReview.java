package ai.rapidata.sandbox.job;

import java.util.Optional;

/** Looks at a job before it is labeled. */
@FunctionalInterface
public interface ContentReview {

    /**
     * Decides whether a job may begin.
     *
     * @param job the job, just before it would begin
     * @return why somebody has to approve it first, or empty to let it begin
     */
    Optional<ReviewReason> review(Job job);
}
