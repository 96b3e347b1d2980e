package ai.rapidata.sandbox.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.SandboxClient;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** A sandbox of its own, and the requests with which a benchmark is put together. */
abstract class BenchmarkFixture {
    final VirtualClock clock = SandboxClock.virtual();
    final RapidataSandbox sandbox;
    final SandboxClient client;

    BenchmarkFixture() {
        this.sandbox = RapidataSandbox.builder().clock(clock).start();
        this.client = SandboxClient.of(sandbox);
    }

    BenchmarkFixture(RapidataSandbox sandbox) {
        this.sandbox = sandbox;
        this.client = SandboxClient.of(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    String benchmark() {
        return client.post("/benchmark", Map.of("name", "Art"))
                .json()
                .path("id")
                .asText();
    }

    void prompt(String benchmark, String identifier, String... tags) {
        List<Map<String, String>> given =
                List.of(tags).stream().map(tag -> Map.of("value", tag)).toList();
        var answer = client.post(
                "/benchmark/" + benchmark + "/prompt",
                Map.of("identifier", identifier, "prompt", "Paint " + identifier, "tags", given));
        assertThat(answer.status()).isEqualTo(200);
    }

    String model(String benchmark, String name, String... identifiers) {
        String id = client.post("/benchmark/" + benchmark + "/participants", Map.of("name", name))
                .json()
                .path("participantId")
                .asText();
        for (String identifier : identifiers) {
            assertThat(sample(id, identifier, name + " on " + identifier).status())
                    .isEqualTo(200);
        }
        return id;
    }

    SandboxClient.Answer sample(String participant, String identifier, String text) {
        return client.post(
                "/participant/" + participant + "/sample",
                Map.of("identifier", identifier, "asset", Map.of("_t", "TextAssetInput", "text", text)));
    }

    String board(String benchmark, Map<String, Object> more) {
        Map<String, Object> body = new java.util.HashMap<>(more);
        body.put("benchmarkId", benchmark);
        body.put("name", "Quality");
        body.put("instruction", "Which is better?");
        body.put("showPrompt", false);
        return client.post("/leaderboard", body).json().path("id").asText();
    }
}
