package ai.rapidata.sandbox.job;

import ai.rapidata.sandbox.audience.AudienceEndpoints;
import ai.rapidata.sandbox.audience.AudiencePageEndpoints;
import ai.rapidata.sandbox.audience.Audiences;
import ai.rapidata.sandbox.audience.ExampleEndpoints;
import ai.rapidata.sandbox.audience.RecalculationEndpoints;
import ai.rapidata.sandbox.billing.Spending;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.labeling.LabelingStore;
import ai.rapidata.sandbox.pipeline.PipelineEndpoints;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Listener;
import ai.rapidata.sandbox.server.SandboxServer;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.traffic.RequestLog;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Audiences and jobs behind a real server, with datasets made by hand and a clock that a test advances. */
public final class ServiceUnderTest implements AutoCloseable {

    private static final Caller CALLER =
            new Caller("client", "5a9d8c1e-0000-4000-8000-000000000001", "me@x.y", "org_1");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, List<DatapointSource.Item>> datasets = new ConcurrentHashMap<>();
    private final VirtualClock clock;
    private final Crowd crowd;
    private final JobService jobs;
    private final SandboxServer server;

    public ServiceUnderTest() {
        this(EntityStore.inMemory(), SandboxClock.virtual(Instant.parse("2026-03-01T12:00:00Z")), Map.of());
    }

