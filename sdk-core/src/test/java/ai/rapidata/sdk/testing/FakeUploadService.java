package ai.rapidata.sdk.testing;

import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.ApiProblem;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiResponse;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.http.RequestBody;
import ai.rapidata.sdk.internal.http.StreamedResponse;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The asset and dataset services in memory, without a network: what arrives is kept, and a test can let any request fail
 * before it is carried out or lose its answer afterwards. Thread-safe.
 */
public final class FakeUploadService implements ApiTransport {

    /** A request as the service saw it. */
    public record Seen(
            String method,
            String path,
            Map<String, List<String>> query,
            @Nullable JsonObject body) {}

    /** A datapoint that the service holds. */
    public record Stored(String id, String datasetId, long sortIndex, JsonObject body) {}

    /** A batch of URLs. */
    public static final class Batch {
        /** Its id. */
        public final String id;
        /** The name of the submission. */
        public final String correlationId;
        /** Its URLs. */
        public final List<String> urls;
        /** The state that is reported. */
        public volatile String status = "Completed";
        /** How many URLs are reported to be done while it goes on. */
        public volatile int done;
        /** Turns a URL into the item that is reported, or null to leave it out. */
        public volatile Function<String, @Nullable JsonObject> items = FakeUploadService::completedItem;

        Batch(String id, String correlationId, List<String> urls) {
            this.id = id;
            this.correlationId = correlationId;
            this.urls = urls;
        }
    }

    private record Fault(Predicate<ApiRequest> when, boolean after, Function<ApiRequest, RuntimeException> exception) {}

    private final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private final List<Fault> faults = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Stored> datapoints = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Batch> batches = Collections.synchronizedMap(new LinkedHashMap<>());
    private final List<String> failedDatapoints = new CopyOnWriteArrayList<>();
    private volatile java.util.function.Consumer<Batch> onBatch = batch -> {};
    private volatile java.util.function.Consumer<ApiRequest> onRequest = request -> {};
    private int names;

    /** Every request so far. */
    public List<Seen> seen() {
        synchronized (seen) {
            return List.copyOf(seen);
        }
    }

    /** The requests of one kind. */
    public List<Seen> seen(String method, String pathPattern) {
        return seen().stream()
                .filter(request ->
                        request.method().equals(method) && request.path().matches(pathPattern))
                .toList();
    }

    /** The datapoints in the order in which they arrived. */
    public List<Stored> datapoints() {
        synchronized (datapoints) {
            return List.copyOf(datapoints.values());
        }
    }

    /** How many datapoints there are. */
    public int count() {
        return datapoints.size();
    }

    /** The batches in the order in which they arrived. */
    public List<Batch> batches() {
        synchronized (batches) {
            return List.copyOf(batches.values());
        }
    }

    /** Called for each request before anything else, for example to wait. */
    public FakeUploadService onRequest(java.util.function.Consumer<ApiRequest> action) {
        onRequest = action;
        return this;
    }

    /** Called for each new batch, for example to change what is reported about it. */
    public FakeUploadService onBatch(java.util.function.Consumer<Batch> action) {
        onBatch = action;
        return this;
    }

    /** Lets the service fail a datapoint after it was accepted. */
    public void failLater(String datapointId) {
        failedDatapoints.add(datapointId);
    }

    /** The ids of the datapoints that failed after they were accepted. */
    public List<String> failedLater() {
        return List.copyOf(failedDatapoints);
    }

    /** Lets the service fail what is at these places when it is asked how far it is. */
    public FakeUploadService failLaterAt(Long... places) {
        return onRequest(request -> {
            if (request.path().endsWith("/progress")) {
                datapoints().stream()
                        .filter(stored -> List.of(places).contains(stored.sortIndex()))
                        .filter(stored -> !failedDatapoints.contains(stored.id()))
                        .forEach(stored -> failLater(stored.id()));
            }
        });
    }

    /** The datapoints that the service did not fail, in the order in which they arrived. */
    public List<Stored> readyDatapoints() {
        return datapoints().stream()
                .filter(stored -> !failedDatapoints.contains(stored.id()))
                .toList();
    }

    /** Lets requests fail without being carried out, a number of times. */
    public FakeUploadService refuse(int times, Predicate<ApiRequest> when, RuntimeException exception) {
        return add(times, when, false, exception);
    }

    /** Carries requests out and loses the answer, a number of times. */
    public FakeUploadService loseAnswer(int times, Predicate<ApiRequest> when, RuntimeException exception) {
        return add(times, when, true, exception);
    }

    /** Ends all faults. */
    public FakeUploadService withoutFaults() {
        faults.clear();
        return this;
    }

    private FakeUploadService add(int times, Predicate<ApiRequest> when, boolean after, RuntimeException exception) {
        int[] left = {times};
        Predicate<ApiRequest> counted = request -> {
            synchronized (left) {
                return left[0] > 0 && when.test(request) && left[0]-- > 0;
            }
        };
        faults.add(new Fault(counted, after, request -> exception));
        return this;
    }

