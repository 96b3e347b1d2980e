package ai.rapidata.sandbox.dataset;

import ai.rapidata.sandbox.asset.AssetReference;
import ai.rapidata.sandbox.asset.AssetReferences;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.server.Segments;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Datasets, datapoints, groups and the shortening of contexts. */
public final class DatasetEndpoints implements Endpoints {

    private static final Listing<Datapoint> LISTING =
            Listing.of(Datapoint.class).field("id", Datapoint::id).field("created_at", Datapoint::createdAt);

    private static final Map<String, String> PARTS = Map.of(
            "asset", "asset", "context", "context", "context_asset", "contextAsset", "transcription", "transcription");

    private final SandboxClock clock;
    private final Datasets datasets;
    private final AssetReferences references;

    /**
     * Creates the endpoints.
     *
     * @param clock stamps what is new
     * @param datasets the datasets
     * @param references reads and writes references to assets
     */
    public DatasetEndpoints(SandboxClock clock, Datasets datasets, AssetReferences references) {
        this.clock = clock;
        this.datasets = datasets;
        this.references = references;
    }

    @Override
    public void register(Routes routes) {
        routes.post("/dataset", this::create)
                .get("/dataset/{datasetId}", this::get)
                .patch("/dataset/{datasetId}/name", this::rename)
                .get("/dataset/{datasetId}/progress", this::progress)
                .post("/dataset/{datasetId}/group", this::createGroup)
                .post("/dataset/{datasetId}/datapoint", this::createDatapoint)
                .get("/dataset/{datasetId}/datapoints", this::listDatapoints)
                .get("/dataset/{datasetId}/datapoints/failed", this::listFailed)
                .get("/datapoint/{datapointId}", this::getDatapoint)
                .delete("/datapoint/{datapointId}", this::deleteDatapoint)
                .post("/datasets/shorten-context", this::shortenContexts);
    }

    private void create(Context context) {
        JsonBody body = JsonBody.of(context);
        String name = body.requiredText("name");
        body.check();
        Answers.json(
                context, Json.object().put("datasetId", datasets.create(name).id()));
    }

    private void get(Context context) {
        Answers.json(context, Json.object().put("name", dataset(context).name()));
    }

    private void rename(Context context) {
        Dataset dataset = dataset(context);
        JsonBody body = JsonBody.of(context);
        String name = body.requiredText("name");
        body.check();
        datasets.rename(dataset.id(), name);
        Answers.noContent(context);
    }

    private void progress(Context context) {
        var counts = new int[DatapointState.values().length];
        datasets.datapointsOf(dataset(context).id())
                .forEach(datapoint -> counts[datapoint.state().ordinal()]++);
        ObjectNode document = Json.object();
        int ready = counts[DatapointState.READY.ordinal()];
        int pending = counts[DatapointState.PENDING.ordinal()];
        int failed = counts[DatapointState.FAILED.ordinal()];
        document.put("total", ready + pending + failed);
        document.put("ready", ready);
        document.put("pending", pending);
        document.put("failed", failed);
        Answers.json(context, document);
    }

    /**
     * A group that exists already is replaced: clients post a group again when they retry, and the last word is the one
     * that their latest datapoints were made for.
     */
    private void createGroup(Context context) {
        Dataset dataset = dataset(context);
        JsonBody body = Segments.unfolded(JsonBody.of(context), PARTS);
        String name = body.requiredText("group");
        String text = context(body);
        AssetReference asset = references.read(body, "contextAsset").orElse(null);
        body.check();
        datasets.putGroup(new DatasetGroup(dataset.id(), name, text, asset, clock.instant()));
        Answers.noContent(context);
    }

