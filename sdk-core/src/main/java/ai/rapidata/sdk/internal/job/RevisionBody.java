package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.JobDefinitionApi;
import ai.rapidata.sdk.internal.api.RefereeCodec;
import ai.rapidata.sdk.internal.api.SettingCodec;
import ai.rapidata.sdk.internal.api.WorkflowCodec;
import ai.rapidata.sdk.job.JobDefinitionRevision;
import ai.rapidata.sdk.job.RevisionOptions;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.task.RankingTask;
import ai.rapidata.sdk.task.Setting;
import ai.rapidata.sdk.task.SettingTarget;
import ai.rapidata.sdk.task.Task;
import ai.rapidata.sdk.task.TaskType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Puts new revisions into the words of the wire, which wants workflow and referee only together. */
final class RevisionBody {

    private static final JsonArray NO_FLAGS = new JsonArray(List.of());

    private final JobDefinitionApi definitions;
    private final String definitionId;
    private final Warnings warnings;

    RevisionBody(JobDefinitionApi definitions, String definitionId, Warnings warnings) {
        this.definitions = definitions;
        this.definitionId = definitionId;
        this.warnings = warnings;
    }

    static JobDefinitionRevision read(JsonObject json) {
        Optional<JsonObject> workflow = json.object("workflow");
        return JobDefinitionRevision.of(
                json,
                workflow.flatMap(WorkflowCodec::taskType).orElse(null),
                workflow.flatMap(WorkflowCodec::instruction).orElse(null),
                json.object("referee").map(RefereeCodec::read).orElse(null));
    }

    JsonObject of(RevisionOptions changes) {
        JsonObject.Builder body = JsonObject.builder();
        if (changes.task().isPresent() || changes.referee().isPresent()) {
            JsonObject newest = definitions.newestRevision(definitionId);
            body.put("workflow", workflow(changes, newest))
                    .put(
                            "referee",
                            changes.referee()
                                    .map(RefereeCodec::toJson)
                                    .or(() -> newest.object("referee"))
                                    .orElse(JsonObject.empty()));
        }
        if (changes.settings().isPresent()) {
            List<Setting> settings = changes.settings().get();
            changes.task().ifPresent(task -> warnings.checkSettings(task.type(), settings));
            body.put("rapidFeatureFlags", flags(settings, SettingTarget.RAPIDS))
                    .put("campaignFeatureFlags", flags(settings, SettingTarget.CAMPAIGN));
        }
        body.putIfPresent("datasetId", changes.datasetId().orElse(null))
                .putIfPresent("validationSetId", changes.validationSetId().orElse(null));
        JsonObject json = body.build();
        if (json.isEmpty()) {
            throw new InvalidInputException("revision", null, "changes nothing", "say what the revision changes");
        }
        return json;
    }

    /** An empty list takes all settings away, while an absent one would keep them. */
    private static JsonArray flags(List<Setting> settings, SettingTarget target) {
        return Objects.requireNonNullElse(SettingCodec.flags(settings, target), NO_FLAGS);
    }

    private static JsonObject workflow(RevisionOptions changes, JsonObject newest) {
        JsonObject present = newest.object("workflow").orElse(JsonObject.empty());
        if (changes.task().isEmpty()) {
            return present;
        }
        Task task = changes.task().get();
        Optional<TaskType> before = WorkflowCodec.taskType(present);
        if (before.isPresent() && before.get() != task.type()) {
            throw new InvalidInputException(
                    "task",
                    task,
                    "is a " + task.type().displayName() + " task while the definition has "
                            + before.get().displayName() + " tasks",
                    "create another definition");
        }
        if (task instanceof RankingTask) {
            // The way in which pairs are made depends on the datapoints, which stay.
            return present.toBuilder().put("criteria", task.instruction()).build();
        }
        return WorkflowCodec.toJson(task, 1);
    }
}
