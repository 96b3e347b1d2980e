package ai.rapidata.sdk.internal.audience;

import ai.rapidata.sdk.audience.AssignJobOptions;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.NewJob;
import ai.rapidata.sdk.internal.job.JobAssignment;
import ai.rapidata.sdk.internal.job.JobServices;
import ai.rapidata.sdk.internal.job.ServiceJob;
import ai.rapidata.sdk.internal.job.Warnings;
import ai.rapidata.sdk.job.CostEstimate;
import ai.rapidata.sdk.job.CostLimitExceededException;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.job.RecruitingMetrics;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Gives jobs to audiences. The one place that spends money, and it never does so twice. */
final class JobAssigning {

    private final AudienceServices services;

    JobAssigning(AudienceServices services) {
        this.services = services;
    }

    /**
     * Assigns a job.
     *
     * @param warnings collects what to know, may hold warnings already
     */
    Job assign(String audienceId, JobDefinition definition, AssignJobOptions options, Warnings warnings) {
        requireAffordable(definition, options);
        return job(post(audienceId, definition, options), audienceId, definition, warnings);
    }

    /**
     * Assigns a job to an audience that recruits its people itself, and warns if it does not.
     *
     * @param warnings collects what to know, may hold warnings already
     */
    Job assignToRecruited(String audienceId, JobDefinition definition, AssignJobOptions options, Warnings warnings) {
        requireAffordable(definition, options);
        NewJob answer = post(audienceId, definition, options);
        if (!answer.recruitingStarted()) {
            warnOfNobody(audienceId, warnings);
        }
        return job(answer, audienceId, definition, warnings);
    }

    /** An audience without counts has no recruiting to tell of, and one whose people are on their way needs only time. */
    private void warnOfNobody(String audienceId, Warnings warnings) {
        try {
            RecruitingMetrics people = services.audiences().metrics(audienceId);
            if (!people.usersPerState().isEmpty() && people.graduated() == 0 && people.distilling() == 0) {
                warnings.add(
                        JobWarning.Kind.AUDIENCE,
                        "audience " + audienceId + " has nobody in it and nobody is on the way into it; look at its"
                                + " filters, its examples and its rule of admission");
            }
        } catch (RapidataException unreadable) {
            // The job exists: not even an interrupt may keep its handle from the caller.
        }
    }

    private Job job(NewJob answer, String audienceId, JobDefinition definition, Warnings warnings) {
        JobServices jobs = services.jobs();
        answer.costWarning()
                .ifPresent(cost -> warnings.add(
                        JobWarning.Kind.COST,
                        "job " + answer.id() + " is estimated to cost "
                                + cost.estimatedCost().toPlainString()
                                + " while the account holds "
                                + cost.availableBalance().toPlainString()
                                + "; it may stand still half way for want of "
                                + cost.shortfall().toPlainString()));
        if (answer.contentCheckSkipDenied()) {
            warnings.add(
                    JobWarning.Kind.CONTENT_CHECK,
                    "the content check of job " + answer.id()
                            + " runs although it was to be skipped: the account may not skip it");
        }
        Job job = ServiceJob.assigned(jobs, JobAssignment.of(answer, definition.id(), audienceId, warnings.all()));
        jobs.pages().mention("Job", job.page());
        return job;
    }

    private NewJob post(String audienceId, JobDefinition definition, AssignJobOptions options) {
        try {
            return services.jobs().jobs().create(body(audienceId, definition, options));
        } catch (ConnectionException lost) {
            if (!lost.requestMayHaveArrived()) {
                throw lost;
            }
            throw new ConnectionException(
                    "the service's answer was lost when definition " + definition.id() + " was assigned to audience "
                            + audienceId + ", so a job may be running: look at findJobs() before assigning again",
                    lost,
                    true);
        }
    }

    private void requireAffordable(JobDefinition definition, AssignJobOptions options) {
        Optional<BigDecimal> limit = options.maxCost();
        if (limit.isEmpty()) {
            return;
        }
        CostEstimate estimate = definition.estimatedCost(options.costTimeout());
        if (estimate.estimatedCost().compareTo(limit.get()) > 0) {
            throw new CostLimitExceededException(definition.id(), estimate.estimatedCost(), limit.get());
        }
    }

    private JsonObject body(String audienceId, JobDefinition definition, AssignJobOptions options) {
        Boolean check = options.checkForExplicitContent()
                .or(services.config()::checkForExplicitContent)
                .orElse(null);
        return JsonObject.builder()
                .put("jobDefinitionId", definition.id())
                .put("audienceId", audienceId)
                .putNullable("checkForExplicitContent", check == null ? null : JsonValue.of(check.booleanValue()))
                .putIfPresent("revisionNumber", number(options.revisionNumber()))
                .putIfPresent("name", options.name().orElse(null))
                .putIfPresent("priority", number(options.priority()))
                .putIfPresent("precedingJobId", options.precedingJobId().orElse(null))
                .putIfPresent(
                        "notifyOwnerOnCompletion",
                        options.notifyOwnerOnCompletion().map(JsonValue::of).orElse(null))
                .build();
    }

    private static @Nullable JsonValue number(OptionalInt value) {
        return value.isPresent() ? JsonValue.of(value.getAsInt()) : null;
    }
}
