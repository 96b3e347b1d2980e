package ai.rapidata.sandbox.signal;

import ai.rapidata.sandbox.server.JsonBody;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a request to make a signal says.
 *
 * @param name its name
 * @param description what it is for, or null
 * @param audienceId the audience
 * @param jobDefinitionId the definition
 * @param revisionNumber the revision, or null for the latest
 * @param intervalSeconds the time between two runs
 * @param isPublic whether others may see it
 */
record SignalRequest(
        String name,
        @Nullable String description,
        String audienceId,
        String jobDefinitionId,
        @Nullable Integer revisionNumber,
        int intervalSeconds,
        boolean isPublic) {

    /** The shortest time between two runs. */
    static final int SHORTEST_INTERVAL_SECONDS = 60;

    static SignalRequest read(JsonBody body) {
        OptionalInt revision = body.integer("revisionNumber");
        OptionalInt interval = interval(body);
        if (interval.isEmpty()) {
            body.reject("intervalSeconds", "'intervalSeconds' must be a whole number.");
        }
        var request = new SignalRequest(
                body.requiredText("name"),
                body.text("description").orElse(null),
                body.requiredText("audienceId"),
                body.requiredText("jobDefinitionId"),
                revision.isPresent() ? revision.getAsInt() : null,
                interval.orElse(SHORTEST_INTERVAL_SECONDS),
                body.truth("isPublic").orElse(false));
        body.check();
        return request;
    }

    /** The interval, if the request mentions one; too short a one is noted. */
    static OptionalInt interval(JsonBody body) {
        OptionalInt interval = body.integer("intervalSeconds");
        if (interval.isPresent() && interval.getAsInt() < SHORTEST_INTERVAL_SECONDS) {
            body.reject(
                    "intervalSeconds",
                    "'intervalSeconds' must be at least " + SHORTEST_INTERVAL_SECONDS + ", but is "
                            + interval.getAsInt() + ".");
        }
        return interval;
    }
}
