package ai.rapidata.sandbox.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** A sandbox under HTTPS with Python clients before it; where they sleep between polls, its clock moves on instead. */
final class PythonBench implements AutoCloseable {

    private static final Path CERTIFICATE = certificate();
    private static final int MOST_POLLS = 10_000;

    private final VirtualClock clock = SandboxClock.virtual(Instant.parse("2026-03-01T12:00:00Z"));
    private final RapidataSandbox sandbox;
    private final PythonClient client;

    PythonBench(String version) {
        this.sandbox = RapidataSandbox.builder()
                .ownCertificate(CERTIFICATE)
                .clock(clock)
                .seed(17)
                .start();
        this.client = anotherClient(version).login();
    }

    private static Path certificate() {
        try {
            return Files.createTempDirectory("compatibility").resolve("sandbox.pem");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path certificateFile() {
        return CERTIFICATE;
    }

    RapidataSandbox sandbox() {
        return sandbox;
    }

    VirtualClock clock() {
        return clock;
    }

    PythonClient client() {
        return client;
    }

    PythonClient anotherClient(String version) {
        return new PythonClient(sandbox.baseUrl(), trust(CERTIFICATE), version);
    }

    /** Trusts the certificate of a PEM file and nothing else, as {@code cert_path} does. */
    static SSLSocketFactory trust(Path certificate) {
        try (InputStream pem = Files.newInputStream(certificate)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "sandbox", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Polls until a state is reached; a pause between polls takes the time that the client would sleep. */
    JsonNode await(Supplier<JsonNode> poll, String member, Set<String> states, Duration pause) {
        for (int polls = 0; polls < MOST_POLLS; polls++) {
            JsonNode seen = poll.get();
            if (states.contains(seen.get(member).asText())) {
                return seen;
            }
            clock.advance(pause);
        }
        throw new AssertionError("none of " + states + " was reached");
    }

    String fileName(String name) {
        JsonNode answer = PythonClient.read(client.upload("/asset/file", name, "image/jpeg", picture(name)));
        assertThat(answer.get("warnings").isArray()).isTrue();
        return answer.get("fileName").asText();
    }

    static byte[] picture(String name) {
        return ("picture " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    String dataset(String jobName) {
        return client.post("/dataset", Json.object().put("name", jobName + "_dataset"))
                .get("datasetId")
                .asText();
    }

    /** A datapoint with the nulls that the client sends. */
    static ObjectNode datapoint(JsonNode asset, int sortIndex, @Nullable String context) {
        ObjectNode body = Json.object();
        body.set("asset", asset);
        return body.put("sortIndex", sortIndex)
                .put("context", context)
                .putNull("group")
                .putNull("transcription")
                .putNull("privateMetadata");
    }

    void add(String dataset, JsonNode datapoint) {
        assertThat(client.post("/dataset/" + dataset + "/datapoint", datapoint)
                        .get("datapointId")
                        .asText())
                .isNotBlank();
    }

    static ObjectNode text(String text) {
        return Json.object().put("_t", "TextAssetInput").put("text", text);
    }

    static ObjectNode existing(String name) {
        return Json.object().put("_t", "ExistingAssetInput").put("name", name);
    }

    static ObjectNode multi(JsonNode... assets) {
        ObjectNode document = Json.object().put("_t", "MultiAssetInput");
        ArrayNode array = document.putArray("assets");
        List.of(assets).forEach(array::add);
        return document;
    }

    /** A dataset of texts, and a definition upon it. */
    String definition(String name, String workflow, String referee, String dataset) {
        ObjectNode body = Json.object().put("definitionName", name);
        body.set("workflow", PythonClient.tree(workflow));
        body.set("referee", PythonClient.tree(referee));
        body.put("datasetId", dataset);
        JsonNode created = client.post("/job/definition", body);
        assertThat(created.get("pipelineId").asText()).isNotBlank();
        return created.get("definitionId").asText();
    }

    String assign(String definition, String audience) {
        JsonNode answer = client.post(
                "/job",
                Json.object()
                        .put("jobDefinitionId", definition)
                        .put("audienceId", audience)
                        .putNull("checkForExplicitContent"));
        assertThat(answer.get("recruitingStarted").isBoolean()).isTrue();
        return answer.get("jobId").asText();
    }

    JsonNode job(String id) {
        return client.get("/job/" + id);
    }

    /** What {@code get_results} does, requests and all. */
    JsonNode results(String job) {
        JsonNode first = job(job);
        if (first.get("state").asText().equals("StaleResults")) {
            client.change("POST", "/job/" + job + "/retry", null);
        }
        client.get("/audience/" + first.get("audienceId").asText() + "/user-metrics");
        JsonNode last = await(() -> job(job), "state", Set.of("Completed", "Failed"), Duration.ofSeconds(5));
        assertThat(last.get("state").asText()).isEqualTo("Completed");
        return client.download("/job/" + job + "/download-results");
    }

    /** Hands URLs over in batches and polls until all are taken in; tells the names by URL. */
    Map<String, JsonNode> batch(List<String> urls) {
        String correlation = UUID.randomUUID().toString();
        ObjectNode body = Json.object();
        body.set("urls", Json.tree(urls));
        String id = client.post("/asset/batch-upload", body.put("correlationId", correlation))
                .get("batchUploadId")
                .asText();
        for (int polls = 0; polls < MOST_POLLS; polls++) {
            JsonNode status = client.get("/asset/batch-upload/status", "correlationId=" + correlation);
            assertThat(status.get("totalCount").asInt()).isEqualTo(urls.size());
            assertThat(status.get("completedCount").isInt()
                            && status.get("failedCount").isInt())
                    .isTrue();
            if (!status.get("completedBatches").isEmpty()) {
                assertThat(status.at("/completedBatches/0").asText()).isEqualTo(id);
                return items(id);
            }
            clock.advance(Duration.ofMillis(500));
        }
        throw new AssertionError("the batch does not end");
    }

    private Map<String, JsonNode> items(String batch) {
        Map<String, JsonNode> items = new java.util.LinkedHashMap<>();
        client.get("/asset/batch-upload/" + batch)
                .get("items")
                .forEach(item -> items.put(item.get("url").asText(), item));
        return items;
    }

    @Override
    public void close() {
        client.close();
        sandbox.close();
    }
}
