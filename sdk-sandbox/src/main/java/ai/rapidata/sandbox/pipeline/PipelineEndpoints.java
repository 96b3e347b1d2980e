package ai.rapidata.sandbox.pipeline;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.labeling.LabelingProgress;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The endpoints of pipelines and of the progress of their workflows.
 *
 * <p>The published document calls a preliminary download a JSON string. Clients want the file itself: newer ones read
 * the bytes, older ones a text, and both understand {@code text/plain}, which is what is sent.
 */
public final class PipelineEndpoints implements Endpoints {

    /** How long it takes to put a preliminary download together. */
    private static final Duration PREPARATION = Duration.ofSeconds(2);

    private final SandboxClock clock;
    private final List<PipelineSource> sources;
    private final Entities<PreliminaryDownload> downloads;

    /**
     * Creates the endpoints.
     *
     * @param store remembers downloads
     * @param clock what time it is
     * @param sources who knows pipelines
     */
    public PipelineEndpoints(EntityStore store, SandboxClock clock, List<PipelineSource> sources) {
        this.clock = clock;
        this.sources = List.copyOf(sources);
        this.downloads = store.entities("preliminary-download", PreliminaryDownload.class);
    }

    @Override
    public void register(Routes routes) {
        routes.get("/pipeline/{pipelineId}", this::get)
                .post("/pipeline/{pipelineId}/preliminary-download", this::startDownload)
                .get("/pipeline/preliminary-download/{downloadId}", this::download)
                .get("/workflow/{workflowId}/progress", this::progress);
    }

    private void get(Context context) {
        Pipeline pipeline = pipeline(context.pathParam("pipelineId"));
        ObjectNode document = Json.object();
        ObjectNode artifacts = document.putObject("artifacts");
        artifact(artifacts, "dataset-artifact", "DatasetArtifactModel", "datasetId", pipeline.datasetId());
        artifact(artifacts, "campaign-artifact", "CampaignArtifactModel", "campaignId", pipeline.campaignId());
        artifact(artifacts, "workflow-artifact", "WorkflowArtifactModel", "workflowId", pipeline.workflowId());
        ArrayNode flags = document.putArray("featureFlags");
        pipeline.featureFlags()
                .forEach((key, value) -> flags.addObject().put("key", key).put("value", value));
        Answers.json(context, document);
    }

    private void startDownload(Context context) {
        String id = context.pathParam("pipelineId");
        Pipeline pipeline = pipeline(id);
        JsonBody body = JsonBody.of(context);
        body.truth("sendEmail");
        body.check();
        if (pipeline.results().isEmpty()) {
            throw Problem.conflict("The pipeline has no results so far.");
        }
        var download = new PreliminaryDownload(
                Identifiers.next("pdl"), id, clock.instant().plus(PREPARATION));
        downloads.put(download.id(), download);
        Answers.json(context, Json.object().put("downloadId", download.id()));
    }

    private void download(Context context) {
        String id = context.pathParam("downloadId");
        PreliminaryDownload download =
                downloads.find(id).orElseThrow(() -> Problem.notFound("preliminary download", id));
        if (clock.instant().isBefore(download.readyAt())) {
            context.status(202);
            return;
        }
        ObjectNode results = pipeline(download.pipelineId())
                .results()
                .orElseThrow(() -> Problem.notFound("preliminary download", id));
        context.status(200).contentType("text/plain; charset=utf-8").result(Json.bytes(results));
    }

    private void progress(Context context) {
        String id = context.pathParam("workflowId");
        Pipeline pipeline = sources.stream()
                .flatMap(source -> source.pipelineOfWorkflow(id).stream())
                .findFirst()
                .orElseThrow(() -> Problem.notFound("workflow", id));
        LabelingProgress progress = pipeline.progress().orElse(new LabelingProgress(0, 0, false));
        Answers.json(
                context,
                Json.object()
                        .put("completionPercentage", progress.percentage())
                        .put("total", progress.total())
                        .put("completed", progress.completed())
                        .put("state", pipeline.workflowState()));
    }

    private Pipeline pipeline(String id) {
        Optional<Pipeline> found =
                sources.stream().flatMap(source -> source.pipeline(id).stream()).findFirst();
        return found.orElseThrow(() -> Problem.notFound("pipeline", id));
    }

    private static void artifact(
            ObjectNode artifacts, String identifier, String type, String member, @Nullable String id) {
        if (id != null) {
            artifacts.putObject(identifier).put("_t", type).put(member, id).put("identifier", identifier);
        }
    }
}
