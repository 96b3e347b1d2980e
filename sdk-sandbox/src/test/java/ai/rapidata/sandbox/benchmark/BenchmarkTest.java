package ai.rapidata.sandbox.benchmark;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchmarkTest extends BenchmarkFixture {
    private static List<String> names(JsonNode standings) {
        List<String> names = new ArrayList<>();
        standings.path("items").forEach(item -> names.add(item.path("name").asText()));
        return names;
    }

    @Test
    void submit_modelsOfKnownQuality_areRankedByIt() {
        String benchmark = benchmark();
        prompt(benchmark, "hills", "outdoor");
        prompt(benchmark, "room", "indoor");
        sandbox.crowd().quality("Strong", 0.8).quality("Middle", 0.6).quality("Weak", 0.4);
        String weak = model(benchmark, "Weak", "hills", "room");
        String strong = model(benchmark, "Strong", "hills", "room");
        String board = board(benchmark, Map.of("responseBudget", 300, "minResponses", 3));
        String middle = model(benchmark, "Middle", "hills", "room");
        for (String participant : List.of(weak, strong, middle)) {
            var answer = client.post("/participants/" + participant + "/submit");
            assertThat(answer.json().path("validDatapoints").asInt()).isEqualTo(2);
        }
        JsonNode before =
                client.get("/benchmark/" + benchmark + "/standings/query").json();
        assertThat(before.path("items").findValuesAsText("isEvaluating")).containsExactly("false", "true", "true");

        clock.advance(Duration.ofHours(1));

        JsonNode after =
                client.get("/leaderboard/" + board + "/standings/query").json();
        assertThat(names(after)).containsExactly("Strong", "Middle", "Weak");
        // The first model met nobody; the second met one and the third both.
        assertThat(after.path("totalResponses").asInt()).isEqualTo(600);
        assertThat(after.path("items").path(0).path("status").asText()).isEqualTo("Idle");
        assertThat(after.path("items")
                        .path(0)
                        .path("confidenceInterval")
                        .path("upperOffset")
                        .asDouble())
                .isBetween(1.0, 200.0);
        JsonNode runs =
                client.get("/leaderboard/" + board + "/runs?sort=-created_at").json();
        assertThat(runs.path("total").asInt()).isEqualTo(3);
        runs.path("items")
                .forEach(run -> assertThat(run.path("status").asText()).isEqualTo("Completed"));
        JsonNode outdoor = client.get("/leaderboard/" + board + "/standings/query?tags%5Bin%5D=outdoor")
                .json();
        assertThat(outdoor.path("totalResponses").asInt()).isBetween(1, 599);
    }

    @Test
    void standings_exactVotes_followTheAggregation() {
        String benchmark = benchmark();
        prompt(benchmark, "hills");
        String first = model(benchmark, "A", "hills");
        String second = model(benchmark, "B", "hills");
        String majority = board(benchmark, Map.of("voteAggregation", "MajorityVote", "skipInitialRun", true));
        String all = board(benchmark, Map.of("voteAggregation", "AllVotes", "skipInitialRun", true));
        for (String board : List.of(majority, all)) {
            sandbox.benchmarks().addVotes(board, "hills", first, second, 2, 1);
            sandbox.benchmarks().addVotes(board, "hills", first, second, 3, 0);
            sandbox.benchmarks().addVotes(board, "hills", second, first, 1, 1);
        }

        JsonNode counted =
                client.get("/leaderboard/" + majority + "/matrix/query").json();
        assertThat(counted.path("index").path(0).asText()).isEqualTo("A");
        assertThat(counted.path("data").toString()).isEqualTo("[[0.0,2.5],[0.5,0.0]]");
        JsonNode votes = client.get("/leaderboard/" + all + "/matrix/query").json();
        assertThat(votes.path("data").toString()).isEqualTo("[[0.0,6.0],[2.0,0.0]]");
        JsonNode standings =
                client.get("/leaderboard/" + all + "/standings/query").json();
        double lead = standings.path("items").path(0).path("score").asDouble()
                - standings.path("items").path(1).path("score").asDouble();
        assertThat(lead).isCloseTo(400 * Math.log(3), within(2.0));
        JsonNode overall =
                client.get("/benchmark/" + benchmark + "/matrix/query").json();
        assertThat(overall.path("data").path(0).path(1).asDouble()).isEqualTo(8.5);
        assertThat(overall.path("votes").path(0).path(1).asDouble()).isEqualTo(12);
    }

    @Test
    void standings_inverseBoard_swapsSides() {
        String benchmark = benchmark();
        prompt(benchmark, "hills");
        String first = model(benchmark, "A", "hills");
        String second = model(benchmark, "B", "hills");
        String board = board(benchmark, Map.of("isInversed", true, "skipInitialRun", true));

        sandbox.benchmarks().addVotes(board, "hills", first, second, 5, 1);

        assertThat(names(
                        client.get("/leaderboard/" + board + "/standings/query").json()))
                .containsExactly("B", "A");
    }

    @Test
    void sample_sentTwice_isAConflict() {
        String benchmark = benchmark();
        prompt(benchmark, "hills");
        String model = model(benchmark, "A", "hills");

        assertThat(sample(model, "hills", "A on hills").status()).isEqualTo(409);
        assertThat(sample(model, "hills", "another").status()).isEqualTo(200);
        assertThat(sample(model, "sea", "A on sea").status()).isEqualTo(400);
        JsonNode samples = client.get("/participant/" + model + "/samples?page=1&page_size=100")
                .json();
        assertThat(samples.path("total").asInt()).isEqualTo(2);
        assertThat(samples.path("items").path(0).path("_t").asText()).isEqualTo("SampleOutput");
    }

    @Test
    void prompt_knownIdentifier_isAConflict() {
        String benchmark = benchmark();
        prompt(benchmark, "hills");

        var answer = client.post(
                "/benchmark/" + benchmark + "/prompt", Map.of("identifier", "hills", "prompt", "Paint hills again"));

        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    void prompts_withAssets_areReadByAllClients() {
        String benchmark = benchmark();
        client.post(
                "/benchmark/" + benchmark + "/prompt",
                Map.of(
                        "identifier",
                        "scene",
                        "prompt",
                        "Move it",
                        "promptAsset",
                        Map.of("_t", "ExistingAssetInput", "name", client.uploadedName("scene.jpg"))));
        String path = "/benchmark/" + benchmark + "/prompts";

        assertThat(client.get(path)
                        .json()
                        .path("items")
                        .path(0)
                        .path("promptAsset")
                        .path("_t")
                        .asText())
                .isEqualTo("FileAsset");
        for (String version : List.of("3.20.1", "3.21.0")) {
            JsonNode prompts = client.send("GET", path, noBody(), null, "X-Client", "RapidataPythonSDK/" + version)
                    .json();
            assertThat(prompts.path("items").path(0).path("originalPrompt").asText())
                    .isEqualTo("Move it");
            assertThat(prompts.path("items").path(0).has("promptAsset")).isFalse();
        }
        assertThat(client.send("GET", path, noBody(), null, "X-Client", "RapidataPythonSDK/3.22.0")
                        .text())
                .contains("FileAsset");
    }

    @Test
    void enable_modelThatIsNotDisabled_isRefused() {
        String benchmark = benchmark();
        prompt(benchmark, "hills");
        String model = model(benchmark, "A", "hills");

        assertThat(client.post("/participant/" + model + "/enable").status()).isEqualTo(400);
        assertThat(client.post("/participant/" + model + "/disable").status()).isEqualTo(204);
        assertThat(client.post("/participant/" + model + "/enable").status()).isEqualTo(204);
        assertThat(client.get("/participant/" + model).json().path("status").asText())
                .isEqualTo("Submitted");
    }

    @Test
    void leaderboard_tagScope_decidesWhichPromptsAreUsed() {
        String benchmark = benchmark();
        prompt(benchmark, "hills", "outdoor");
        prompt(benchmark, "beach", "outdoor", "crowded");
        prompt(benchmark, "plain");
        String first = model(benchmark, "A", "hills", "beach", "plain");
        String second = model(benchmark, "B", "hills", "beach", "plain");
        String board = board(
                benchmark,
                Map.of("responseBudget", 30, "includedTags", List.of("outdoor"), "excludedTags", List.of("crowded")));
        client.post("/participants/" + first + "/submit");
        client.post("/participants/" + second + "/submit");

        clock.advance(Duration.ofHours(1));

        JsonNode hills = client.get("/leaderboard/" + board + "/standings/query?prompt_identifier%5Beq%5D=hills")
                .json();
        JsonNode all = client.get("/leaderboard/" + board + "/standings/query").json();
        assertThat(hills.path("totalResponses").asInt())
                .isEqualTo(all.path("totalResponses").asInt())
                .isPositive();
    }
}
