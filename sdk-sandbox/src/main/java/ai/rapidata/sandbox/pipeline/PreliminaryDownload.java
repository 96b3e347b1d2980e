package ai.rapidata.sandbox.pipeline;

import java.time.Instant;

/**
 * A download of results that are not complete.
 *
 * @param id its id
 * @param pipelineId the pipeline
 * @param readyAt from when it can be fetched
 */
record PreliminaryDownload(String id, String pipelineId, Instant readyAt) {}
