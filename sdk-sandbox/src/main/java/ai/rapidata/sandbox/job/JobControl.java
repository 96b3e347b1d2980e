package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.labeling.LabelingProgress;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What a test can do to jobs that no customer can: review content, limit money, make jobs fail.
 *
 * <p>A test reaches it as {@code sandbox.jobs()}.
 */
public final class JobControl {

    private final Jobs jobs;

    JobControl(Jobs jobs) {
        this.jobs = jobs;
    }

    /**
     * Has jobs reviewed before they begin. Jobs that are held are in the state {@code ManualApproval} until they are
     * approved.
     *
     * @param review decides for each job; {@code job -> Optional.empty()} lets all begin
     * @return this control
     */
    public JobControl reviewContent(ContentReview review) {
        jobs.review(review);
        return this;
    }

    /**
     * Holds all jobs that begin from now on.
     *
     * @param reason why
     * @return this control
     */
    public JobControl holdForReview(ReviewReason reason) {
        return reviewContent(job -> Optional.of(reason));
    }

    /**
     * Sets whether the customer may skip the check of content.
     *
     * @param allowed true (the usual) if jobs that ask not to be checked are not
     * @return this control
     */
    public JobControl allowSkippingContentCheck(boolean allowed) {
        jobs.policy().setSkippable(allowed);
        return this;
    }

    /**
     * Lets a held or blocked job begin or go on.
     *
     * @param jobId the job
     */
    public void approve(String jobId) {
        jobs.approve(jobId);
    }

    /**
     * Makes a job fail.
     *
     * @param jobId the job
     * @param message the failure message that the customer sees
     */
    public void fail(String jobId, String message) {
        jobs.fail(jobId, message);
    }

    /**
     * Stops a job because its content was flagged.
     *
     * @param jobId the job
     */
    public void block(String jobId) {
        jobs.block(jobId);
    }

    /**
     * Makes the results of a completed job out of date; a retry renews them.
     *
     * @param jobId the job
     */
    public void makeStale(String jobId) {
        jobs.makeStale(jobId);
    }

    /**
     * Sets how much money there is. Running jobs that have used it up become {@code SpendLimited}, and go on when there
     * is more.
     *
     * @param amount any number; infinite (the usual) for no limit
     * @return this control
     * @throws IllegalArgumentException if the amount is not a number
     */
    public JobControl balance(double amount) {
        if (Double.isNaN(amount)) {
            throw new IllegalArgumentException("balance must be a number");
        }
        jobs.spending().setBalance(amount);
        jobs.limitSpending();
        return this;
    }

    /**
     * How much money is left.
     *
     * @return the balance
     */
    public double balance() {
        return jobs.spending().balance();
    }

    /**
     * Sets what an answer costs.
     *
     * @param cost 0 or more; 0.02 by default
     * @return this control
     * @throws IllegalArgumentException if the cost is negative or not finite
     */
    public JobControl costPerResponse(double cost) {
        if (!(cost >= 0) || Double.isInfinite(cost)) {
            throw new IllegalArgumentException("costPerResponse must be 0 or more and finite, not " + cost);
        }
        jobs.spending().setCostPerResponse(cost);
        return this;
    }

    /**
     * One job.
     *
     * @param jobId its id
     * @return the job as it is now
     * @throws NoSuchElementException if there is none
     */
    public Job job(String jobId) {
        return jobs.find(jobId).orElseThrow(() -> new NoSuchElementException("no job " + jobId));
    }

    /**
     * All jobs.
     *
     * @return the jobs as they are now, the newest first
     */
    public List<Job> all() {
        return jobs.stream().toList();
    }

    /**
     * How far a job is.
     *
     * @param jobId its id
     * @return its progress, or empty if its labeling has not begun
     * @throws NoSuchElementException if there is no such job
     */
    public Optional<LabelingProgress> progress(String jobId) {
        return jobs.labeling(job(jobId)).map(labeling -> labeling.progress());
    }
}
