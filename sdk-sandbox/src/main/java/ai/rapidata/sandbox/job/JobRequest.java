package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.server.JsonBody;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a request to assign a definition says.
 *
 * @param definitionId the definition
 * @param audienceId the audience
 * @param revisionNumber the revision, or null for the latest
 * @param name the job's name, or null for the usual
 * @param priority how urgent it is, or null
 * @param precedingJobId the job to wait for, or null
 * @param contentCheck whether content is to be checked, or null for the usual
 */
record JobRequest(
        String definitionId,
        String audienceId,
        @Nullable Integer revisionNumber,
        @Nullable String name,
        @Nullable Integer priority,
        @Nullable String precedingJobId,
        @Nullable Boolean contentCheck) {

    static JobRequest read(JsonBody body) {
        var request = new JobRequest(
                body.requiredText("jobDefinitionId"),
                body.requiredText("audienceId"),
                orNull(body.integer("revisionNumber")),
                body.text("name").filter(name -> !name.isBlank()).orElse(null),
                orNull(body.integer("priority")),
                body.text("precedingJobId").orElse(null),
                body.truth("checkForExplicitContent").orElse(null));
        body.truth("notifyOwnerOnCompletion");
        body.check();
        return request;
    }

    private static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
