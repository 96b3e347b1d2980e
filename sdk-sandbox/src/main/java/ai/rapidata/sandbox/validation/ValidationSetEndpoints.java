package ai.rapidata.sandbox.validation;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The endpoints that make, show, list, change and choose validation sets. */
final class ValidationSetEndpoints implements Endpoints {

    private final ValidationSets sets;
    private final ValidationDocuments documents;
    private final Listing<ValidationSet> listing;
    private final SetChoice choice;

    ValidationSetEndpoints(ValidationSets sets) {
        this.sets = sets;
        this.documents = new ValidationDocuments(sets);
        this.choice = new SetChoice(sets);
        this.listing = Listing.of(ValidationSet.class)
                .field("name", ValidationSet::name)
                .field("created_at", ValidationSet::createdAt)
                .filterable("id", ValidationSet::id)
                .filterable("asset_type", sets::assetTypes)
                .filterable("modality", sets::modalities)
                .filterable("prompt_type", sets::promptTypes)
                .filterable("is_public", ValidationSet::isPublic)
                .filterable("owner_id", ValidationSet::ownerId)
                .filterable("owner_mail", ValidationSet::ownerMail);
    }

    @Override
    public void register(Routes routes) {
        routes.post("/validation-set", this::create)
                .get("/validation-sets", this::list)
                .get("/validation-sets/available", this::available)
                .get("/validation-sets/compatible", context -> answer(context, choice.compatible(context)))
                .get("/validation-set/recommended", context -> answer(context, choice.recommended(context)))
                .get("/validation-set/{validationSetId}", this::get)
                .patch("/validation-set/{validationSetId}", this::update)
                .delete("/validation-set/{validationSetId}", this::delete)
                .patch("/validation-set/{validationSetId}/dimensions", this::setDimensions)
                .patch("/validation-set/{validationSetId}/shouldAlert", this::setShouldAlert)
                .patch("/validation-set/{validationSetId}/visibility", this::setVisibility)
                .post("/validation-set/{validationSetId}/update-labeling-hints", this::refresh);
    }

    private void create(Context context) {
        JsonBody body = JsonBody.of(context);
        String name = body.requiredText("name");
        body.check();
        ValidationSet set = sets.create(name, Caller.of(context));
        Answers.json(context, Json.object().put("validationSetId", set.id()));
    }

    private void list(Context context) {
        Answers.json(context, listing.page(context, sets.stream()).map(documents::item));
    }

    private void get(Context context) {
        Answers.json(context, ValidationDocuments.set(sets.get(id(context))));
    }

    private void available(Context context) {
        ObjectNode document = Json.object();
        ArrayNode list = document.putArray("validationSets");
        sets.stream()
                .forEach(set -> list.addObject()
                        .put("id", set.id())
                        .put("name", set.name())
                        .put("ownerId", set.ownerId()));
        Answers.json(context, document);
    }

    private void answer(Context context, List<ValidationSet> chosen) {
        ObjectNode document = Json.object();
        ArrayNode list = document.putArray("validationSets");
        chosen.forEach(set -> list.add(documents.item(set)));
        Answers.json(context, document);
    }

    private void update(Context context) {
        sets.get(id(context));
        JsonBody body = JsonBody.of(context);
        Optional<String> name = body.text("name");
        if (name.isPresent() && name.get().isBlank()) {
            body.reject("name", "'name' must not be empty.");
        }
        Optional<List<String>> dimensions = body.texts("dimensions");
        Optional<Boolean> alert = body.truth("shouldAlert");
        Optional<Boolean> overruled = body.truth("isFlagOverruled");
        Optional<Boolean> isPublic = body.truth("isPublic");
        body.check();
        change(
                context,
                set -> set.with(
                        name.orElse(null),
                        dimensions.orElse(null),
                        alert.orElse(null),
                        overruled.orElse(null),
                        isPublic.orElse(null)));
    }

    private void setDimensions(Context context) {
        JsonBody body = JsonBody.of(context);
        Optional<List<String>> dimensions = body.texts("dimensions");
        if (dimensions.isEmpty()) {
            body.reject("dimensions", "'dimensions' must be an array of texts.");
        }
        body.check();
        change(context, set -> set.with(null, dimensions.orElse(null), null, null, null));
    }

    private void setShouldAlert(Context context) {
        JsonBody body = JsonBody.of(context);
        Optional<Boolean> alert = body.truth("shouldAlert");
        if (alert.isEmpty()) {
            body.reject("shouldAlert", "'shouldAlert' must be true or false.");
        }
        body.check();
        change(context, set -> set.with(null, null, alert.orElse(null), null, null));
    }

    private void setVisibility(Context context) {
        String text = context.queryParam("isPublic");
        if (text == null || !(text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false"))) {
            throw Problem.invalid("isPublic", "'isPublic' must be true or false.");
        }
        change(context, set -> set.with(null, null, null, null, Boolean.valueOf(text)));
    }

    /** Hints are up to date at any time; the published document calls this a call without effect, too. */
    private void refresh(Context context) {
        sets.get(id(context));
        Answers.noContent(context);
    }

    private void delete(Context context) {
        sets.delete(id(context));
        Answers.noContent(context);
    }

    private void change(Context context, UnaryOperator<ValidationSet> change) {
        sets.change(id(context), change);
        Answers.noContent(context);
    }

    private static String id(Context context) {
        return context.pathParam("validationSetId");
    }
}