    private void createDatapoint(Context context) {
        Dataset dataset = dataset(context);
        JsonBody body = Segments.unfolded(JsonBody.of(context), PARTS);
        if (!body.node().path("asset").isObject()) {
            body.reject("asset", "'asset' must be given.");
        }
        Optional<AssetReference> asset = references.read(body, "asset");
        String text = context(body);
        AssetReference contextAsset = references.read(body, "contextAsset").orElse(null);
        OptionalLong sortIndex = body.longInteger("sortIndex");
        String group = body.text("group").orElse(null);
        String transcription = body.text("transcription").orElse(null);
        Map<String, String> privateMetadata = body.textMap("privateMetadata").orElse(Map.of());
        body.check();
        AssetReference shown = asset.orElseThrow(() -> Problem.invalid("Asset", "'asset' is not valid."));
        Datapoint created = datasets.add(id -> new Datapoint(
                id,
                dataset.id(),
                DatapointState.READY,
                shown,
                text,
                contextAsset,
                sortIndex.isPresent() ? sortIndex.getAsLong() : null,
                group,
                transcription,
                privateMetadata,
                clock.instant()));
        Answers.json(context, Json.object().put("datapointId", created.id()));
    }

    private static @Nullable String context(JsonBody body) {
        Optional<String> text = body.text("context");
        text.filter(given -> given.length() > ContextShortening.MOST_UNITS)
                .ifPresent(given -> body.reject(
                        "context",
                        "'context' must have at most " + ContextShortening.MOST_UNITS + " characters, but has "
                                + given.length() + "."));
        return text.orElse(null);
    }

    private void listDatapoints(Context context) {
        Dataset dataset = dataset(context);
        Answers.json(
                context,
                LISTING.page(context, datasets.datapointsOf(dataset.id())).map(datapoint -> {
                    ObjectNode document = Json.object();
                    document.put("id", datapoint.id()).put("datasetId", datapoint.datasetId());
                    return withContent(document, datapoint);
                }));
    }

    private void listFailed(Context context) {
        ArrayNode failed = Json.array();
        datasets.datapointsOf(dataset(context).id())
                .filter(datapoint -> datapoint.state() == DatapointState.FAILED)
                .forEach(datapoint -> {
                    ObjectNode document = failed.addObject();
                    document.put("id", datapoint.id());
                    document.put("datasetId", datapoint.datasetId());
                    document.put("sortIndex", datapoint.sortIndex());
                    document.set("asset", references.write(datapoint.asset()));
                    document.put("createdAt", datapoint.createdAt().toString());
                });
        Answers.json(context, Json.object().set("datapoints", failed));
    }

    private void getDatapoint(Context context) {
        Datapoint datapoint = datapoint(context);
        ObjectNode document = Json.object();
        document.put("id", datapoint.id());
        document.put("datasetId", datapoint.datasetId());
        document.put("state", datapoint.state().wireName());
        withContent(document, datapoint);
        document.put("sortIndex", datapoint.sortIndex());
        document.put("createdAt", datapoint.createdAt().toString());
        Answers.json(context, document);
    }

    private void deleteDatapoint(Context context) {
        datasets.removeDatapoint(datapoint(context).id());
        Answers.noContent(context);
    }

    private void shortenContexts(Context context) {
        JsonBody body = JsonBody.of(context);
        List<JsonBody> items = body.objects("items").orElse(List.of());
        if (!body.node().path("items").isArray()) {
            body.reject("items", "'items' must be given.");
        }
        ArrayNode shortened = Json.array();
        for (JsonBody item : items) {
            String text = item.requiredText("context");
            String question = item.requiredText("question");
            shortened.addObject().put("shortenedContext", ContextShortening.shorten(text, question));
        }
        body.check();
        Answers.json(context, Json.object().set("items", shortened));
    }

    private ObjectNode withContent(ObjectNode document, Datapoint datapoint) {
        document.set("asset", references.write(datapoint.asset()));
        document.put("context", datapoint.context());
        AssetReference contextAsset = datapoint.contextAsset();
        if (contextAsset != null) {
            document.set("contextAsset", references.write(contextAsset));
        }
        return document;
    }

    private Dataset dataset(Context context) {
        String id = context.pathParam("datasetId");
        return datasets.find(id).orElseThrow(() -> Problem.notFound("dataset", id));
    }

    private Datapoint datapoint(Context context) {
        String id = context.pathParam("datapointId");
        return datasets.findDatapoint(id).orElseThrow(() -> Problem.notFound("datapoint", id));
    }
}
