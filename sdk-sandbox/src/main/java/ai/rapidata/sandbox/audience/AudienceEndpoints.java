package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/** The endpoints that make, show, change and staff audiences. */
public final class AudienceEndpoints implements Endpoints {

    private final Audiences audiences;
    private final AudienceDocuments documents;
    private final Listing<Audience> listing;

    /**
     * Creates the endpoints.
     *
     * @param audiences the audiences they are about
     */
    public AudienceEndpoints(Audiences audiences) {
        this.audiences = audiences;
        this.documents = new AudienceDocuments(audiences);
        this.listing = Listing.of(Audience.class)
                .field("name", Audience::name)
                .field("created_at", Audience::createdAt)
                .field("status", documents::status)
                .sortable("qualified_user_count", documents::qualified)
                .filterable("is_public", audience -> audience.kind() != AudienceKind.CUSTOM)
                .filterable("is_distilling", documents::isDistilling)
                .filterable("owner_mail", Audience::ownerMail);
    }

    @Override
    public void register(Routes routes) {
        routes.post("/audience", this::create)
                .post("/audience/unlisted", this::createUnlisted)
                .get("/audience/unlisted/{audienceId}", this::getUnlisted)
                .get("/audiences", this::list)
                .get("/audience/{audienceId}", this::get)
                .patch("/audience/{audienceId}", this::update)
                .delete("/audience/{audienceId}", this::delete)
                .post("/audience/{audienceId}/filter", this::filter)
                .get("/audience/{audienceId}/user-metrics", this::metrics)
                .post("/audience/{audienceId}/recruit", this::recruit)
                .post("/audience/{audienceId}/pause-distillation", this::pause)
                .post("/audience/{audienceId}/resume-distillation", this::resume)
                .post("/audience/{audienceId}/rebuild-distilling-campaign", this::accept)
                .post("/audience/{audienceId}/recreate-external-audiences", this::accept)
                .patch("/audience/{audienceId}/boost-config", this::boost)
                .patch("/audience/{audienceId}/owner", this::changeOwner);
    }

    private void create(Context context) {
        Audience audience = audiences.create(AudienceChanges.read(JsonBody.of(context), true), Caller.of(context));
        Answers.json(context, Json.object().put("audienceId", audience.id()));
    }

    /** An audience of the customer's own people, for clients made after the published documents. */
    private void createUnlisted(Context context) {
        JsonBody body = JsonBody.of(context);
        String name = body.requiredText("name");
        body.check();
        Audience audience = audiences.createUnlisted(name, Caller.of(context));
        Answers.json(context, Json.object().put("audienceId", audience.id()));
    }

    private void getUnlisted(Context context) {
        Audience audience = audiences
                .find(id(context))
                .filter(found -> found.kind() == AudienceKind.UNLISTED)
                .orElseThrow(() -> Problem.notFound("unlisted audience", id(context)));
        Answers.json(
                context,
                Json.object()
                        .put("id", audience.id())
                        .put("name", audience.name())
                        .put("createdAt", audience.createdAt().toString())
                        .put("ownerId", audience.ownerId())
                        .put("ownerMail", audience.ownerMail())
                        .put("organizationId", audience.organizationId()));
    }

    private void list(Context context) {
        Answers.json(context, listing.page(context, audiences.stream()).map(documents::item));
    }

    private void get(Context context) {
        Answers.json(context, documents.audience(audiences.get(id(context))));
    }

    private void update(Context context) {
        Audience audience = own(context);
        AudienceChanges changes = AudienceChanges.read(JsonBody.of(context), false);
        audiences.change(audience.id(), known -> known.with(changes));
        ObjectNode answer = Json.object();
        if (changes.concernsGraduation()) {
            answer.put("recalculationId", audiences.recalculate(audience).id());
        }
        Answers.json(context, answer);
    }

    private void delete(Context context) {
        Audience audience = audiences.get(id(context));
        if (audience.kind() != AudienceKind.FILTERED) {
            own(context);
        }
        audiences.delete(audience.id());
        Answers.noContent(context);
    }

    private void filter(Context context) {
        Audience base = audiences.get(id(context));
        if (base.kind() == AudienceKind.FILTERED) {
            throw Problem.invalid("baseAudienceId", "A filtered audience cannot be filtered again.");
        }
        JsonBody body = JsonBody.of(context);
        AudienceFilter filter = AudienceFilterReader.required(body, "filter");
        body.check();
        Audience view = audiences.createFiltered(base, filter, Caller.of(context));
        Answers.json(context, Json.object().put("audienceId", view.id()));
    }

    private void metrics(Context context) {
        Answers.json(context, documents.metrics(audiences.get(id(context))));
    }

    private void recruit(Context context) {
        Audience audience = own(context);
        if (!audiences.hasEnoughExamples(audience)) {
            throw Problem.invalid(
                    "examples",
                    "The audience needs at least " + audiences.requiredExamples()
                            + " qualification examples before it can recruit.");
        }
        audiences.startRecruiting(audience.id());
        Answers.noContent(context);
    }

    private void pause(Context context) {
        Audience audience = own(context);
        audiences.recruit(audience.id(), recruiting -> recruiting.pause(audiences.now()));
        Answers.noContent(context);
    }

    private void resume(Context context) {
        Audience audience = own(context);
        if (!audience.recruiting().started()) {
            throw Problem.conflict("The audience has not begun to recruit.");
        }
        audiences.recruit(audience.id(), recruiting -> recruiting.start(audiences.now()));
        Answers.noContent(context);
    }

    private void accept(Context context) {
        own(context);
        Answers.noContent(context);
    }

    private void boost(Context context) {
        Audience audience = own(context);
        AudienceChanges changes = AudienceChanges.read(JsonBody.of(context), false);
        audiences.change(audience.id(), known -> known.with(changes));
        Answers.json(
                context,
                Json.object()
                        .put("recalculationId", audiences.recalculate(audience).id()));
    }

    private void changeOwner(Context context) {
        Audience audience = own(context);
        JsonBody body = JsonBody.of(context);
        String ownerId = body.requiredText("ownerId");
        String ownerMail = body.requiredText("ownerMail");
        body.check();
        audiences.change(audience.id(), known -> known.withOwner(ownerId, ownerMail));
        Answers.noContent(context);
    }

    /** The audience of the request, if the customer may change it. */
    private Audience own(Context context) {
        return audiences.changeable(id(context));
    }

    private static String id(Context context) {
        return context.pathParam("audienceId");
    }
}
