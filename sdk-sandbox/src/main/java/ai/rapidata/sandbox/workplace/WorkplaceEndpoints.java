package ai.rapidata.sandbox.workplace;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Answer;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.labeling.Rapid;
import ai.rapidata.sandbox.labeling.Response;
import ai.rapidata.sandbox.page.LabelView;
import ai.rapidata.sandbox.page.WorkLink;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.server.Views;
import ai.rapidata.sandbox.store.Identifiers;
import io.javalin.http.Context;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The pages on which people answer tasks. Like all pages they are public: whoever reaches the sandbox may label. */
public final class WorkplaceEndpoints implements Endpoints {

    private static final String HOME = "/app/label";

    private final SandboxClock clock;
    private final Crowd crowd;
    private final List<WorkSource> sources;

    /**
     * Creates the endpoints.
     *
     * @param clock when answers are given
     * @param crowd who else answers
     * @param sources who has tasks
     */
    public WorkplaceEndpoints(SandboxClock clock, Crowd crowd, List<WorkSource> sources) {
        this.clock = clock;
        this.crowd = crowd;
        this.sources = List.copyOf(sources);
    }

    @Override
    public void register(Routes routes) {
        routes.anybody()
                .get(HOME, this::list)
                .post(HOME, this::setCrowd)
                .get(HOME + "/answer.js", WorkplaceEndpoints::script)
                .get(HOME + "/{workId}", this::show)
                .post(HOME + "/{workId}", this::answer)
                // The links that owners of unlisted audiences share.
                .get("/label/{audienceId}", context -> seeOther(context, HOME))
                .get(
                        "/label/{audienceId}/job/{jobId}",
                        context -> seeOther(context, HOME + "/" + context.pathParam("jobId")));
    }

    private void list(Context context) {
        Person.greet(context);
        List<WorkLink> work = new ArrayList<>();
        for (WorkSource source : sources) {
            source.running()
                    .forEach(each -> work.add(new WorkLink(
                            each.name(), HOME + "/" + each.id(), Math.round(each.percent() * 10) / 10.0 + " %")));
        }
        Views.html(context, "workplace.jte", Map.of("work", work, "crowd", crowd.isLabeling()));
    }

    /** Sends the crowd away or calls it back, so that people can label alone. */
    private void setCrowd(Context context) {
        if (Person.of(context).isPresent()) {
            crowd.labeling("on".equals(context.formParam("crowd")));
        }
        seeOther(context, HOME);
    }

    private void show(Context context) {
        Person person = Person.greet(context);
        String workId = context.pathParam("workId");
        Optional<Work> work = sources.stream()
                .flatMap(source -> source.running().stream())
                .filter(each -> each.id().equals(workId))
                .findFirst();
        if (work.isEmpty()) {
            // It is settled, rests, or never was.
            Views.html(
                    context,
                    "label.jte",
                    Map.of("title", "Nothing to label", "task", List.of(), "url", HOME, "workUrl", ""));
            return;
        }
        List<LabelView> task =
                next(workId, person.labelerId()).map(LabelViews::of).stream().toList();
        Views.html(
                context,
                "label.jte",
                Map.of(
                        "title",
                        work.get().name(),
                        "task",
                        task,
                        "url",
                        HOME + "/" + workId,
                        "workUrl",
                        work.get().url()));
    }

    private void answer(Context context) {
        String workId = context.pathParam("workId");
        Optional<Person> person = Person.of(context);
        String rapidId = context.formParam("rapid");
        if (person.isPresent() && rapidId != null) {
            next(workId, person.get().labelerId())
                    .filter(rapid -> rapid.id().equals(rapidId))
                    .flatMap(rapid -> AnswerReader.read(context, rapid.subject().task()))
                    .ifPresent(answer -> take(context, workId, rapidId, person.get(), answer));
        }
        seeOther(context, HOME + "/" + workId);
    }

    private void take(Context context, String workId, String rapidId, Person person, Answer answer) {
        var response = new Response(Identifiers.next("res"), person.labeler(context), answer, clock.instant());
        for (WorkSource source : sources) {
            if (source.answer(workId, rapidId, response)) {
                return;
            }
        }
    }

    private Optional<Rapid> next(String workId, String labelerId) {
        return sources.stream()
                .flatMap(source -> source.next(workId, labelerId).stream())
                .findFirst();
    }

    private static void script(Context context) {
        InputStream script = WorkplaceEndpoints.class.getResourceAsStream("answer.js");
        context.contentType("text/javascript; charset=utf-8")
                .result(Objects.requireNonNull(script, "answer.js is missing from the jar"));
    }

    private static void seeOther(Context context, String url) {
        context.status(303).header("Location", url);
    }
}