    /** A request by method and path. */
    public static Predicate<ApiRequest> request(String method, String pathPattern) {
        return request -> request.method().equals(method) && request.path().matches(pathPattern);
    }

    /** A datapoint by its place. */
    public static Predicate<ApiRequest> datapointAt(long sortIndex) {
        return request("POST", "/dataset/[^/]+/datapoint")
                .and(request -> body(request).longValue("sortIndex").orElse(-1) == sortIndex);
    }

    /** A service error. */
    public static ApiException error(int status, String title) {
        return error(status, title, null);
    }

    /** A service error. */
    public static ApiException error(int status, String title, @Nullable String detail) {
        return ApiException.of(new ApiProblem(
                status, title, detail, Map.of(), "trace-" + status, null, "POST", "/", JsonObject.empty()));
    }

    /** A lost answer. */
    public static ConnectionException lost() {
        return new ConnectionException("the connection broke", null, true);
    }

    /** An item of a batch that succeeded. */
    public static JsonObject completedItem(String url) {
        return JsonObject.builder()
                .put("url", url)
                .put("status", "Completed")
                .put("fileName", "stored-" + Integer.toHexString(url.hashCode()))
                .build();
    }

    /** An item of a batch in another state. */
    public static JsonObject item(String url, String status, String stage, String message) {
        return JsonObject.builder()
                .put("url", url)
                .put("status", status)
                .put("stage", stage)
                .put("errorMessage", message)
                .build();
    }

    @Override
    public ApiResponse send(ApiRequest request) {
        onRequest.accept(request);
        seen.add(new Seen(request.method(), request.path(), query(request), bodyOrNull(request)));
        if (Thread.currentThread().isInterrupted()) {
            throw new ai.rapidata.sdk.error.OperationInterruptedException("interrupted");
        }
        throwWhere(request, false);
        JsonObject answer = carryOut(request);
        throwWhere(request, true);
        return new ApiResponse(200, Map.of(), answer == null ? new byte[0] : Json.write(answer));
    }

    @Override
    public StreamedResponse stream(ApiRequest request) {
        throw new UnsupportedOperationException();
    }

    private void throwWhere(ApiRequest request, boolean after) {
        for (Fault fault : List.copyOf(faults)) {
            if (fault.after() == after && fault.when().test(request)) {
                throw fault.exception().apply(request);
            }
        }
    }

    private synchronized @Nullable JsonObject carryOut(ApiRequest request) {
        String path = request.path();
        String[] parts = path.substring(1).split("/");
        if (request.method().equals("POST")) {
            switch (parts[0] + "/" + (parts.length > 1 ? parts[parts.length - 1] : "")) {
                case "dataset/" -> {
                    return JsonObject.builder().put("datasetId", "ds" + ++names).build();
                }
                case "dataset/datapoint" -> {
                    String id = "dp" + ++names;
                    JsonObject body = body(request);
                    datapoints.put(
                            id,
                            new Stored(id, parts[1], body.longValue("sortIndex").orElse(-1), body));
                    return JsonObject.builder().put("datapointId", id).build();
                }
                case "dataset/group", "asset/abort" -> {
                    return null;
                }
                case "asset/file", "asset/url" -> {
                    String source = request.body() instanceof RequestBody.FilePart part
                            ? part.fileName()
                            : query(request).get("url").get(0);
                    return JsonObject.builder()
                            .put("fileName", "stored-" + ++names + "-" + source)
                            .put("warnings", JsonValue.ofStrings(List.of()))
                            .put("wasCompressed", false)
                            .build();
                }
                case "asset/batch-upload" -> {
                    String id = "batch" + ++names;
                    JsonObject body = body(request);
                    Batch batch = new Batch(id, body.string("correlationId").orElse(""), body.strings("urls"));
                    batches.put(id, batch);
                    onBatch.accept(batch);
                    return JsonObject.builder().put("batchUploadId", id).build();
                }
                default -> throw error(404, "No such resource: " + path);
            }
        }
        if (path.equals("/asset/batch-upload/status")) {
            return status(query(request));
        }
        if (path.startsWith("/asset/batch-upload/")) {
            Batch batch = batches.get(parts[2]);
            if (batch == null) {
                throw error(404, "No such batch");
            }
            return result(batch);
        }
        if (path.endsWith("/datapoints")) {
            return page(parts[1], query(request));
        }
        if (path.endsWith("/progress")) {
            int total = (int) datapoints.values().stream()
                    .filter(stored -> stored.datasetId().equals(parts[1]))
                    .count();
            return JsonObject.builder()
                    .put("total", total)
                    .put("ready", total - failedDatapoints.size())
                    .put("pending", 0)
                    .put("failed", failedDatapoints.size())
                    .build();
        }
        if (path.endsWith("/failed")) {
            List<JsonValue> failed = new ArrayList<>();
            failedDatapoints.forEach(id -> failed.add(view(datapoints.get(id))
                    .put("sortIndex", datapoints.get(id).sortIndex())
                    .build()));
            return JsonObject.builder().put("datapoints", new JsonArray(failed)).build();
        }
        if (parts[0].equals("datapoint")) {
            Stored stored = datapoints.get(parts[1]);
            if (stored == null) {
                throw error(404, "No such datapoint");
            }
            if (request.method().equals("DELETE")) {
                datapoints.remove(parts[1]);
                return null;
            }
            return view(stored)
                    .put("sortIndex", stored.sortIndex())
                    .put("state", failedDatapoints.contains(stored.id()) ? "Failed" : "Ready")
                    .build();
        }
        if (parts[0].equals("dataset")) {
            return JsonObject.builder().put("name", "name of " + parts[1]).build();
        }
        throw error(404, "No such resource: " + path);
    }

