package ai.rapidata.sandbox.asset;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Uploads of many addresses at once. */
final class BatchEndpoints implements Endpoints {

    private static final int MOST_URLS = 5_000;

    private final BatchUploads batches;

    BatchEndpoints(BatchUploads batches) {
        this.batches = batches;
    }

    @Override
    public void register(Routes routes) {
        routes.post("/asset/batch-upload", this::submit)
                .get("/asset/batch-upload/status", this::status)
                .get("/asset/batch-upload/{batchUploadId}", this::result)
                .post("/asset/batch-upload/{batchUploadId}/abort", this::abort);
    }

    private void submit(Context context) {
        JsonBody body = JsonBody.of(context);
        List<String> urls = body.texts("urls").orElse(List.of());
        if (urls.isEmpty()) {
            body.reject("urls", "'urls' must hold at least one address.");
        } else if (urls.size() > MOST_URLS) {
            body.reject("urls", "'urls' must hold at most " + MOST_URLS + " addresses, but holds " + urls.size() + ".");
        }
        String correlationId = body.text("correlationId").orElse(null);
        Compression compression =
                body.object("compression").map(BatchEndpoints::compression).orElse(Compression.DEFAULTS);
        body.check();
        Answers.json(
                context,
                Json.object()
                        .put(
                                "batchUploadId",
                                batches.submit(urls, correlationId, compression).id()));
    }

    private static Compression compression(JsonBody body) {
        var quality = body.integer("quality");
        var dimension = body.integer("maxDimension");
        return Compression.checked(
                body.truth("enabled").orElse(null),
                quality.isPresent() ? quality.getAsInt() : null,
                dimension.isPresent() ? dimension.getAsInt() : null,
                name -> "Compression." + (name.equals("maxdim") ? "MaxDimension" : "Quality"));
    }

    private void status(Context context) {
        List<String> ids = context.queryParams("batchUploadIds");
        String correlationId = context.queryParam("correlationId");
        if (ids.isEmpty() && correlationId == null) {
            throw Problem.invalid("batchUploadIds", "Either 'batchUploadIds' or 'correlationId' must be given.");
        }
        Map<String, BatchUpload> asked = new LinkedHashMap<>();
        ids.forEach(id -> asked.put(id, find(id)));
        if (correlationId != null) {
            batches.correlated(correlationId).forEach(batch -> asked.put(batch.id(), batch));
        }
        Answers.json(context, summary(List.copyOf(asked.values())));
    }

    private ObjectNode summary(List<BatchUpload> asked) {
        int total = 0;
        int completed = 0;
        int failed = 0;
        List<String> states = new ArrayList<>();
        ArrayNode completedBatches = Json.array();
        for (BatchUpload batch : asked) {
            // The state first: what it calls completed must be counted as such below.
            String state = batches.status(batch);
            states.add(state);
            total += batch.total();
            completed += batches.completed(batch);
            failed += batches.failed(batch);
            if (state.equals("Completed")) {
                completedBatches.add(batch.id());
            }
        }
        ObjectNode document = Json.object();
        document.put("status", combined(states));
        document.put("totalCount", total);
        document.put("completedCount", completed);
        document.put("failedCount", failed);
        document.set("completedBatches", completedBatches);
        return document;
    }

    /** Processing while any batch is; Aborted if nothing else has come of any; else Completed. */
    private static String combined(List<String> states) {
        if (states.contains("Processing")) {
            return "Processing";
        }
        return states.contains("Aborted") && !states.contains("Completed") ? "Aborted" : "Completed";
    }

    private void result(Context context) {
        BatchUpload batch = find(context.pathParam("batchUploadId"));
        ObjectNode document = Json.object();
        document.put("batchUploadId", batch.id());
        document.put("status", batches.status(batch));
        document.put("totalCount", batch.total());
        document.put("completedCount", batches.completed(batch));
        document.put("failedCount", batches.failed(batch));
        ArrayNode items = document.putArray("items");
        batches.itemsOf(batch).forEach(item -> items.add(describe(item)));
        Answers.json(context, document);
    }

    private static ObjectNode describe(BatchItem item) {
        ObjectNode document = Json.object();
        document.put("url", item.url());
        document.put("fileName", item.fileName());
        document.set("warnings", Json.tree(item.warnings()));
        document.put("status", item.status());
        document.put("errorMessage", item.errorMessage());
        document.put("stage", item.stage());
        document.put("upstreamHttpStatus", item.upstreamHttpStatus());
        return document;
    }

    private void abort(Context context) {
        BatchUpload batch = find(context.pathParam("batchUploadId"));
        batches.abort(batch.id());
        Answers.noContent(context);
    }

    private BatchUpload find(String id) {
        return batches.find(id).orElseThrow(() -> Problem.notFound("batch upload", id));
    }
}
