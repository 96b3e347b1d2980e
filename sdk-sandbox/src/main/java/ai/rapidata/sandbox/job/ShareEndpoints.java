package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * The endpoints that share a job with single customers.
 *
 * <p>A sandbox knows its own customer and everybody whose address ends in {@code @sandbox.invalid}.
 */
final class ShareEndpoints implements Endpoints {

    private static final String KNOWN_DOMAIN = "@sandbox.invalid";
    private static final Set<String> LEVELS = Set.of("Viewer", "Editor");

    private final Jobs jobs;

    ShareEndpoints(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void register(Routes routes) {
        routes.post("/job/{jobId}/shares", this::share)
                .get("/job/{jobId}/shares", this::list)
                .delete("/job/{jobId}/shares/{customerId}", this::revoke);
    }

    private void share(Context context) {
        Job job = jobs.get(context.pathParam("jobId"));
        JsonBody body = JsonBody.of(context);
        String email = body.requiredText("email").strip().toLowerCase(Locale.ROOT);
        String level = body.requiredText("level");
        if (!level.isEmpty() && !LEVELS.contains(level)) {
            body.reject("level", "'" + level + "' is not one of Viewer and Editor.");
        }
        if (!email.isEmpty() && !email.endsWith(KNOWN_DOMAIN)) {
            body.reject("email", "There is no account with the address '" + email + "'.");
        }
        body.check();
        Caller caller = Caller.of(context);
        String customerId = email.equals(caller.mail())
                ? caller.userId()
                : UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
        jobs.change(job.id(), known -> known.sharedWith(new JobShare(customerId, email, level)));
        Answers.noContent(context);
    }

    private void list(Context context) {
        ArrayNode shares = Json.array();
        jobs.get(context.pathParam("jobId"))
                .shares()
                .forEach(share -> shares.addObject()
                        .put("customerId", share.customerId())
                        .put("email", share.email())
                        .put("level", share.level()));
        Answers.json(context, shares);
    }

    private void revoke(Context context) {
        Job job = jobs.get(context.pathParam("jobId"));
        jobs.change(job.id(), known -> known.notSharedWith(context.pathParam("customerId")));
        Answers.noContent(context);
    }
}
