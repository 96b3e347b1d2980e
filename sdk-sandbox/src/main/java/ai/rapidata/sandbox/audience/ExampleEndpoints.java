package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.store.Identifiers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The endpoints of the examples that labelers qualify on. */
public final class ExampleEndpoints implements Endpoints {

    private static final List<String> VISIBILITIES = List.of("Private", "Public");
    private static final Listing<Example> LISTING = Listing.of(Example.class)
            .sortable("sort_index", Example::sortIndex)
            .filterable("visibility", Example::visibility)
            .filterable("is_common_sense", Example::commonSense);

    private final Audiences audiences;
    private final AudienceDocuments documents;
    private final ShownAssets assets;

    /**
     * Creates the endpoints.
     *
     * @param audiences the audiences they are about
     * @param assets knows what examples show
     */
    public ExampleEndpoints(Audiences audiences, ShownAssets assets) {
        this.audiences = audiences;
        this.documents = new AudienceDocuments(audiences);
        this.assets = assets;
    }

    @Override
    public void register(Routes routes) {
        routes.post("/audience/{audienceId}/example", this::add)
                .get("/audience/{audienceId}/examples", this::list)
                .patch("/audience/{audienceId}/example/{exampleId}", this::update)
                .delete("/audience/example/{exampleId}", this::delete);
    }

    private void add(Context context) {
        Audience audience = audiences.changeable(context.pathParam("audienceId"));
        JsonBody body = JsonBody.of(context);
        ExampleReader.checkPayload(body);
        Optional<JsonNode> asset = assets.look(body, "asset");
        if (asset.isEmpty()) {
            body.reject("asset", "'asset' must be an asset.");
        }
        Optional<JsonNode> contextAsset = assets.look(body, "contextAsset");
        Optional<Double> probability = probability(body);
        if (probability.isEmpty()) {
            body.reject("randomCorrectProbability", "'randomCorrectProbability' must be between 0 and 1.");
        }
        Optional<List<JsonBody>> flags = body.objects("featureFlags");
        flags.orElse(List.of()).forEach(flag -> {
            flag.requiredText("key");
            if (flag.text("value").isEmpty()) {
                flag.reject("value", "'value' must be a text.");
            }
        });
        String visibility = visibility(body).orElse(VISIBILITIES.get(0));
        int sortIndex = body.integer("sortIndex").orElse(nextIndex(audience));
        body.check();
        JsonBody payload = body.object("payload").orElseThrow();
        ExampleReader.checkTruth(body, type(payload.node()), payload, names(asset.orElseThrow()));
        body.check();
        audiences.put(new Example(
                Identifiers.next("exa"),
                audience.id(),
                asset.orElseThrow(),
                payload.node(),
                body.object("truth").map(JsonBody::node).orElse(null),
                probability.orElseThrow(),
                body.text("explanation").orElse(null),
                body.text("context").orElse(null),
                contextAsset.orElse(null),
                sortIndex,
                body.array("featureFlags").orElse(List.of()),
                body.truth("isCommonSense").orElse(null),
                visibility,
                audiences.now()));
        Answers.json(context, recalculated(audience));
    }

    private void list(Context context) {
        Audience audience = audiences.base(audiences.get(context.pathParam("audienceId")));
        List<Example> examples = audiences.examples(audience.id());
        Answers.json(
                context,
                LISTING.page(context, examples.stream())
                        .map(example -> documents.example(audience, example, examples.indexOf(example))));
    }

    private void update(Context context) {
        Audience audience = audiences.changeable(context.pathParam("audienceId"));
        String id = context.pathParam("exampleId");
        Example known = audiences
                .example(id)
                .filter(example -> example.audienceId().equals(audience.id()))
                .orElseThrow(() -> Problem.notFound("example of the audience", id));
        JsonBody body = JsonBody.of(context);
        ObjectNode payload = known.payload().deepCopy();
        body.text("instructionText").ifPresent(text -> payload.put(ExampleReader.sentenceOf(type(payload)), text));
        ExampleReader.checkTruth(body, type(payload), JsonBody.of(payload), names(known.asset()));
        Optional<JsonNode> contextAsset = assets.look(body, "contextAsset");
        Optional<Double> probability = probability(body);
        Optional<String> visibility = visibility(body);
        Example changed = new Example(
                known.id(),
                known.audienceId(),
                known.asset(),
                payload,
                body.has("truth") ? body.object("truth").map(JsonBody::node).orElse(null) : known.truth(),
                probability.orElse(known.randomCorrectProbability()),
                text(body, "explanation", known.explanation()),
                text(body, "context", known.context()),
                body.has("contextAsset") ? contextAsset.orElse(null) : known.contextAsset(),
                body.integer("sortIndex").orElse(known.sortIndex()),
                known.featureFlags(),
                body.has("isCommonSense") ? body.truth("isCommonSense").orElse(null) : known.commonSense(),
                visibility.orElse(known.visibility()),
                known.createdAt());
        body.check();
        audiences.put(changed);
        Answers.noContent(context);
    }

    private void delete(Context context) {
        String id = context.pathParam("exampleId");
        Example example = audiences.example(id).orElseThrow(() -> Problem.notFound("example", id));
        Audience audience = audiences.changeable(example.audienceId());
        audiences.remove(example);
        Answers.json(context, recalculated(audience));
    }

    /** Whoever has come already is looked at again. */
    private ObjectNode recalculated(Audience audience) {
        ObjectNode answer = Json.object();
        if (audience.recruiting().started()) {
            answer.put("recalculationId", audiences.recalculate(audience).id());
        }
        return answer;
    }

    private int nextIndex(Audience audience) {
        return audiences.examples(audience.id()).stream()
                        .mapToInt(Example::sortIndex)
                        .max()
                        .orElse(-1)
                + 1;
    }

    private static @Nullable String text(JsonBody body, String member, @Nullable String known) {
        return body.has(member) ? body.text(member).orElse(null) : known;
    }

    private static Optional<Double> probability(JsonBody body) {
        Optional<Double> value = body.number("randomCorrectProbability");
        if (value.isPresent() && (value.get() < 0 || value.get() > 1)) {
            body.reject("randomCorrectProbability", "'randomCorrectProbability' must be between 0 and 1.");
        }
        return value;
    }

    private static Optional<String> visibility(JsonBody body) {
        Optional<String> value = body.text("visibility");
        if (value.isPresent() && !VISIBILITIES.contains(value.get())) {
            body.reject("visibility", "'" + value.get() + "' is not one of " + VISIBILITIES + ".");
        }
        return value;
    }

    private static String type(JsonNode payload) {
        return payload.path("_t").asText();
    }

    /** What truths may name: the files or texts that an asset consists of. */
    private static List<String> names(JsonNode asset) {
        List<String> names = new ArrayList<>();
        asset.path("assets").forEach(part -> names.addAll(names(part)));
        if (asset.hasNonNull("fileName")) {
            names.add(asset.get("fileName").asText());
        }
        if (asset.hasNonNull("text")) {
            names.add(asset.get("text").asText());
        }
        return names;
    }
}
