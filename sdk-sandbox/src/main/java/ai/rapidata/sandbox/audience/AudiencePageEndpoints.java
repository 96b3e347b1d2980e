package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.page.AudienceView;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.server.Views;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of the app that shows an audience. */
public final class AudiencePageEndpoints implements Endpoints {

    private static final int MOST_EXAMPLES = 50;

    private final Audiences audiences;
    private final AudienceDocuments documents;

    /**
     * Creates the endpoints.
     *
     * @param audiences the audiences they show
     */
    public AudiencePageEndpoints(Audiences audiences) {
        this.audiences = audiences;
        this.documents = new AudienceDocuments(audiences);
    }

    @Override
    public void register(Routes routes) {
        routes.anybody().get("/app/audiences/{audienceId}", this::show).get("/audiences/{audienceId}", this::show);
    }

    private void show(Context context) {
        Optional<Audience> found = audiences.find(context.pathParam("audienceId"));
        if (found.isEmpty()) {
            context.status(404);
            Views.html(context, "message.jte", Map.of("title", "Not found", "text", "There is no such audience."));
            return;
        }
        Views.html(context, "audience.jte", Map.of("audience", view(found.get())));
    }

    private AudienceView view(Audience asked) {
        Audience base = audiences.base(asked);
        ObjectNode document = documents.audience(asked);
        List<String> filters = new ArrayList<>();
        document.path("filters").forEach(filter -> filters.add(filter.toString()));
        if (document.has("filter")) {
            filters.add(document.get("filter").toString());
        }
        List<String> states = new ArrayList<>();
        documents
                .metrics(asked)
                .path("usersPerState")
                .properties()
                .forEach(state -> states.add(state.getKey() + ": " + state.getValue()));
        return new AudienceView(
                asked.id(),
                base.name(),
                document.path("description").asText(""),
                document.path("status").asText(),
                filters,
                document.path("graduationRule").toString(),
                audiences.members(asked, audiences.now()).size(),
                states,
                examples(base),
                documents.isDistilling(base));
    }

    private List<AudienceView.Example> examples(Audience audience) {
        List<Example> all = audiences.examples(audience.id());
        List<AudienceView.Example> shown = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_EXAMPLES, all.size()); i++) {
            Example example = all.get(i);
            ObjectNode document = documents.example(audience, example, i);
            String type = example.payload().path("_t").asText();
            shown.add(new AudienceView.Example(
                    example.payload().path(ExampleReader.sentenceOf(type)).asText(),
                    document.path("truth").toString(),
                    document.path("correctCount").asInt(),
                    document.path("incorrectCount").asInt()));
        }
        return shown;
    }
}
