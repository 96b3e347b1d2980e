package ai.rapidata.sandbox.flow;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.SandboxClient;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlowTest {
    private final VirtualClock clock = SandboxClock.virtual();
    private final RapidataSandbox sandbox =
            RapidataSandbox.builder().clock(clock).start();
    private final SandboxClient client = SandboxClient.of(sandbox);

    @AfterEach
    void stop() {
        sandbox.close();
    }

    private String flow(int least, int most) {
        return client.post(
                        "/flow/ranking",
                        Map.of("name", "F", "criteria", "Which?", "minResponses", least, "maxResponses", most))
                .json()
                .path("flowId")
                .asText();
    }

    private String item(String flow, int timeToLive, String... texts) {
        String dataset = client.post("/dataset", Map.of("name", "F_dataset"))
                .json()
                .path("datasetId")
                .asText();
        for (int i = 0; i < texts.length; i++) {
            client.post(
                    "/dataset/" + dataset + "/datapoint",
                    Map.of("asset", Map.of("_t", "TextAssetInput", "text", texts[i]), "sortIndex", i));
        }
        return client.post(
                        "/flow/ranking/" + flow + "/item",
                        Map.of("datasetId", dataset, "timeToLiveInSeconds", timeToLive))
                .json()
                .path("flowItemId")
                .asText();
    }

    private String state(String item) {
        return client.get("/flow/ranking/item/" + item).json().path("state").asText();
    }

    @Test
    void item_enoughAnswers_completesWithTheBestFirst() {
        sandbox.crowd().quality("good", 0.9).quality("fair", 0.5).quality("bad", 0.1);
        String item = item(flow(100, 100), 3600, "bad", "good", "fair");
        assertThat(state(item)).isEqualTo("Pending");
        assertThat(client.get("/flow/ranking/item/" + item + "/results").status())
                .isEqualTo(409);

        clock.advance(Duration.ofMinutes(30));

        assertThat(state(item)).isEqualTo("Completed");
        JsonNode results = client.get("/flow/ranking/item/" + item + "/results").json();
        assertThat(results.path("totalVotes").asInt()).isEqualTo(100);
        assertThat(results.path("datapoints").findValuesAsText("text")).containsExactly("good", "fair", "bad");
        assertThat(results.path("datapoints").path(0).path("elo").isInt()).isTrue();
        JsonNode matrix =
                client.get("/flow/ranking/item/" + item + "/vote-matrix").json();
        assertThat(matrix.path("index").toString()).isEqualTo("[\"good\",\"fair\",\"bad\"]");
        double votes = 0;
        for (JsonNode row : matrix.path("data")) {
            for (JsonNode cell : row) {
                votes += cell.asDouble();
            }
        }
        assertThat(votes).isEqualTo(100);
    }

    @Test
    void item_expiredWithFewAnswers_isIncompleteAndReadable() {
        String item = item(flow(5_000, 5_000), 45, "a", "b");

        clock.advance(Duration.ofSeconds(46));

        assertThat(state(item)).isEqualTo("Incomplete");
        assertThat(client.get("/flow/ranking/item/" + item + "/results")
                        .json()
                        .path("totalVotes")
                        .asInt())
                .isBetween(1, 4_999);
    }

    @Test
    void item_expiredWithTheMinimum_isComplete() {
        String item = item(flow(1, 5_000), 45, "a", "b");

        clock.advance(Duration.ofSeconds(46));

        assertThat(state(item)).isEqualTo("Completed");
    }

    @Test
    void item_stopped_passesThroughStopping() {
        String item = item(flow(500, 500), 600, "a", "b");
        clock.advance(Duration.ofSeconds(10));
        assertThat(state(item)).isEqualTo("Running");

        assertThat(client.post("/flow/item/" + item + "/stop").status()).isEqualTo(204);
        assertThat(state(item)).isEqualTo("Stopping");
        clock.advance(Duration.ofSeconds(2));

        assertThat(state(item)).isEqualTo("Stopped");
    }

    @Test
    void item_oneDatapoint_failsWithAMessage() {
        String item = item(flow(10, 10), 600, "alone");

        clock.advance(Duration.ofSeconds(10));

        JsonNode shown = client.get("/flow/ranking/item/" + item).json();
        assertThat(shown.path("state").asText()).isEqualTo("Failed");
        assertThat(shown.path("failureMessage").asText()).contains("at least two");
        assertThat(client.get("/flow/ranking/item/" + item + "/results").status())
                .isEqualTo(409);
    }

    @Test
    void flow_configAndLifeTime_areChecked() {
        String flow = flow(10, 100);

        assertThat(client.patch("/flow/ranking/" + flow + "/config", Map.of("minResponses", 200, "maxResponses", 100))
                        .status())
                .isEqualTo(400);
        assertThat(client.patch("/flow/ranking/" + flow + "/config", Map.of("criteria", "New?"))
                        .status())
                .isEqualTo(204);
        JsonNode shown = client.get("/flow/" + flow).json();
        assertThat(shown.path("criteria").asText()).isEqualTo("New?");
        assertThat(shown.path("_t").asText()).isEqualTo("RankingFlow");
        String dataset = client.post("/dataset", Map.of("name", "d"))
                .json()
                .path("datasetId")
                .asText();
        assertThat(client.post(
                                "/flow/ranking/" + flow + "/item",
                                Map.of("datasetId", dataset, "timeToLiveInSeconds", 44))
                        .status())
                .isEqualTo(400);
        assertThat(client.delete("/flow/" + flow).status()).isEqualTo(204);
        assertThat(client.get("/flow/" + flow).status()).isEqualTo(404);
        assertThat(client.get("/flow?sort=-created_at&name%5Bcontains%5D=")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
    }
}
