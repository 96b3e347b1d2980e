package ai.rapidata.sandbox.validation;

import ai.rapidata.sandbox.page.JobLink;
import ai.rapidata.sandbox.page.Media;
import ai.rapidata.sandbox.page.ValidationSetView;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.server.Views;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The page of the app that shows a validation set with its tasks. */
final class ValidationPageEndpoints implements Endpoints {

    private static final int MOST_RAPIDS = 100;
    private static final int MOST_LINKS = 100;

    private final ValidationSets sets;

    ValidationPageEndpoints(ValidationSets sets) {
        this.sets = sets;
    }

    @Override
    public void register(Routes routes) {
        routes.anybody().get("/app/validation-sets", this::list);
        for (String root : List.of("/app", "")) {
            routes.anybody().get(root + "/validation-set/detail/{validationSetId}", this::show);
        }
    }

    private void list(Context context) {
        List<JobLink> links = sets.stream()
                .limit(MOST_LINKS)
                .map(set -> new JobLink(
                        set.name(),
                        "/app/validation-set/detail/" + set.id(),
                        sets.rapids(set.id()).size() + " tasks"))
                .toList();
        Views.html(context, "links.jte", Map.of("title", "Validation sets", "links", links));
    }

    private void show(Context context) {
        Optional<ValidationSet> found = sets.find(context.pathParam("validationSetId"));
        if (found.isEmpty()) {
            context.status(404);
            Views.html(
                    context, "message.jte", Map.of("title", "Not found", "text", "There is no such validation set."));
            return;
        }
        Views.html(context, "validation-set.jte", Map.of("set", view(found.get())));
    }

    private ValidationSetView view(ValidationSet set) {
        List<ValidationRapid> rapids = sets.rapids(set.id());
        return new ValidationSetView(
                set.id(),
                set.name(),
                set.dimensions(),
                set.shouldAlert(),
                set.isPublic(),
                rapids.stream()
                        .limit(MOST_RAPIDS)
                        .map(ValidationPageEndpoints::rapid)
                        .toList(),
                Math.max(0, rapids.size() - MOST_RAPIDS));
    }

    private static ValidationSetView.Rapid rapid(ValidationRapid rapid) {
        return new ValidationSetView.Rapid(
                rapid.instruction(),
                Objects.requireNonNullElse(rapid.context(), ""),
                media(rapid.asset()),
                truth(rapid.truth()),
                Objects.requireNonNullElse(rapid.explanation(), ""),
                rapid.correct(),
                rapid.incorrect());
    }

    private static String truth(@Nullable ObjectNode truth) {
        if (truth == null) {
            return "";
        }
        ObjectNode shown = truth.deepCopy();
        shown.remove("_t");
        return shown.toString();
    }

    private static List<Media> media(JsonNode asset) {
        List<Media> media = new ArrayList<>();
        asset.path("assets").forEach(part -> media.addAll(media(part)));
        if (asset.hasNonNull("fileName")) {
            String name = asset.get("fileName").asText();
            media.add(Media.file(
                    name,
                    asset.at("/metadata/originalFilename/originalFilename").asText(name)));
        } else if (asset.hasNonNull("text")) {
            media.add(Media.text(asset.get("text").asText()));
        }
        return media;
    }
}
