package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.labeling.Labeling;
import ai.rapidata.sandbox.labeling.LabelingProgress;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.RapidState;
import ai.rapidata.sandbox.labeling.Response;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.listing.Page;
import ai.rapidata.sandbox.result.CompareSummary;
import ai.rapidata.sandbox.result.RankingGroup;
import ai.rapidata.sandbox.result.RapidDocuments;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The endpoints that show how far a job is and what was answered. */
final class JobResultEndpoints implements Endpoints {

    private static final int USUAL_RESPONSES = 100;
    private static final int MOST_RESPONSES = 1000;
    private static final int USUAL_WINDOW = 5;
    private static final int MOST_WINDOW = 100;
    private static final List<String> STATES =
            List.of("Labeling", "Paused", "Incomplete", "Flagged", "Done", "None", "Rejected");
    private static final Listing<Rapid> RAPIDS = Listing.of(Rapid.class);
    private static final Listing<RankingGroup> RANKINGS = Listing.of(RankingGroup.class);

    private final Jobs jobs;
    private final JobResults results;

    JobResultEndpoints(Jobs jobs, JobResults results) {
        this.jobs = jobs;
        this.results = results;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/job/{jobId}/progress", this::progress)
                .get("/job/{jobId}/download-results", this::download)
                .get("/job/{jobId}/results", this::rapids)
                .get("/job/{jobId}/results/{rapidId}/navigation", this::navigation)
                .get("/job/{jobId}/responses", this::responses)
                .get("/job/{jobId}/ab-summary", this::summary);
    }

    private void progress(Context context) {
        Job job = job(context);
        LabelingProgress progress = jobs.labelingOf(job).progress();
        Answers.json(
                context,
                Json.object()
                        .put("completionPercentage", progress.percentage())
                        .put("total", progress.total())
                        .put("completed", progress.completed())
                        .put("state", labelingState(job)));
    }

    private void download(Context context) {
        Job job = job(context);
        if (!job.state().hasResults() || jobs.labeling(job).isEmpty()) {
            throw Problem.conflict("The job is in the state " + job.state() + " and has no results to download.");
        }
        context.header("Content-Disposition", "attachment; filename=\"" + job.id() + ".json\"");
        context.status(200).contentType("application/octet-stream").result(Json.bytes(results.file(job)));
    }

    private void rapids(Context context) {
        Job job = job(context);
        if (new Workflow(job.revision().workflow()).isRanking()) {
            rankings(context, job);
            return;
        }
        List<Rapid> rapids = withStates(context, job, jobs.labelingOf(job));
        Page<ObjectNode> page = RAPIDS.page(context, rapids.stream()).map(rapid -> results.rapid(job, rapid));
        answer(context, "RapidResults", page);
    }

    private void rankings(Context context, Job job) {
        List<RankingGroup> groups = results.rankings(job);
        Page<ObjectNode> page = RANKINGS.page(context, groups.stream()).map(group -> results.ranking(job, group));
        answer(context, "GroupedRankingResults", page);
    }

    private static void answer(Context context, String type, Page<ObjectNode> page) {
        ObjectNode document = Json.object()
                .put("_t", type)
                .put("total", page.total())
                .put("page", page.page())
                .put("pageSize", page.pageSize());
        ArrayNode items = document.putArray("items");
        page.items().forEach(items::add);
        Answers.json(context, document);
    }

    private void navigation(Context context) {
        Job job = job(context);
        List<Rapid> rapids = withStates(context, job, jobs.labelingOf(job));
        String rapidId = context.pathParam("rapidId");
        int window = JobQueries.number(context, "window", USUAL_WINDOW, MOST_WINDOW);
        JobQueries.truth(context, "includeNotAccepted", true);
        JobQueries.truth(context, "includeOverflow", true);
        int index = -1;
        for (int i = 0; i < rapids.size(); i++) {
            if (rapids.get(i).id().equals(rapidId)) {
                index = i;
            }
        }
        if (index < 0) {
            throw Problem.notFound("rapid among the results", rapidId);
        }
        ObjectNode document = Json.object();
        document.set("current", results.rapid(job, rapids.get(index)));
        ArrayNode previous = document.putArray("previous");
        rapids.subList(Math.max(0, index - window), index)
                .forEach(rapid -> previous.add(RapidDocuments.summary(rapid)));
        ArrayNode next = document.putArray("next");
        rapids.subList(index + 1, Math.min(rapids.size(), index + 1 + window))
                .forEach(rapid -> next.add(RapidDocuments.summary(rapid)));
        Answers.json(context, document.put("index", index + 1).put("total", rapids.size()));
    }

    private void responses(Context context) {
        Labeling labeling = jobs.labelingOf(job(context));
        int limit = JobQueries.number(context, "limit", USUAL_RESPONSES, MOST_RESPONSES);
        boolean ascending =
                JobQueries.names(context, "sort", List.of("Asc", "Desc")).contains("Asc");
        List<Given> given = new ArrayList<>();
        labeling.rapids()
                .forEach(rapid -> rapid.responses().forEach(response -> given.add(new Given(rapid, response))));
        Comparator<Given> byTime = Comparator.comparing(one -> one.response().at());
        given.sort(ascending ? byTime : byTime.reversed());
        ObjectNode document = Json.object();
        ArrayNode items = document.putArray("responses");
        given.stream().limit(limit).forEach(one -> items.add(RapidDocuments.response(one.rapid(), one.response())));
        Answers.json(context, document);
    }

    private void summary(Context context) {
        Job job = job(context);
        Labeling labeling = jobs.labelingOf(job);
        boolean weighted = JobQueries.truth(context, "useUserScore", false);
        Answers.json(
                context,
                CompareSummary.of(
                        labeling.rapids(),
                        new Workflow(job.revision().workflow()).sideNames(),
                        weighted,
                        labeling.isDone()));
    }

    private List<Rapid> withStates(Context context, Job job, Labeling labeling) {
        List<String> states = JobQueries.names(context, "states", STATES);
        List<Rapid> all = states.contains(RapidState.Rejected.name()) ? labeling.allRapids() : labeling.rapids();
        return all.stream()
                .filter(rapid -> states.isEmpty() || states.contains(results.state(job, rapid)))
                .toList();
    }

    /** The state of a job's labeling by the wire's name. */
    static String labelingState(Job job) {
        return switch (job.state()) {
            case Completed, StaleResults -> "Done";
            case Paused, SpendLimited, Blocked -> "Paused";
            case Failed -> "Failed";
            default -> "Labeling";
        };
    }

    private Job job(Context context) {
        @Nullable String id = context.pathParam("jobId");
        return jobs.get(id);
    }

    private record Given(Rapid rapid, Response response) {}
}
