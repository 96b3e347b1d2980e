package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.error.ServerException;
import ai.rapidata.sdk.internal.api.JobDefinitionApi;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.internal.api.RefereeCodec;
import ai.rapidata.sdk.internal.api.WorkflowCodec;
import ai.rapidata.sdk.job.JobDefinitionDetails;
import ai.rapidata.sdk.json.JsonObject;
import java.util.Optional;

/**
 * Creates definitions and revisions. When an answer was lost, the service is asked whether it acted, which the dataset tells:
 * nothing else was made from it.
 */
final class DefinitionPersistence {

    private static final int LOOKED_AT = 10;

    private final JobDefinitionApi definitions;

    DefinitionPersistence(JobDefinitionApi definitions) {
        this.definitions = definitions;
    }

    /** Creates a definition and returns its id. */
    String create(LabelingPlan plan, String datasetId) {
        JsonObject workflow = WorkflowCodec.toJson(plan.task(), plan.mostItems());
        JsonObject referee = RefereeCodec.toJson(plan.referee());
        try {
            return definitions.create(plan.name(), workflow, referee, datasetId, plan.settings());
        } catch (ConnectionException lost) {
            if (!lost.requestMayHaveArrived()) {
                throw lost;
            }
            return find(plan.name(), datasetId, lost)
                    .orElseGet(() -> definitions.create(plan.name(), workflow, referee, datasetId, plan.settings()));
        } catch (ServerException unclear) {
            return find(plan.name(), datasetId, unclear).orElseThrow(() -> unclear);
        }
    }

    /** Finds the definition that was made from a dataset. */
    Optional<String> find(String name, String datasetId) {
        for (JobDefinitionDetails details : definitions.find(PageRequest.byName(name, LOOKED_AT, 1))) {
            if (revisionOf(details.id(), datasetId).isPresent()) {
                return Optional.of(details.id());
            }
        }
        return Optional.empty();
    }

    private Optional<String> find(String name, String datasetId, RapidataException trouble) {
        try {
            return find(name, datasetId);
        } catch (RapidataException unreadable) {
            trouble.addSuppressed(unreadable);
            throw trouble;
        }
    }

    /** Adds a revision and returns its number. */
    int revise(String definitionId, JsonObject changes, String datasetId) {
        try {
            return definitions.revise(definitionId, changes);
        } catch (ConnectionException lost) {
            if (!lost.requestMayHaveArrived()) {
                throw lost;
            }
            return revisionOf(definitionId, datasetId).orElseGet(() -> definitions.revise(definitionId, changes));
        } catch (ServerException unclear) {
            return revisionOf(definitionId, datasetId).orElseThrow(() -> unclear);
        }
    }

    private Optional<Integer> revisionOf(String definitionId, String datasetId) {
        try {
            JsonObject revision = definitions.newestRevision(definitionId);
            boolean ours = revision.string("datasetId").equals(Optional.of(datasetId));
            return ours ? Optional.of(revision.intValue("revisionNumber").orElse(1)) : Optional.empty();
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }
}
