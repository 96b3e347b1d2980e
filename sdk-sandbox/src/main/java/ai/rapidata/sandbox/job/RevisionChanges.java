package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.labeling.Referee;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.JsonBody;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a request says about a revision; null stands for what it does not mention.
 *
 * @param datasetId the dataset to label
 * @param workflow what to ask, in the form of the wire
 * @param referee when a task has enough answers
 * @param rapidFlags display settings by key
 * @param campaignFlags settings of the campaign by key
 * @param aggregatorType how results are made
 * @param validationSetId where qualification tasks come from
 */
public record RevisionChanges(
        @Nullable String datasetId,
        @Nullable ObjectNode workflow,
        @Nullable Referee referee,
        @Nullable Map<String, String> rapidFlags,
        @Nullable Map<String, String> campaignFlags,
        @Nullable String aggregatorType,
        @Nullable String validationSetId) {

    private static final Set<String> AGGREGATORS = Set.of(
            "NonCommittal",
            "MajorityVote",
            "SimpleMatchup",
            "LocateCluster",
            "Classification",
            "Locate",
            "BoundingBox",
            "Line",
            "Transcription",
            "SinglePointLocate",
            "FreeText",
            "Scrub",
            "Ranking",
            "MultiRanking");

    /** Reads the request to make a definition, without refusing it yet. */
    static RevisionChanges first(JsonBody body) {
        WorkflowReader.check(body, "workflow");
        Referee referee = WorkflowReader.referee(body, "referee");
        body.requiredText("datasetId");
        return read(body, referee, "aggregatorType");
    }

    /**
     * Reads the request of an order, which names workflow, referee and settings like a definition but no dataset.
     *
     * @param body the request; what is wrong is noted in it
     * @return what it says
     */
    public static RevisionChanges ordered(JsonBody body) {
        WorkflowReader.check(body, "workflow");
        return read(body, WorkflowReader.referee(body, "referee"), "aggregator");
    }

    /** Reads the request to add a revision, without refusing it yet. */
    static RevisionChanges next(JsonBody body) {
        boolean workflow = body.object("workflow").isPresent();
        boolean rule = body.object("referee").isPresent();
        if (workflow != rule) {
            body.reject(workflow ? "referee" : "workflow", "'workflow' and 'referee' must be given together.");
        }
        if (workflow) {
            WorkflowReader.check(body, "workflow");
        }
        return read(body, rule ? WorkflowReader.referee(body, "referee") : null, "aggregatorType");
    }

    /**
     * What makes a copy of a revision.
     *
     * @param source what to copy
     * @return all that it says
     */
    public static RevisionChanges like(Revision source) {
        return new RevisionChanges(
                source.datasetId(),
                source.workflow(),
                source.referee(),
                source.rapidFlags(),
                source.campaignFlags(),
                source.aggregatorType(),
                source.validationSetId());
    }

    /**
     * The same on a dataset.
     *
     * @param dataset the dataset's id
     * @return what makes a whole revision
     */
    public RevisionChanges on(String dataset) {
        return new RevisionChanges(
                dataset, workflow, referee, rapidFlags, campaignFlags, aggregatorType, validationSetId);
    }

    /**
     * Makes the first revision of something.
     *
     * @param definitionId what it is a revision of
     * @param pipelineId the pipeline of its preview
     * @param now when it is made
     * @param caller who makes it
     * @return the revision
     * @throws IllegalStateException if dataset, workflow or referee are missing
     */
    public Revision first(String definitionId, String pipelineId, Instant now, Caller caller) {
        if (datasetId == null || workflow == null || referee == null) {
            throw new IllegalStateException("a first revision needs dataset, workflow and referee");
        }
        return new Revision(
                definitionId,
                1,
                datasetId,
                workflow,
                referee,
                rapidFlags == null ? Map.of() : rapidFlags,
                campaignFlags == null ? Map.of() : campaignFlags,
                aggregatorType,
                validationSetId,
                pipelineId,
                now,
                caller.userId(),
                caller.mail());
    }

    Revision after(Revision last, String pipelineId, Instant now, Caller caller) {
        return new Revision(
                last.definitionId(),
                last.number() + 1,
                datasetId == null ? last.datasetId() : datasetId,
                workflow == null ? last.workflow() : workflow,
                referee == null ? last.referee() : referee,
                rapidFlags == null ? last.rapidFlags() : rapidFlags,
                campaignFlags == null ? last.campaignFlags() : campaignFlags,
                aggregatorType == null ? last.aggregatorType() : aggregatorType,
                validationSetId == null ? last.validationSetId() : validationSetId,
                pipelineId,
                now,
                caller.userId(),
                caller.mail());
    }

    private static RevisionChanges read(JsonBody body, @Nullable Referee referee, String aggregatorMember) {
        Optional<String> aggregator = body.text(aggregatorMember);
        if (aggregator.isPresent() && !AGGREGATORS.contains(aggregator.get())) {
            body.reject(aggregatorMember, "'" + aggregator.get() + "' is not an aggregator.");
        }
        return new RevisionChanges(
                body.text("datasetId").orElse(null),
                body.object("workflow").map(JsonBody::node).orElse(null),
                referee,
                rapidFlags(body),
                WorkflowReader.flags(body, "campaignFeatureFlags").orElse(null),
                aggregator.orElse(null),
                body.text("validationSetId").orElse(null));
    }

    /** The older {@code featureFlags} are settings of rapids, too. */
    private static @Nullable Map<String, String> rapidFlags(JsonBody body) {
        Optional<Map<String, String>> older = WorkflowReader.flags(body, "featureFlags");
        Optional<Map<String, String>> present = WorkflowReader.flags(body, "rapidFeatureFlags");
        if (older.isEmpty() && present.isEmpty()) {
            return null;
        }
        Map<String, String> flags = new LinkedHashMap<>(older.orElse(Map.of()));
        flags.putAll(present.orElse(Map.of()));
        return flags;
    }
}
