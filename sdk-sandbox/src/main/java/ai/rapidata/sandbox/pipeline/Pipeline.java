package ai.rapidata.sandbox.pipeline;

import ai.rapidata.sandbox.labeling.LabelingProgress;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One pipeline, as whatever it belongs to (a job, an order, the preview of a definition) knows it. */
public interface Pipeline {

    /**
     * The dataset it labels.
     *
     * @return the dataset's id
     */
    String datasetId();

    /**
     * The campaign that shows its tasks.
     *
     * @return the campaign's id, or null as long as there is none
     */
    @Nullable
    String campaignId();

    /**
     * The workflow that collects its answers.
     *
     * @return the workflow's id, or null as long as there is none
     */
    @Nullable
    String workflowId();

    /**
     * Its settings.
     *
     * @return settings by key
     */
    Map<String, String> featureFlags();

    /**
     * The results so far.
     *
     * @return the document, or empty as long as there is nothing
     */
    Optional<ObjectNode> results();

    /**
     * How far it is.
     *
     * @return counts, or empty as long as labeling has not begun
     */
    Optional<LabelingProgress> progress();

    /**
     * The state of its workflow.
     *
     * @return one of the wire's names
     */
    String workflowState();
}
