package ai.rapidata.sandbox.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.SandboxClient;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of leaderboards are jobs. */
class BenchmarkRunTest extends BenchmarkFixture {

    private String benchmark = "";
    private String board = "";

    private void submitTwoModels() {
        benchmark = benchmark();
        prompt(benchmark, "hills");
        String first = model(benchmark, "A", "hills");
        String second = model(benchmark, "B", "hills");
        board = board(benchmark, Map.of("responseBudget", 60, "minResponses", 3));
        client.post("/participants/" + first + "/submit");
        client.post("/participants/" + second + "/submit");
    }

    /** The last one asked for; the virtual clock lets all begin at the same moment. */
    private JsonNode newestRun() {
        JsonNode runs = client.get("/leaderboard/" + board + "/runs").json().path("items");
        return runs.path(runs.size() - 1);
    }

    private String jobId() {
        return newestRun().path("jobId").asText();
    }

    private int responses() {
        return client.get("/leaderboard/" + board + "/standings/query")
                .json()
                .path("totalResponses")
                .asInt();
    }

    @Test
    void run_isAJob_withProgressAndResults() {
        submitTwoModels();

        JsonNode job = client.get("/job/" + jobId()).json();
        assertThat(job.path("state").asText()).isEqualTo("Running");
        assertThat(job.path("audienceId").asText()).isEqualTo("global");
        assertThat(job.path("name").asText()).isEqualTo("Quality: Evaluation of B");
        JsonNode definition = client.get(
                        "/job/definition/" + job.path("definitionId").asText())
                .json();
        assertThat(definition.path("definitionType").asText()).isEqualTo("Compare");

        clock.advance(Duration.ofHours(1));

        assertThat(newestRun().path("status").asText()).isEqualTo("Completed");
        assertThat(client.get("/job/" + jobId()).json().path("state").asText()).isEqualTo("Completed");
        JsonNode progress = client.get("/job/" + jobId() + "/progress").json();
        assertThat(progress.path("completionPercentage").asDouble()).isEqualTo(100);
        assertThat(client.get("/job/" + jobId() + "/download-results").json().path("results"))
                .hasSize(20);
        assertThat(responses()).isEqualTo(60);
    }

    @Test
    void run_whoseJobIsPaused_rests() {
        submitTwoModels();

        assertThat(client.post("/job/" + jobId() + "/pause").status()).isEqualTo(204);
        clock.advance(Duration.ofHours(1));

        assertThat(newestRun().path("status").asText()).isEqualTo("Paused");
        assertThat(responses()).isZero();
        assertThat(client.get("/benchmark/" + benchmark + "/standings/query")
                        .json()
                        .path("items")
                        .findValuesAsText("isEvaluating"))
                .contains("true");

        client.post("/job/" + jobId() + "/resume");
        clock.advance(Duration.ofHours(1));
        assertThat(newestRun().path("status").asText()).isEqualTo("Completed");
        assertThat(responses()).isEqualTo(60);
    }

    @Test
    void run_whoseJobFailsOrIsDeleted_hasFailed() {
        submitTwoModels();
        sandbox.jobs().fail(jobId(), "broken");
        assertThat(newestRun().path("status").asText()).isEqualTo("Failed");

        submitTwoModels();
        String job = jobId();
        assertThat(client.delete("/job/" + job).status()).isEqualTo(204);
        assertThat(newestRun().path("status").asText()).isEqualTo("Failed");
    }

    @Test
    void run_ofADeletedLeaderboard_goesWithIt() {
        submitTwoModels();
        String job = jobId();

        assertThat(client.delete("/leaderboard/" + board).status()).isEqualTo(204);

        assertThat(client.get("/job/" + job).status()).isEqualTo(404);
    }

    @Test
    void run_withNothingToCompare_isOverAtOnceAndNoJob() {
        benchmark = benchmark();
        prompt(benchmark, "hills");
        board = board(benchmark, Map.of());
        client.post("/participants/" + model(benchmark, "A", "hills") + "/submit");

        assertThat(newestRun().path("status").asText()).isEqualTo("Completed");
        assertThat(newestRun().path("jobId").isNull()).isTrue();
    }

    @Test
    void run_interruptedByARestart_goesOn(@TempDir Path folder) {
        String boardId;
        try (RapidataSandbox first = RapidataSandbox.builder()
                .clock(SandboxClock.virtual())
                .dataDirectory(folder.resolve("data"))
                .start()) {
            BenchmarkFixture before = new BenchmarkFixture(first) {};
            String benchmarkId = before.benchmark();
            before.prompt(benchmarkId, "hills");
            String a = before.model(benchmarkId, "A", "hills");
            String b = before.model(benchmarkId, "B", "hills");
            boardId = before.board(benchmarkId, Map.of("responseBudget", 60));
            before.client.post("/participants/" + a + "/submit");
            before.client.post("/participants/" + b + "/submit");
        }

        VirtualClock time = SandboxClock.virtual();
        try (RapidataSandbox second = RapidataSandbox.builder()
                .clock(time)
                .dataDirectory(folder.resolve("data"))
                .start()) {
            time.advance(Duration.ofHours(1));
            JsonNode standings = SandboxClient.of(second)
                    .get("/leaderboard/" + boardId + "/standings/query")
                    .json();
            assertThat(standings.path("totalResponses").asInt()).isEqualTo(60);
        }
    }
}
