package ai.rapidata.sandbox.pipeline;

import java.util.Optional;

/** Knows some of the pipelines. */
public interface PipelineSource {

    /**
     * Looks a pipeline up.
     *
     * @param pipelineId its id
     * @return the pipeline, or empty if this source does not know it
     */
    Optional<Pipeline> pipeline(String pipelineId);

    /**
     * Looks up the pipeline that a workflow belongs to.
     *
     * @param workflowId the workflow's id
     * @return the pipeline, or empty if this source does not know it
     */
    Optional<Pipeline> pipelineOfWorkflow(String workflowId);
}
