package ai.rapidata.sandbox.validation;

import ai.rapidata.sandbox.asset.AssetReferences;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.store.Identifiers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The endpoints of tasks with known answers, and of questions about labelers. */
final class ValidationRapidEndpoints implements Endpoints {

    private static final Listing<ValidationRapid> LISTING = Listing.of(ValidationRapid.class)
            .field("id", ValidationRapid::id)
            .sortable("correct_validation_count", ValidationRapid::correct)
            .sortable("invalid_validation_count", ValidationRapid::incorrect)
            .filterable("type", ValidationRapid::modality)
            .filterable("state", rapid -> "Labeling");

    private final ValidationSets sets;
    private final AssetReferences assets;

    ValidationRapidEndpoints(ValidationSets sets, AssetReferences assets) {
        this.sets = sets;
        this.assets = assets;
    }

    @Override
    public void register(Routes routes) {
        routes.post("/validation-set/{validationSetId}/rapid", this::add)
                .get("/validation-set/{validationSetId}/rapids", this::list)
                .get("/validation-set/{validationSetId}/export", this::export)
                .patch("/rapid/validation/{rapidId}", this::update)
                .delete("/rapid/{rapidId}", this::delete)
                .post("/rapid/demographic", this::ask);
    }

    private void add(Context context) {
        ValidationSet set = sets.get(context.pathParam("validationSetId"));
        JsonBody body = JsonBody.of(context);
        TruthReader.checkPayload(body);
        Optional<JsonNode> asset = shown(body, "asset");
        if (asset.isEmpty()) {
            body.reject("asset", "'asset' must be an asset.");
        }
        Optional<JsonNode> contextAsset = shown(body, "contextAsset");
        Optional<Double> probability = probability(body);
        checkFlags(body);
        Optional<String> explanation = body.text("explanation");
        Optional<String> prompt = body.text("context");
        body.check();
        JsonBody payload = body.object("payload").orElseThrow();
        TruthReader.checkTruth(body, payload, ValidationRapid.names(asset.orElseThrow()));
        body.check();
        sets.put(new ValidationRapid(
                Identifiers.next("rap"),
                set.id(),
                asset.orElseThrow(),
                payload.node(),
                body.object("truth").map(JsonBody::node).orElse(null),
                probability.orElse(null),
                explanation.orElse(null),
                prompt.orElse(null),
                contextAsset.orElse(null),
                body.array("featureFlags").orElse(List.of()),
                sets.nextIndex(set.id()),
                0,
                0));
        Answers.noContent(context);
    }

    private void list(Context context) {
        ValidationSet set = sets.get(context.pathParam("validationSetId"));
        Answers.json(
                context, LISTING.page(context, sets.rapids(set.id()).stream()).map(ValidationDocuments::rapid));
    }

    private void export(Context context) {
        ValidationSet set = sets.get(context.pathParam("validationSetId"));
        ArrayNode all = Json.array();
        sets.rapids(set.id()).forEach(rapid -> all.add(ValidationDocuments.rapid(rapid)));
        context.header("Content-Disposition", "attachment; filename=\"" + set.id() + ".json\"");
        Answers.json(context, all);
    }

    private void update(Context context) {
        String id = context.pathParam("rapidId");
        ValidationRapid known = sets.rapid(id).orElseThrow(() -> Problem.notFound("validation rapid", id));
        JsonBody body = JsonBody.of(context);
        TruthReader.checkTruth(body, JsonBody.of(known.payload()), ValidationRapid.names(known.asset()));
        Optional<JsonNode> contextAsset = shown(body, "contextAsset");
        Optional<Double> probability = probability(body);
        Optional<JsonBody> truth = body.object("truth");
        ValidationRapid changed = new ValidationRapid(
                known.id(),
                known.validationSetId(),
                known.asset(),
                known.payload(),
                truth.isPresent() ? truth.get().node() : known.truth(),
                body.has("randomCorrectProbability") ? probability.orElse(null) : known.randomCorrectProbability(),
                text(body, "explanation", known.explanation()),
                text(body, "context", known.context()),
                body.has("contextAsset") ? contextAsset.orElse(null) : known.contextAsset(),
                known.featureFlags(),
                body.integer("sortIndex").orElse(known.sortIndex()),
                known.correct(),
                known.incorrect());
        body.check();
        sets.put(changed);
        Answers.noContent(context);
    }

    private void delete(Context context) {
        sets.deleteRapid(context.pathParam("rapidId"));
        Answers.noContent(context);
    }

    private void ask(Context context) {
        JsonBody body = JsonBody.of(context);
        String key = body.requiredText("key");
        Optional<JsonBody> payload = body.object("payload");
        if (payload.isEmpty()) {
            body.reject("payload", "'payload' must be a question with answers to choose from.");
        } else {
            payload.get().requiredText("title");
            TruthReader.checkCategories(payload.get());
        }
        checkFlags(body);
        body.text("context");
        shown(body, "contextAsset");
        Optional<JsonNode> asset = shown(body, "asset");
        body.check();
        var rapid = new DemographicRapid(
                Identifiers.next("rap"), key, payload.orElseThrow().node(), asset.orElse(null));
        sets.put(rapid);
        Answers.json(context, Json.object().put("rapidId", rapid.id()));
    }

    private Optional<JsonNode> shown(JsonBody body, String member) {
        return assets.read(body, member).map(assets::write);
    }

    private static Optional<Double> probability(JsonBody body) {
        Optional<Double> value = body.number("randomCorrectProbability");
        if (value.isPresent() && (value.get() < 0 || value.get() > 1)) {
            body.reject("randomCorrectProbability", "'randomCorrectProbability' must be from 0 to 1.");
        }
        return value;
    }

    private static void checkFlags(JsonBody body) {
        body.objects("featureFlags").orElse(List.of()).forEach(flag -> {
            flag.requiredText("key");
            if (flag.text("value").isEmpty()) {
                flag.reject("value", "'value' must be a text.");
            }
        });
    }

    private static @Nullable String text(JsonBody body, String member, @Nullable String known) {
        return body.has(member) ? body.text(member).orElse(null) : known;
    }
}
