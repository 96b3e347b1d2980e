package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.page.JobLink;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.server.Views;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages of the app that show definitions and jobs. They are public, as the sandbox has one customer only. */
final class JobPageEndpoints implements Endpoints {

    private static final int MOST_LINKS = 100;

    private final Jobs jobs;
    private final Definitions definitions;
    private final JobViews views;

    JobPageEndpoints(Jobs jobs, Definitions definitions, JobViews views) {
        this.jobs = jobs;
        this.definitions = definitions;
        this.views = views;
    }

    @Override
    public void register(Routes routes) {
        Routes open = routes.anybody();
        open.get("/app", this::overview);
        for (String root : List.of("/app", "")) {
            open.get(root + "/definitions/{definitionId}", this::definition)
                    .get(root + "/audiences/{audienceId}/job/{jobId}", this::job);
        }
    }

    private void overview(Context context) {
        List<JobLink> jobLinks = jobs.stream()
                .limit(MOST_LINKS)
                .map(job -> new JobLink(
                        job.name(),
                        "/app/audiences/" + job.audienceId() + "/job/" + job.id(),
                        job.state().name()))
                .toList();
        List<JobLink> definitionLinks = definitions.stream()
                .limit(MOST_LINKS)
                .map(each -> new JobLink(each.name(), "/app/definitions/" + each.id(), each.type()))
                .toList();
        Views.html(context, "overview.jte", Map.of("jobs", jobLinks, "definitions", definitionLinks));
    }

    private void definition(Context context) {
        Optional<Definition> found = definitions.find(context.pathParam("definitionId"));
        if (found.isEmpty()) {
            missing(context, "There is no such definition.");
        } else {
            Views.html(context, "definition.jte", Map.of("definition", views.definition(found.get())));
        }
    }

    private void job(Context context) {
        Optional<Job> found = jobs.find(context.pathParam("jobId"));
        if (found.isEmpty()) {
            missing(context, "There is no such job.");
        } else {
            Views.html(context, "job.jte", Map.of("job", views.job(found.get())));
        }
    }

    private static void missing(Context context, String text) {
        context.status(404);
        Views.html(context, "message.jte", Map.of("title", "Not found", "text", text));
    }
}
