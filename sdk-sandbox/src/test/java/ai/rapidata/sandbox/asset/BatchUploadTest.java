package ai.rapidata.sandbox.asset;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.SandboxClient;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchUploadTest {

    private final VirtualClock clock = SandboxClock.virtual();
    private RapidataSandbox sandbox;
    private SandboxClient client;

    @BeforeEach
    void start() {
        sandbox = RapidataSandbox.builder()
                .clock(clock)
                .assetSettings(AssetSettings.DEFAULTS.withTimePerBatchUrl(Duration.ofSeconds(1)))
                .start();
        client = SandboxClient.of(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void batch_overTime_completesItemByItem() {
        String id = submit(List.of("https://example.com/a.jpg", "https://example.com"), "run-1");
        assertThat(status("correlationId=run-1").path("status").asText()).isEqualTo("Processing");

        clock.advance(Duration.ofSeconds(1));
        JsonNode half = status("correlationId=run-1");
        assertThat(half.path("completedCount").asInt()).isEqualTo(1);
        assertThat(half.path("completedBatches")).isEmpty();

        clock.advance(Duration.ofSeconds(1));
        JsonNode all = status("batchUploadIds=" + id);
        assertThat(all.path("status").asText()).isEqualTo("Completed");
        assertThat(all.path("completedBatches").path(0).asText()).isEqualTo(id);
        JsonNode items = result(id).path("items");
        assertThat(items.path(1).path("url").asText()).isEqualTo("https://example.com");
        assertThat(sandbox.assets().find(items.path(0).path("fileName").asText()))
                .isPresent();
    }

    @Test
    void batch_badAddresses_failWithStage() {
        String missing = sandbox.baseUrl() + "/assets/missing.jpg";
        String id = submit(List.of(missing, "nonsense"), null);
        clock.advance(Duration.ofSeconds(2));

        JsonNode result = result(id);

        assertThat(result.path("failedCount").asInt()).isEqualTo(2);
        assertThat(result.path("items").path(0).path("upstreamHttpStatus").asInt())
                .isEqualTo(404);
        assertThat(result.path("items").path(0).path("stage").asText()).isEqualTo("download");
        assertThat(result.path("items").path(1).path("stage").asText()).isEqualTo("validation");
    }

    @Test
    void abort_halfWay_keepsWhatIsDone() {
        String id = submit(List.of("https://example.com/a.jpg", "https://example.com/b.jpg"), null);
        clock.advance(Duration.ofSeconds(1));

        assertThat(client.post("/asset/batch-upload/" + id + "/abort").status()).isEqualTo(204);
        clock.advance(Duration.ofSeconds(5));

        JsonNode result = result(id);
        assertThat(result.path("status").asText()).isEqualTo("Aborted");
        assertThat(result.path("items").path(0).path("status").asText()).isEqualTo("Completed");
        assertThat(result.path("items").path(1).path("status").asText()).isEqualTo("Pending");
        assertThat(status("batchUploadIds=" + id).path("completedBatches")).isEmpty();
    }

    @Test
    void abort_finishedBatch_changesNothing() {
        String id = submit(List.of("https://example.com/a.jpg"), null);
        clock.advance(Duration.ofSeconds(1));

        assertThat(client.post("/asset/batch-upload/" + id + "/abort").status()).isEqualTo(204);

        assertThat(result(id).path("status").asText()).isEqualTo("Completed");
    }

    @Test
    void status_severalBatches_isAggregated() {
        submit(List.of("https://example.com/a.jpg"), "run-2");
        submit(List.of("https://example.com/b.jpg", "https://example.com/c.jpg"), "run-2");
        clock.advance(Duration.ofSeconds(1));

        JsonNode status = status("correlationId=run-2");

        assertThat(status.path("totalCount").asInt()).isEqualTo(3);
        assertThat(status.path("completedCount").asInt()).isEqualTo(2);
        assertThat(status.path("completedBatches")).hasSize(1);
        assertThat(status.path("status").asText()).isEqualTo("Processing");
    }

    @Test
    void submit_noUrls_isRefused() {
        assertThat(client.post("/asset/batch-upload", Map.of("urls", List.of())).status())
                .isEqualTo(400);
    }

    @Test
    void result_unknownBatch_is404() {
        assertThat(client.get("/asset/batch-upload/bat_none").status()).isEqualTo(404);
    }

    private String submit(List<String> urls, String correlationId) {
        Map<String, Object> body =
                correlationId == null ? Map.of("urls", urls) : Map.of("urls", urls, "correlationId", correlationId);
        return client.post("/asset/batch-upload", body)
                .json()
                .path("batchUploadId")
                .asText();
    }

    private JsonNode status(String query) {
        return client.get("/asset/batch-upload/status?" + query).json();
    }

    private JsonNode result(String id) {
        return client.get("/asset/batch-upload/" + id).json();
    }
}