    private JsonObject status(Map<String, List<String>> query) {
        List<Batch> asked = batches.values().stream()
                .filter(batch -> query.getOrDefault("batchUploadIds", List.of()).contains(batch.id)
                        || query.getOrDefault("correlationId", List.of()).contains(batch.correlationId))
                .toList();
        List<String> ended = asked.stream()
                .filter(batch -> !batch.status.equals("Processing"))
                .map(batch -> batch.id)
                .toList();
        int total = asked.stream().mapToInt(batch -> batch.urls.size()).sum();
        int done = asked.stream().mapToInt(batch -> batch.done).sum();
        boolean aborted = asked.stream().anyMatch(batch -> batch.status.equals("Aborted"));
        return JsonObject.builder()
                .put("status", ended.size() < asked.size() ? "Processing" : aborted ? "Aborted" : "Completed")
                .put("totalCount", total)
                .put("completedCount", ended.size() == asked.size() ? total : done)
                .put("failedCount", 0)
                .put("completedBatches", JsonValue.ofStrings(ended))
                .build();
    }

    private static JsonObject result(Batch batch) {
        List<JsonValue> items = new ArrayList<>();
        for (String url : batch.urls) {
            JsonObject item = batch.items.apply(url);
            if (item != null) {
                items.add(item);
            }
        }
        return JsonObject.builder()
                .put("batchUploadId", batch.id)
                .put("status", batch.status)
                .put("items", new JsonArray(items))
                .build();
    }

    private JsonObject page(String datasetId, Map<String, List<String>> query) {
        int page = Integer.parseInt(query.get("page").get(0));
        int size = Integer.parseInt(query.get("page_size").get(0));
        List<Stored> newestFirst = new ArrayList<>(datapoints.values());
        newestFirst.removeIf(stored -> !stored.datasetId().equals(datasetId));
        if (query.getOrDefault("sort", List.of()).contains("-created_at")) {
            Collections.reverse(newestFirst);
        }
        int from = Math.min(newestFirst.size(), (page - 1) * size);
        List<JsonValue> items = new ArrayList<>();
        newestFirst
                .subList(from, Math.min(newestFirst.size(), from + size))
                .forEach(stored -> items.add(view(stored).build()));
        return JsonObject.builder()
                .put("total", newestFirst.size())
                .put("page", page)
                .put("pageSize", size)
                .put("items", new JsonArray(items))
                .build();
    }

    private static JsonObject.Builder view(Stored stored) {
        return JsonObject.builder()
                .put("id", stored.id())
                .put("datasetId", stored.datasetId())
                .put("asset", read(stored.body().object("asset").orElseThrow()));
    }

    private static JsonObject read(JsonObject input) {
        String type = input.string("_t").orElse("");
        return switch (type) {
            case "ExistingAssetInput" ->
                JsonObject.builder()
                        .put("_t", "FileAsset")
                        .put("fileName", input.string("name").orElse(""))
                        .build();
            case "TextAssetInput" ->
                JsonObject.builder()
                        .put("_t", "TextAsset")
                        .put("text", input.string("text").orElse(""))
                        .build();
            default -> {
                List<JsonValue> members = new ArrayList<>();
                input.objects("assets").forEach(member -> members.add(read(member)));
                yield JsonObject.builder()
                        .put("_t", "MultiAsset")
                        .put("assets", new JsonArray(members))
                        .build();
            }
        };
    }

    /** The body of a request that has one. */
    public static JsonObject body(ApiRequest request) {
        JsonObject body = bodyOrNull(request);
        return body == null ? JsonObject.empty() : body;
    }

    private static @Nullable JsonObject bodyOrNull(ApiRequest request) {
        return request.body() instanceof RequestBody.JsonBody json && json.value() instanceof JsonObject object
                ? object
                : null;
    }

    private static Map<String, List<String>> query(ApiRequest request) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        if (!request.query().isEmpty()) {
            for (String pair : request.query().split("&")) {
                String[] halves = pair.split("=", 2);
                query.computeIfAbsent(URLDecoder.decode(halves[0], StandardCharsets.UTF_8), key -> new ArrayList<>())
                        .add(URLDecoder.decode(halves[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }
}