    ServiceUnderTest(EntityStore store, VirtualClock clock, Map<String, List<DatapointSource.Item>> known) {
        this.clock = clock;
        this.crowd = new Crowd(17);
        datasets.putAll(known);
        Audiences audiences = new Audiences(store, clock, crowd, CALLER);
        this.jobs = new JobService(
                store,
                clock,
                crowd,
                audiences,
                new HandMadeDatasets(),
                new Spending(store, clock),
                name -> "http://s/" + name,
                LabelingStore.NONE);
        List<Endpoints> endpoints = new ArrayList<>(List.of(
                new AudienceEndpoints(audiences),
                new ExampleEndpoints(
                        audiences, (body, member) -> body.object(member).map(input -> shown(input.node()))),
                new RecalculationEndpoints(audiences),
                new AudiencePageEndpoints(audiences)));
        endpoints.addAll(jobs.endpoints());
        endpoints.add(new PipelineEndpoints(store, clock, List.of(jobs.pipelines())));
        try {
            this.server = SandboxServer.start(
                    new Listener("127.0.0.1", 0, null),
                    token -> Optional.of(CALLER),
                    new RequestLog(),
                    List.of(),
                    endpoints);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, List<DatapointSource.Item>> datasets() {
        return datasets;
    }

    public VirtualClock clock() {
        return clock;
    }

    public Crowd crowd() {
        return crowd;
    }

    JobControl control() {
        return jobs.control();
    }

    /** Makes a dataset of texts to classify. */
    String texts(String... texts) {
        String id = "ds_" + datasets.size();
        datasets.put(id, new ArrayList<>());
        for (String text : texts) {
            addText(id, text);
        }
        return id;
    }

    void addText(String datasetId, String text) {
        add(datasetId, shown(Json.object().put("_t", "TextAssetInput").put("text", text)));
    }

    /** Makes a dataset of pairs of files; each pair is {@code {hostedA, hostedB}}. */
    String pairs(String[]... pairs) {
        String id = "ds_" + datasets.size();
        datasets.put(id, new ArrayList<>());
        for (String[] pair : pairs) {
            ObjectNode multi = Json.object().put("_t", "MultiAssetInput");
            for (String name : pair) {
                multi.withArray("assets")
                        .addObject()
                        .put("_t", "ExistingAssetInput")
                        .put("name", name);
            }
            add(id, shown(multi));
        }
        return id;
    }

    /** Makes a dataset of files to rank; a group is {@code {name, hosted…}}. */
    String groups(String[]... groups) {
        String id = "ds_" + datasets.size();
        List<DatapointSource.Item> items = new ArrayList<>();
        for (String[] group : groups) {
            for (int i = 1; i < group.length; i++) {
                ObjectNode input = Json.object().put("_t", "ExistingAssetInput").put("name", group[i]);
                items.add(new DatapointSource.Item(
                        "dp_" + items.size(),
                        shown(input),
                        "of " + group[0],
                        null,
                        items.size(),
                        group[0],
                        null,
                        Map.of(),
                        "2026-01-01T00:00:00Z"));
            }
        }
        datasets.put(id, items);
        return id;
    }

    private void add(String datasetId, JsonNode asset) {
        List<DatapointSource.Item> items = datasets.computeIfAbsent(datasetId, unused -> new ArrayList<>());
        items.add(new DatapointSource.Item(
                "dp_" + items.size(), asset, null, null, items.size(), null, null, Map.of(), "2026-01-01T00:00:00Z"));
    }

    /** A hosted name {@code x@y.png} shows as the file {@code y.png}. */
    private static JsonNode shown(ObjectNode input) {
        ObjectNode asset = Json.object();
        switch (input.path("_t").asText()) {
            case "MultiAssetInput" -> {
                asset.put("_t", "MultiAsset");
                input.path("assets").forEach(part -> asset.withArray("assets").add(shown((ObjectNode) part)));
            }
            case "TextAssetInput" ->
                asset.put("_t", "TextAsset").put("text", input.path("text").asText());
            default -> {
                String name = input.path("name").asText();
                asset.put("_t", "FileAsset").put("fileName", name);
                asset.withObject("/metadata/originalFilename")
                        .put("_t", "OriginalFilenameMetadata")
                        .put("originalFilename", name.substring(name.indexOf('@') + 1));
            }
        }
        asset.put("identifier", "i");
        asset.withObject("/metadata");
        return asset;
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer post(String path, String body) {
        return send("POST", path, body);
    }

    /** A page that needs no token. */
    String page(String path, int status) {
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(URI.create(server.baseUrl() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != status) {
                throw new AssertionError("expected " + status + ", but got " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create(server.baseUrl() + path))
                .header("Authorization", "Bearer x")
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode document =
                    response.body().isEmpty() ? Json.object() : Json.mapper().readTree(response.body());
            return new Answer(response.statusCode(), document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A definition that classifies into Yes and No. */
    String classification(String datasetId, String referee) {
        Answer answer = post(
                "/job/definition",
                "{'definitionName':'D','datasetId':'" + datasetId + "','referee':" + referee
                        + ",'workflow':{'_t':'SimpleWorkflow','blueprint':{'_t':'ClassifyBlueprint','title':'Good?',"
                        + "'categories':[{'label':'Yes','value':'Yes'},{'label':'No','value':'No'}]}}}");
        return answer.ok().get("definitionId").asText();
    }

    String comparison(String datasetId, String referee, String more) {
        Answer answer = post(
                "/job/definition",
                "{'definitionName':'C','datasetId':'" + datasetId + "','referee':" + referee
                        + ",'workflow':{'_t':'SimpleWorkflow','blueprint':{'_t':'CompareBlueprint','criteria':'Which?'}}"
                        + more + "}");
        return answer.ok().get("definitionId").asText();
    }

    String naive(int votes) {
        return "{'_t':'NaiveReferee','totalVotes':" + votes + "}";
    }

    String assign(String definitionId, String audienceId) {
        return post("/job", "{'jobDefinitionId':'" + definitionId + "','audienceId':'" + audienceId + "'}")
                .ok()
                .get("jobId")
                .asText();
    }

    String state(String jobId) {
        return get("/job/" + jobId).ok().get("state").asText();
    }

    void advance(Duration span) {
        clock.advance(span);
    }

    JsonNode results(String jobId) {
        return get("/job/" + jobId + "/download-results").ok();
    }

    @Override
    public void close() {
        server.close();
        clock.close();
    }

    private final class HandMadeDatasets implements DatapointSource {
        @Override
        public boolean hasDataset(String datasetId) {
            return datasets.containsKey(datasetId);
        }

        @Override
        public List<Item> datapoints(String datasetId) {
            return List.copyOf(datasets.getOrDefault(datasetId, List.of()));
        }
    }

    /**
     * What the server answered.
     *
     * @param status the HTTP status
     * @param document the body
     */
    public record Answer(int status, JsonNode document) {

        public JsonNode ok() {
            if (status >= 300) {
                throw new AssertionError("expected success, but got " + status + " " + document);
            }
            return document;
        }

        public String refusal(int expected) {
            if (status != expected) {
                throw new AssertionError("expected " + expected + ", but got " + status + " " + document);
            }
            return document.toString();
        }
    }
}
