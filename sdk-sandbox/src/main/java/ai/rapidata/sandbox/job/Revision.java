package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.labeling.Referee;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One version of a definition.
 *
 * @param definitionId the definition
 * @param number its number, from 1
 * @param datasetId the dataset to label
 * @param workflow what to ask, in the form of the wire
 * @param referee when a task has enough answers
 * @param rapidFlags display settings by key
 * @param campaignFlags settings of the campaign by key
 * @param aggregatorType how results are made, by the wire's name, or null for the usual way
 * @param validationSetId where qualification tasks come from, or null
 * @param pipelineId the pipeline of its preview
 * @param createdAt when it was made
 * @param createdById who made it, a UUID
 * @param createdByMail the maker's mail address
 */
public record Revision(
        String definitionId,
        int number,
        String datasetId,
        ObjectNode workflow,
        Referee referee,
        Map<String, String> rapidFlags,
        Map<String, String> campaignFlags,
        @Nullable String aggregatorType,
        @Nullable String validationSetId,
        String pipelineId,
        Instant createdAt,
        String createdById,
        String createdByMail) {

    /** How long it takes until the preview of a revision is there. */
    static final Duration PREPARATION = Duration.ofSeconds(2);

    /** Copies the settings. */
    public Revision {
        rapidFlags = Collections.unmodifiableMap(new LinkedHashMap<>(rapidFlags));
        campaignFlags = Collections.unmodifiableMap(new LinkedHashMap<>(campaignFlags));
    }

    /** The key under which a revision is kept. */
    String key() {
        return key(definitionId, number);
    }

    static String key(String definitionId, int number) {
        return definitionId + "/" + number;
    }

    /** Whether the preview is there. */
    boolean isReady(Instant now) {
        return !now.isBefore(createdAt.plus(PREPARATION));
    }
}
