package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Definitions, revisions and jobs in the form of the wire. */
final class JobDocuments {

    private JobDocuments() {}

    static ObjectNode definition(Definition definition) {
        return Json.object()
                .put("definitionId", definition.id())
                .put("name", definition.name())
                .put("definitionType", definition.type())
                .put("isPublic", definition.isPublic())
                .put("createdAt", definition.createdAt().toString())
                .put("ownerId", definition.ownerId())
                .put("ownerMail", definition.ownerMail())
                .put("organizationId", definition.organizationId());
    }

    static ObjectNode definitionItem(Definition definition, int revisions) {
        ObjectNode document = definition(definition).put("revisionCount", revisions);
        document.remove("isPublic");
        return document;
    }

    static ObjectNode revision(Revision revision, boolean ready) {
        ObjectNode document = Json.object()
                .put("definitionId", revision.definitionId())
                .put("revisionNumber", revision.number())
                .put("state", ready ? "Completed" : "Pending")
                .put("pipelineId", revision.pipelineId())
                .put("datasetId", revision.datasetId());
        if (revision.aggregatorType() != null) {
            document.put("aggregatorType", revision.aggregatorType());
        }
        document.set("workflow", revision.workflow());
        document.set("referee", Json.tree(revision.referee()));
        ArrayNode flags = document.putArray("featureFlags");
        add(flags, revision.rapidFlags());
        add(flags, revision.campaignFlags());
        return document.put("createdAt", revision.createdAt().toString())
                .put("createdById", revision.createdById())
                .put("createdByMail", revision.createdByMail());
    }

    static ObjectNode revisionItem(Revision revision, boolean ready) {
        return Json.object()
                .put("definitionId", revision.definitionId())
                .put("revisionNumber", revision.number())
                .put("createdAt", revision.createdAt().toString())
                .put("state", ready ? "Completed" : "Pending");
    }

    static ObjectNode job(Job job, boolean audienceDeleted) {
        ObjectNode document = Json.object()
                .put("jobId", job.id())
                .put("name", job.name())
                .put("definitionId", job.revision().definitionId())
                .put("audienceId", job.audienceId())
                .put("audienceName", job.audienceName())
                .put("revisionNumber", job.revision().number())
                .put("pipelineId", job.pipelineId())
                .put("campaignId", job.campaignId())
                .put("status", job.state().name())
                .put("state", job.state().name())
                .put("isPublic", job.isPublic())
                .put("audienceDeleted", audienceDeleted);
        if (job.completedAt() != null) {
            document.put("completedAt", job.completedAt().toString());
            job.resultFileName().ifPresent(name -> document.put("resultFileName", name));
        }
        if (job.failedAt() != null) {
            document.put("failedAt", job.failedAt().toString());
        }
        if (job.failureMessage() != null) {
            document.put("failureMessage", job.failureMessage());
        }
        if (job.reviewReason() != null) {
            document.put("reviewReason", job.reviewReason().name());
        }
        return document.put("createdAt", job.createdAt().toString())
                .put("ownerId", job.ownerId())
                .put("ownerMail", job.ownerMail())
                .put("organizationId", job.organizationId());
    }

    static ObjectNode jobItem(Job job, double progress) {
        return Json.object()
                .put("jobId", job.id())
                .put("name", job.name())
                .put("definitionId", job.revision().definitionId())
                .put("jobDefinitionId", job.revision().definitionId())
                .put("audienceId", job.audienceId())
                .put("revisionNumber", job.revision().number())
                .put("pipelineId", job.pipelineId())
                .put("status", job.state().name())
                .put("state", job.state().name())
                .put("ownerMail", job.ownerMail())
                .put("organizationId", job.organizationId())
                .put("createdAt", job.createdAt().toString())
                .put("progress", progress);
    }

    static ObjectNode audienceJobItem(Job job) {
        ObjectNode document = jobItem(job, 0);
        document.remove("jobDefinitionId");
        document.remove("ownerMail");
        document.remove("organizationId");
        document.remove("progress");
        return document;
    }

    private static void add(ArrayNode flags, Map<String, String> settings) {
        settings.forEach((key, value) -> flags.addObject().put("key", key).put("value", value));
    }
}
