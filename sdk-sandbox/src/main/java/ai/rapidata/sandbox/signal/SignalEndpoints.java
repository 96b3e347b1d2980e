package ai.rapidata.sandbox.signal;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The endpoints of signals and their runs. */
final class SignalEndpoints implements Endpoints {

    private static final Listing<Signal> SIGNALS = Listing.of(Signal.class)
            .field("id", Signal::id)
            .field("name", Signal::name)
            .field("created_at", Signal::createdAt)
            .field("next_run_at", Signal::nextRunAt)
            .sortable("last_run_at", Signal::lastRunAt)
            .filterable("owner_id", Signal::ownerId)
            .filterable("audience_id", Signal::audienceId)
            .filterable("job_definition_id", Signal::jobDefinitionId)
            .filterable("is_paused", Signal::isPaused)
            .filterable("is_public", Signal::isPublic);
    private static final Listing<SignalRun> RUNS = Listing.of(SignalRun.class)
            .field("started_at", SignalRun::startedAt)
            .field("completed_at", SignalRun::completedAt)
            .field("status", SignalRun::status)
            .filterable("trigger_source", SignalRun::triggerSource)
            .filterable("audience_job_id", SignalRun::audienceJobId);

    private final Signals signals;

    SignalEndpoints(Signals signals) {
        this.signals = signals;
    }

    @Override
    public void register(Routes routes) {
        routes.post("/signal", this::create)
                .get("/signal", this::list)
                .get("/signal/run/{runId}", this::run)
                .get("/signal/{signalId}", context -> Answers.json(context, document(signals.get(id(context)))))
                .patch("/signal/{signalId}", this::update)
                .delete("/signal/{signalId}", this::delete)
                .post("/signal/{signalId}/pause", this::pause)
                .post("/signal/{signalId}/resume", this::resume)
                .post("/signal/{signalId}/trigger", this::trigger)
                .get("/signal/{signalId}/run", this::runs);
    }

    private void create(Context context) {
        SignalRequest asked = SignalRequest.read(JsonBody.of(context));
        Signal signal = signals.create(asked, Caller.of(context));
        Answers.json(
                context,
                Json.object()
                        .put("id", signal.id())
                        .put("nextRunAt", signal.nextRunAt().toString()));
    }

    private void list(Context context) {
        Answers.json(context, SIGNALS.page(context, signals.stream()).map(SignalEndpoints::document));
    }

    private void update(Context context) {
        String id = signals.get(id(context)).id();
        JsonBody body = JsonBody.of(context);
        Optional<String> name = body.text("name");
        if (name.isPresent() && name.get().isBlank()) {
            body.reject("name", "'name' must not be empty.");
        }
        Optional<String> description = body.text("description");
        OptionalInt interval = SignalRequest.interval(body);
        body.check();
        signals.change(id, known -> {
            Signal next = name.isPresent() ? known.named(name.get()) : known;
            next = body.has("description") ? next.described(description.orElse(null)) : next;
            return interval.isPresent() ? next.every(interval.getAsInt(), signals.now()) : next;
        });
        Answers.noContent(context);
    }

    private void pause(Context context) {
        signals.change(id(context), Signal::paused);
        Answers.noContent(context);
    }

    private void resume(Context context) {
        signals.change(id(context), signal -> signal.isPaused() ? signal.resumed(signals.now()) : signal);
        Answers.noContent(context);
    }

    private void trigger(Context context) {
        signals.trigger(id(context));
        Answers.json(context, Json.object().put("signalId", id(context)));
    }

    private void delete(Context context) {
        signals.delete(id(context));
        Answers.noContent(context);
    }

    private void runs(Context context) {
        Answers.json(context, RUNS.page(context, signals.runs(id(context))).map(SignalEndpoints::document));
    }

    private void run(Context context) {
        Answers.json(context, document(signals.run(context.pathParam("runId"))));
    }

    private static ObjectNode document(Signal signal) {
        ObjectNode document = Json.object().put("id", signal.id()).put("name", signal.name());
        put(document, "description", signal.description());
        document.put("audienceId", signal.audienceId()).put("jobDefinitionId", signal.jobDefinitionId());
        if (signal.revisionNumber() != null) {
            document.put("revisionNumber", signal.revisionNumber());
        }
        document.put("intervalSeconds", signal.intervalSeconds())
                .put("nextRunAt", signal.nextRunAt().toString());
        put(document, "lastRunAt", signal.lastRunAt());
        return document.put("isPaused", signal.isPaused())
                .put("isPublic", signal.isPublic())
                .put("ownerId", signal.ownerId())
                .put("ownerMail", signal.ownerMail())
                .put("organizationId", signal.organizationId())
                .put("createdAt", signal.createdAt().toString());
    }

    private static ObjectNode document(SignalRun run) {
        ObjectNode document = Json.object()
                .put("id", run.id())
                .put("signalId", run.signalId())
                .put("triggerSource", run.triggerSource().name())
                .put("status", run.status().name())
                .put("startedAt", run.startedAt().toString());
        put(document, "audienceJobId", run.audienceJobId());
        put(document, "completedAt", run.completedAt());
        put(document, "resultFileName", run.resultFileName());
        put(document, "failureMessage", run.failureMessage());
        put(document, "skippedReason", run.skippedReason());
        return document;
    }

    private static void put(ObjectNode document, String member, @Nullable String value) {
        if (value != null) {
            document.put(member, value);
        }
    }

    private static void put(ObjectNode document, String member, @Nullable Instant value) {
        put(document, member, value == null ? null : value.toString());
    }

    private static String id(Context context) {
        return context.pathParam("signalId");
    }
}
