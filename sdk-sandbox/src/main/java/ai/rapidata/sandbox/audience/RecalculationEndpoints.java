package ai.rapidata.sandbox.audience;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;

/** The endpoints that look at the labelers of audiences again. */
public final class RecalculationEndpoints implements Endpoints {

    private final Audiences audiences;

    /**
     * Creates the endpoints.
     *
     * @param audiences the audiences they are about
     */
    public RecalculationEndpoints(Audiences audiences) {
        this.audiences = audiences;
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                        "/audience/state-recalculation/{recalculationId}",
                        context -> Answers.json(
                                context,
                                state(audiences
                                        .recalculations()
                                        .get(context.pathParam("recalculationId"), Recalculation.Kind.STATE))))
                .get(
                        "/audience/inactivity-sync/{syncId}",
                        context -> Answers.json(
                                context,
                                sync(audiences
                                        .recalculations()
                                        .get(context.pathParam("syncId"), Recalculation.Kind.INACTIVITY))))
                .get(
                        "/audience/{audienceId}/state-recalculation",
                        context -> Answers.json(context, state(latest(context, Recalculation.Kind.STATE))))
                .get(
                        "/audience/{audienceId}/inactivity-sync",
                        context -> Answers.json(context, sync(latest(context, Recalculation.Kind.INACTIVITY))))
                .post("/audience/{audienceId}/state-recalculation", this::startRecalculation)
                .post("/audience/{audienceId}/inactivity-sync", this::startSync)
                .post("/audience/reconcile-user-counts", context -> context.status(202));
    }

    private void startRecalculation(Context context) {
        Audience audience = audiences.changeable(context.pathParam("audienceId"));
        Answers.json(
                context,
                Json.object()
                        .put("recalculationId", audiences.recalculate(audience).id()));
    }

    private void startSync(Context context) {
        Audience audience = audiences.changeable(context.pathParam("audienceId"));
        if (!audience.settings().path("inactivityDropDays").isNumber()) {
            throw Problem.invalid("inactivityDropDays", "The audience has no inactivity drop days.");
        }
        Answers.json(
                context,
                Json.object()
                        .put("syncId", audiences.synchronizeInactivity(audience).id()));
    }

    private Recalculation latest(Context context, Recalculation.Kind kind) {
        return audiences
                .recalculations()
                .latest(audiences.get(context.pathParam("audienceId")).id(), kind);
    }

    private static ObjectNode state(Recalculation run) {
        return document(run);
    }

    private static ObjectNode sync(Recalculation run) {
        return document(run).put("cutoff", run.createdAt().toString());
    }

    private static ObjectNode document(Recalculation run) {
        String time = run.createdAt().toString();
        return Json.object()
                .put("id", run.id())
                .put("audienceId", run.audienceId())
                .put("state", "Completed")
                .put("phase", "Done")
                .put("processedCount", run.labelers())
                .put("changedCount", 0)
                .put("startedAt", time)
                .put("lastHeartbeatAt", time)
                .put("completedAt", time)
                .put("createdAt", time);
    }
}
