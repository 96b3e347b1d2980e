package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.audience.Audience;
import ai.rapidata.sandbox.audience.Audiences;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.labeling.Labeling;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** The endpoints that assign, show, list and steer jobs. */
final class JobEndpoints implements Endpoints {

    private static final Listing<Job> AUDIENCE_LISTING = Listing.of(Job.class)
            .field("name", Job::name)
            .field("created_at", Job::createdAt)
            .field("status", Job::state)
            .filterable("job_id", Job::id)
            .filterable("definition_id", job -> job.revision().definitionId());

    private final Jobs jobs;
    private final Assignments assignments;
    private final Audiences audiences;
    private final Subjects subjects;
    private final CostEstimates costs;
    private final Listing<Job> listing;

    JobEndpoints(Jobs jobs, Assignments assignments, Audiences audiences, Subjects subjects, CostEstimates costs) {
        this.jobs = jobs;
        this.assignments = assignments;
        this.audiences = audiences;
        this.subjects = subjects;
        this.costs = costs;
        this.listing = Listing.of(Job.class)
                .field("name", Job::name)
                .field("created_at", Job::createdAt)
                .field("state", Job::state)
                .field("owner_mail", Job::ownerMail)
                .sortable("progress", this::progress)
                .filterable("id", Job::id)
                .filterable("job_definition_id", job -> job.revision().definitionId())
                .filterable("audience_id", Job::audienceId);
    }

    @Override
    public void register(Routes routes) {
        routes.post("/job", this::assign)
                .get("/jobs", this::list)
                .get("/jobs/shared", this::shared)
                .get("/jobs/aggregated-overview", new JobOverview(jobs)::answer)
                .get("/audience/{audienceId}/jobs", this::ofAudience)
                .get("/job/{jobId}", this::get)
                .patch("/job/{jobId}", this::rename)
                .delete("/job/{jobId}", context -> steer(context, jobs::delete))
                .post("/job/{jobId}/pause", context -> steer(context, jobs::pause))
                .post("/job/{jobId}/resume", context -> steer(context, jobs::resume))
                .post("/job/{jobId}/retry", context -> steer(context, jobs::retry))
                .post("/job/{jobId}/approve", context -> steer(context, jobs::approve))
                .patch("/job/{jobId}/visibility", this::setVisibility)
                .patch("/job/{jobId}/share", this::setVisibility)
                .post("/job/{jobId}/rapids/restart", this::restartRapids)
                .get("/job/{jobId}/cost-estimate", this::estimate);
    }

    private void assign(Context context) {
        Assignments.Assigned assigned = assignments.assign(JobRequest.read(JsonBody.of(context)), Caller.of(context));
        Job job = assigned.job();
        ObjectNode answer = Json.object()
                .put("jobId", job.id())
                .put("recruitingStarted", assigned.recruitingStarted())
                .put("contentCheckSkipDenied", jobs.policy().deniesSkipping(job));
        costWarning(job.revision()).ifPresent(warning -> answer.set("costWarning", warning));
        Answers.json(context, answer);
    }

    private Optional<ObjectNode> costWarning(Revision revision) {
        double balance = jobs.spending().balance();
        if (Double.isInfinite(balance)) {
            return Optional.empty();
        }
        OptionalLong required = CostEstimates.required(revision.referee(), subjects.tasks(revision));
        if (required.isEmpty() || costs.cost(required.getAsLong()) <= balance) {
            return Optional.empty();
        }
        double cost = costs.cost(required.getAsLong());
        return Optional.of(Json.object()
                .put("estimatedCost", cost)
                .put("availableBalance", balance)
                .put("shortfall", Math.round((cost - balance) * 10_000) / 10_000.0));
    }

    private void list(Context context) {
        Answers.json(
                context, listing.page(context, jobs.stream()).map(job -> JobDocuments.jobItem(job, progress(job))));
    }

    /** A sandbox has one customer, with whom nobody else can share. */
    private void shared(Context context) {
        Answers.json(
                context,
                listing.page(context, java.util.stream.Stream.empty())
                        .map(job -> JobDocuments.jobItem(job, progress(job))));
    }

    private void ofAudience(Context context) {
        Audience audience = audiences.get(context.pathParam("audienceId"));
        Answers.json(
                context,
                AUDIENCE_LISTING
                        .page(
                                context,
                                jobs.stream().filter(job -> job.audienceId().equals(audience.id())))
                        .map(JobDocuments::audienceJobItem));
    }

    private void get(Context context) {
        Job job = jobs.get(id(context));
        Answers.json(
                context, JobDocuments.job(job, audiences.find(job.audienceId()).isEmpty()));
    }

    private void rename(Context context) {
        jobs.get(id(context));
        JsonBody body = JsonBody.of(context);
        Optional<String> name = body.text("name");
        if (name.isPresent() && name.get().isBlank()) {
            body.reject("name", "'name' must not be empty.");
        }
        body.check();
        name.ifPresent(next -> jobs.change(id(context), job -> job.named(next)));
        Answers.noContent(context);
    }

    private void steer(Context context, Consumer<String> action) {
        action.accept(id(context));
        Answers.noContent(context);
    }

    private void setVisibility(Context context) {
        boolean visible = JobQueries.truth(context, "isPublic", true);
        jobs.change(id(context), job -> job.visible(visible));
        Answers.noContent(context);
    }

    private void restartRapids(Context context) {
        jobs.get(id(context));
        JsonBody body = JsonBody.of(context);
        Optional<List<String>> rapidIds = body.texts("rapidIds");
        if (rapidIds.isEmpty()) {
            body.reject("rapidIds", "'rapidIds' must be an array of ids.");
        }
        body.check();
        jobs.restartRapids(id(context), rapidIds.orElse(List.of()));
        Answers.noContent(context);
    }

    private void estimate(Context context) {
        Job job = jobs.get(id(context));
        Labeling labeling = jobs.labeling(job)
                .orElseThrow(
                        () -> Problem.conflict("The estimate is not available yet: the job has no rapids so far."));
        Answers.json(
                context,
                costs.estimate(
                        labeling.referee(),
                        Math.max(labeling.planned(), labeling.rapids().size())));
    }

    private double progress(Job job) {
        return jobs.labeling(job)
                .map(labeling -> labeling.progress().percentage() / 100)
                .orElse(0.0);
    }

    private static String id(Context context) {
        return context.pathParam("jobId");
    }
}
