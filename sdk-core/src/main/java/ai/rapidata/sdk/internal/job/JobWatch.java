package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.internal.api.JobApi;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import ai.rapidata.sdk.job.AudienceCannotRespondException;
import ai.rapidata.sdk.job.JobBlockedException;
import ai.rapidata.sdk.job.JobDetails;
import ai.rapidata.sdk.job.JobFailedException;
import ai.rapidata.sdk.job.JobPausedException;
import ai.rapidata.sdk.job.JobSpendLimitedException;
import ai.rapidata.sdk.job.JobStatus;
import ai.rapidata.sdk.job.JobUnderReviewException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One look at a job at a time: yields its details once it is completed, throws when it cannot go on by itself, has stale
 * results made anew whenever they are seen, and now and then asks whether the audience can answer at all.
 */
final class JobWatch implements Supplier<Optional<JobDetails>> {

    /** So long an audience whose recruiting has just begun may have nobody in it. */
    static final Duration RECRUITING_GRACE = Duration.ofMinutes(1);

    private static final Duration FEASIBILITY_INTERVAL = Duration.ofMinutes(2);
    private static final Duration REGENERATION_INTERVAL = Duration.ofMinutes(1);

    private final String jobId;
    private final JobApi jobs;
    private final AudienceFeasibility feasibility;
    private final Function<JobDetails, URI> page;
    private final Consumer<JobDetails> onLook;
    private final Ticker ticker;
    private long nextFeasibilityCheck;
    private long nextRegeneration;

    JobWatch(String jobId, JobServices services, boolean recruitingJustStarted, Consumer<JobDetails> onLook) {
        this.jobId = jobId;
        this.jobs = services.jobs();
        this.feasibility = services.feasibility();
        this.page = details -> services.pages().job(details.audienceId(), jobId);
        this.onLook = onLook;
        this.ticker = services.ticker();
        long now = ticker.nanos();
        this.nextRegeneration = now;
        this.nextFeasibilityCheck = recruitingJustStarted ? now + RECRUITING_GRACE.toNanos() : now;
    }

    @Override
    public Optional<JobDetails> get() {
        JobDetails details = jobs.get(jobId);
        JobStatus status = details.status();
        throwIfStuck(details, status);
        onLook.accept(details);
        if (status.equals(JobStatus.COMPLETED)) {
            return Optional.of(details);
        }
        if (status.equals(JobStatus.STALE_RESULTS)) {
            regenerate();
        } else if (!status.equals(JobStatus.QUEUED)) {
            requireFeasible(details);
        }
        return Optional.empty();
    }

    private void throwIfStuck(JobDetails details, JobStatus status) {
        if (status.equals(JobStatus.FAILED)) {
            throw new JobFailedException(jobId, details.failureMessage().orElse(null));
        }
        if (status.equals(JobStatus.MANUAL_APPROVAL)) {
            throw new JobUnderReviewException(jobId, details.reviewReason().orElse(null));
        }
        if (status.equals(JobStatus.PAUSED)) {
            throw new JobPausedException(jobId, status, "job " + jobId + " is paused; resume() lets it go on");
        }
        if (status.equals(JobStatus.SPEND_LIMITED)) {
            throw new JobSpendLimitedException(
                    jobId,
                    status,
                    "job " + jobId + " stands still because the account's money is used up; it goes on after a top-up, "
                            + "and getPreliminaryResults(timeout) yields the answers so far");
        }
        if (status.equals(JobStatus.BLOCKED)) {
            throw new JobBlockedException(
                    jobId,
                    status,
                    "job " + jobId + " stands still because content was flagged; see " + page.apply(details));
        }
        if (details.audienceDeleted() && !status.isTerminal() && !status.equals(JobStatus.STALE_RESULTS)) {
            throw new AudienceCannotRespondException(
                    jobId, status, "job " + jobId + " can never run: its audience was deleted");
        }
    }

    private void regenerate() {
        long now = ticker.nanos();
        if (now - nextRegeneration >= 0) {
            nextRegeneration = now + REGENERATION_INTERVAL.toNanos();
            jobs.retry(jobId);
        }
    }

    private void requireFeasible(JobDetails details) {
        long now = ticker.nanos();
        if (now - nextFeasibilityCheck < 0) {
            return;
        }
        nextFeasibilityCheck = now + FEASIBILITY_INTERVAL.toNanos();
        feasibility.whyNobodyCanRespond(details.audienceId()).ifPresent(why -> {
            throw new AudienceCannotRespondException(
                    jobId, details.status(), "job " + jobId + " will get no answers: " + why);
        });
    }
}
