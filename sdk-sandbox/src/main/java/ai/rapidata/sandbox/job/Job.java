package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.billing.Payer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A definition's revision given to an audience.
 *
 * @param id its id
 * @param ordinal its number among all jobs of the sandbox, from 1; decides who answers what
 * @param name its name
 * @param revision what is labeled, as it was when the job was assigned
 * @param audienceId the audience
 * @param audienceName what the audience was called
 * @param pipelineId its pipeline
 * @param state where it stands
 * @param resumeTo where it goes on after a pause, or null
 * @param isPublic whether anybody may see its results
 * @param priority how urgent it is, or null
 * @param precedingJobId the job it waits for, or null
 * @param contentCheck whether the customer wants content checked, or null for the usual
 * @param reviewReason why it waits for approval, or null
 * @param failureMessage why it failed, or null
 * @param completedAt when it was completed, or null
 * @param failedAt when it failed, or null
 * @param shares who else may see it
 * @param createdAt when it was assigned
 * @param ownerId the customer, a UUID
 * @param ownerMail the customer's mail address
 * @param organizationId the customer's organization
 */
public record Job(
        String id,
        long ordinal,
        String name,
        Revision revision,
        String audienceId,
        String audienceName,
        String pipelineId,
        JobState state,
        @Nullable JobState resumeTo,
        boolean isPublic,
        @Nullable Integer priority,
        @Nullable String precedingJobId,
        @Nullable Boolean contentCheck,
        @Nullable ReviewReason reviewReason,
        @Nullable String failureMessage,
        @Nullable Instant completedAt,
        @Nullable Instant failedAt,
        List<JobShare> shares,
        Instant createdAt,
        String ownerId,
        String ownerMail,
        String organizationId)
        implements Commission {

    /** Copies the shares. */
    public Job {
        shares = List.copyOf(shares);
    }

    @Override
    public String workflowId() {
        return "wfl_" + id.substring(id.indexOf('_') + 1);
    }

    @Override
    public Payer payer() {
        return new Payer(Payer.Kind.JOB, id, name, audienceId);
    }

    /**
     * The id of its campaign.
     *
     * @return the campaign's id on the wire
     */
    public String campaignId() {
        return "cmp_" + id.substring(id.indexOf('_') + 1);
    }

    /**
     * The name of the file with its results.
     *
     * @return the name, or empty as long as it is not completed
     */
    public Optional<String> resultFileName() {
        return completedAt == null ? Optional.empty() : Optional.of(id + ".json");
    }

    /**
     * Whether nothing happens until somebody does something.
     *
     * @return true if it is paused, has no money, or waits for approval
     */
    public boolean isResting() {
        return switch (state) {
            case Paused, SpendLimited, ManualApproval, Blocked -> true;
            default -> false;
        };
    }

    Job in(JobState next) {
        return copy(name, next, null, isPublic, null, null, null, null, shares);
    }

    Job underReview(ReviewReason reason) {
        return copy(name, JobState.ManualApproval, null, isPublic, reason, null, null, null, shares);
    }

    Job completed(Instant at) {
        return copy(name, JobState.Completed, null, isPublic, null, null, at, null, shares);
    }

    Job stale() {
        return copy(name, JobState.StaleResults, null, isPublic, null, null, completedAt, null, shares);
    }

    Job failed(String message, Instant at) {
        return copy(name, JobState.Failed, null, isPublic, null, message, null, at, shares);
    }

    Job paused() {
        return copy(name, JobState.Paused, state, isPublic, reviewReason, null, null, null, shares);
    }

    Job named(String next) {
        return copy(next, state, resumeTo, isPublic, reviewReason, failureMessage, completedAt, failedAt, shares);
    }

    Job visible(boolean next) {
        return copy(name, state, resumeTo, next, reviewReason, failureMessage, completedAt, failedAt, shares);
    }

    Job sharedWith(JobShare share) {
        List<JobShare> next = new ArrayList<>(without(share.customerId()));
        next.add(share);
        return copy(name, state, resumeTo, isPublic, reviewReason, failureMessage, completedAt, failedAt, next);
    }

    Job notSharedWith(String customerId) {
        return copy(
                name,
                state,
                resumeTo,
                isPublic,
                reviewReason,
                failureMessage,
                completedAt,
                failedAt,
                without(customerId));
    }

    private List<JobShare> without(String customerId) {
        return shares.stream()
                .filter(share -> !share.customerId().equals(customerId))
                .toList();
    }

    private Job copy(
            String nextName,
            JobState nextState,
            @Nullable JobState nextResumeTo,
            boolean nextPublic,
            @Nullable ReviewReason nextReason,
            @Nullable String nextFailure,
            @Nullable Instant nextCompleted,
            @Nullable Instant nextFailed,
            List<JobShare> nextShares) {
        return new Job(
                id,
                ordinal,
                nextName,
                revision,
                audienceId,
                audienceName,
                pipelineId,
                nextState,
                nextResumeTo,
                nextPublic,
                priority,
                precedingJobId,
                contentCheck,
                nextReason,
                nextFailure,
                nextCompleted,
                nextFailed,
                nextShares,
                createdAt,
                ownerId,
                ownerMail,
                organizationId);
    }
}
