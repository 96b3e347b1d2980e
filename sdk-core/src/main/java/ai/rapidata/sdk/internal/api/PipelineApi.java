package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiResponse;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.json.JsonObject;
import java.util.Optional;

/** The calls about pipelines, which run jobs and orders, and the workflows in them. */
public final class PipelineApi {

    private static final String RESULT_FILE = "application/octet-stream";

    private final ApiTransport transport;

    /**
     * The calls, sent through a transport.
     *
     * @param transport sends them
     */
    public PipelineApi(ApiTransport transport) {
        this.transport = transport;
    }

    /**
     * What belongs to a pipeline so far. The service adds it little by little.
     *
     * @param workflowId the workflow that makes the tasks, if it is there yet
     * @param campaignId the campaign that shows them to labelers, if it is there yet
     * @param datasetId the dataset, if it is there yet
     */
    public record Artifacts(Optional<String> workflowId, Optional<String> campaignId, Optional<String> datasetId) {}

    /**
     * Asks what belongs to a pipeline.
     *
     * @param pipelineId the pipeline
     * @return what is there so far
     */
    public Artifacts artifacts(String pipelineId) {
        JsonObject artifacts = transport
                .send(ApiRequest.get("/pipeline/{}", pipelineId).build())
                .json()
                .object("artifacts")
                .orElse(JsonObject.empty());
        return new Artifacts(
                artifact(artifacts, "WorkflowArtifactModel", "workflowId"),
                artifact(artifacts, "CampaignArtifactModel", "campaignId"),
                artifact(artifacts, "DatasetArtifactModel", "datasetId"));
    }

    private static Optional<String> artifact(JsonObject artifacts, String type, String member) {
        return artifacts.members().keySet().stream()
                .flatMap(role -> artifacts.object(role).stream())
                .filter(artifact -> artifact.string("_t").orElse("").equals(type))
                .flatMap(artifact -> artifact.string(member).stream())
                .findFirst();
    }

    /**
     * Asks how far labeling is.
     *
     * @param workflowId the workflow that makes the tasks
     * @return the progress
     */
    public LabelingProgress progress(String workflowId) {
        return LabelingProgress.read(transport
                .send(ApiRequest.get("/workflow/{}/progress", workflowId).build())
                .json());
    }

    /**
     * Has the service put together what was answered so far.
     *
     * @param pipelineId the pipeline that runs the job
     * @return under which id it can be downloaded
     */
    public String requestPreliminaryResults(String pipelineId) {
        JsonObject body = JsonObject.builder().put("sendEmail", false).build();
        return Answers.required(
                transport
                        .send(ApiRequest.post("/pipeline/{}/preliminary-download", pipelineId)
                                .json(body)
                                .repeatable(true)
                                .build())
                        .json(),
                "downloadId");
    }

    /**
     * Downloads what was answered so far.
     *
     * @param downloadId under which it was put together
     * @return the file, or empty while the service puts it together
     */
    public Optional<byte[]> preliminaryResults(String downloadId) {
        ApiResponse answer = transport.send(ApiRequest.get("/pipeline/preliminary-download/{}", downloadId)
                .accept(RESULT_FILE)
                .build());
        return answer.status() == 202 ? Optional.empty() : Optional.of(answer.body());
    }
}
