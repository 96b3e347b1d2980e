package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import io.javalin.http.Context;
import java.util.Optional;

/** The endpoints of job definitions and their revisions. */
final class DefinitionEndpoints implements Endpoints {

    private static final Listing<Definition> LISTING = Listing.of(Definition.class)
            .field("name", Definition::name)
            .field("created_at", Definition::createdAt)
            .filterable("definition_id", Definition::id)
            .filterable("definition_type", Definition::type)
            .filterable("owner_id", Definition::ownerId)
            .filterable("owner_mail", Definition::ownerMail);

    private final Definitions definitions;
    private final Subjects subjects;
    private final CostEstimates costs;
    private final Listing<Revision> revisionListing;

    DefinitionEndpoints(Definitions definitions, Subjects subjects, CostEstimates costs) {
        this.definitions = definitions;
        this.subjects = subjects;
        this.costs = costs;
        this.revisionListing = Listing.of(Revision.class)
                .field("revision_number", Revision::number)
                .field("created_at", Revision::createdAt)
                .filterable("state", revision -> definitions.isReady(revision) ? "Completed" : "Pending");
    }

    @Override
    public void register(Routes routes) {
        routes.post("/job/definition", this::create)
                .get("/job/definitions", context -> list(context, false))
                .get("/job/definitions/public", context -> list(context, true))
                .get("/job/definition/{definitionId}", this::get)
                .patch("/job/definition/{definitionId}", this::rename)
                .delete("/job/definition/{definitionId}", this::delete)
                .post("/job/definition/{definitionId}/clone", this::copy)
                .patch("/job/definition/{definitionId}/share", this::share)
                .get("/job/definition/{definitionId}/cost-estimate", this::estimate)
                .post("/job/definition/{definitionId}/revision", this::revise)
                .get("/job/definition/{definitionId}/revision", this::latest)
                .get("/job/definition/{definitionId}/revision/{revisionNumber}", this::revision)
                .get("/job/definition/{definitionId}/revisions", this::revisions);
    }

    private void create(Context context) {
        JsonBody body = JsonBody.of(context);
        String name = body.requiredText("definitionName");
        RevisionChanges asked = RevisionChanges.first(body);
        subjects.checkDataset(body, "datasetId");
        body.check();
        Revision revision = definitions.create(name, asked, Caller.of(context));
        Answers.json(
                context,
                Json.object().put("definitionId", revision.definitionId()).put("pipelineId", revision.pipelineId()));
    }

    private void list(Context context, boolean publicOnes) {
        Answers.json(
                context,
                LISTING.page(context, definitions.stream().filter(definition -> !publicOnes || definition.isPublic()))
                        .map(definition -> JobDocuments.definitionItem(
                                definition,
                                definitions.revisions(definition.id()).size())));
    }

    private void get(Context context) {
        Answers.json(context, JobDocuments.definition(definitions.get(id(context))));
    }

    private void rename(Context context) {
        definitions.get(id(context));
        JsonBody body = JsonBody.of(context);
        Optional<String> name = body.text("name");
        if (name.isPresent() && name.get().isBlank()) {
            body.reject("name", "'name' must not be empty.");
        }
        body.check();
        name.ifPresent(next -> definitions.rename(id(context), next));
        Answers.noContent(context);
    }

    private void delete(Context context) {
        definitions.delete(id(context));
        Answers.noContent(context);
    }

    private void copy(Context context) {
        definitions.get(id(context));
        JsonBody body = JsonBody.optional(context);
        Optional<String> name = body.text("definitionName").filter(text -> !text.isBlank());
        body.check();
        Revision revision = definitions.copy(id(context), name, Caller.of(context));
        Answers.json(
                context,
                Json.object().put("definitionId", revision.definitionId()).put("pipelineId", revision.pipelineId()));
    }

    private void share(Context context) {
        definitions.publish(id(context), JobQueries.truth(context, "isPublic", true));
        Answers.noContent(context);
    }

    private void estimate(Context context) {
        Revision revision = definitions.latest(id(context));
        if (!definitions.isReady(revision)) {
            throw Problem.conflict("The estimate is not available yet: the definition has no rapids so far.");
        }
        Answers.json(context, costs.estimate(revision.referee(), subjects.tasks(revision)));
    }

    private void revise(Context context) {
        definitions.get(id(context));
        JsonBody body = JsonBody.of(context);
        RevisionChanges asked = RevisionChanges.next(body);
        if (asked.datasetId() != null) {
            subjects.checkDataset(body, "datasetId");
        }
        body.check();
        Revision revision = definitions.revise(id(context), asked, Caller.of(context));
        Answers.json(
                context,
                Json.object().put("revisionNumber", revision.number()).put("pipelineId", revision.pipelineId()));
    }

    private void latest(Context context) {
        Revision revision = definitions.latest(id(context));
        Answers.json(context, JobDocuments.revision(revision, definitions.isReady(revision)));
    }

    private void revision(Context context) {
        Revision revision = definitions.revision(
                id(context), JobQueries.number(context.pathParam("revisionNumber"), "revisionNumber"));
        Answers.json(context, JobDocuments.revision(revision, definitions.isReady(revision)));
    }

    private void revisions(Context context) {
        Answers.json(
                context,
                revisionListing
                        .page(context, definitions.revisions(id(context)).stream())
                        .map(revision -> JobDocuments.revisionItem(revision, definitions.isReady(revision))));
    }

    private static String id(Context context) {
        return context.pathParam("definitionId");
    }
}
