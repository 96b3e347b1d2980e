package ai.rapidata.sandbox.fault;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Controls the faults from outside of the process: {@code POST /__sandbox/faults} adds one, {@code GET} lists them,
 * {@code DELETE} ends all. No token is asked for.
 */
public final class FaultEndpoints implements Endpoints {

    private final FaultScript script;

    /**
     * Creates the endpoints.
     *
     * @param script the faults
     */
    public FaultEndpoints(FaultScript script) {
        this.script = script;
    }

    @Override
    public void register(Routes routes) {
        routes.anybody()
                .post("/__sandbox/faults", this::add)
                .get("/__sandbox/faults", this::list)
                .delete("/__sandbox/faults", this::clear);
    }

    private void add(Context context) {
        JsonBody body = JsonBody.of(context);
        String path = body.requiredText("path");
        String name = body.requiredText("action");
        Fault.Target target = Fault.on(body.text("method").orElse("*"), path)
                .after(body.integer("after").orElse(0))
                .every(body.integer("every").orElse(1))
                .times(body.integer("times").orElse(1));
        Optional<FaultAction> action = action(name, body);
        body.check();
        try {
            script.add(target.with(action.orElseThrow(() -> Problem.invalid("action", "It is missing."))));
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("$", String.valueOf(e.getMessage()));
        }
        list(context);
    }

    private static Optional<FaultAction> action(String name, JsonBody body) {
        Duration time = Duration.ofMillis(body.longInteger("millis").orElse(0));
        int status = body.integer("status").orElse(503);
        return switch (name) {
            case "delay" -> Optional.of(new FaultAction.Delay(time));
            case "delayAnswer" -> Optional.of(new FaultAction.DelayAnswer(time));
            case "answer" ->
                Optional.of(new FaultAction.Answer(
                        status,
                        body.textMap("headers").orElse(Map.of()),
                        body.text("body").orElse(FaultDocuments.problem(status))));
            case "resetBeforeReading" -> Optional.of(new FaultAction.ResetBeforeReading());
            case "resetAfterActing" -> Optional.of(new FaultAction.ResetAfterActing());
            case "truncateBody" -> Optional.of(new FaultAction.TruncateBody());
            case "malformedJson" -> Optional.of(new FaultAction.MalformedJson());
            case "contentType" ->
                Optional.of(new FaultAction.ContentType(body.text("contentType").orElse("text/html")));
            default -> {
                body.reject("action", "There is no action '" + name + "'.");
                yield Optional.empty();
            }
        };
    }

    private void list(Context context) {
        ArrayNode faults = Json.array();
        for (FaultScript.Rule rule : script.rules()) {
            Fault fault = rule.fault();
            String action = fault.action().getClass().getSimpleName();
            faults.addObject()
                    .put("method", fault.method())
                    .put("path", fault.path())
                    .put("after", fault.after())
                    .put("every", fault.every())
                    .put("times", fault.times())
                    .put("action", Character.toLowerCase(action.charAt(0)) + action.substring(1))
                    .put("seen", rule.seen())
                    .put("hits", rule.hits());
        }
        Answers.json(context, Json.object().set("faults", faults));
    }

    private void clear(Context context) {
        script.clear();
        Answers.noContent(context);
    }
}
