package ai.rapidata.sandbox.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.SandboxClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BenchmarkPagesTest extends BenchmarkFixture {

    private final SandboxClient visitor = SandboxClient.anonymous(sandbox);

    private String page(String path) {
        SandboxClient.Answer answer = visitor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    @Test
    void pages_showStandingsWithIntervalsAndTheMatrix() {
        String benchmark = benchmark();
        prompt(benchmark, "hills");
        String first = model(benchmark, "Strong <b>", "hills");
        String second = model(benchmark, "Weak", "hills");
        model(benchmark, "Newcomer", "hills");
        String board = board(benchmark, Map.of("voteAggregation", "AllVotes", "skipInitialRun", true));
        sandbox.benchmarks().addVotes(board, "hills", first, second, 30, 10);

        for (String root : new String[] {"/app", ""}) {
            String address = root + "/mri/benchmarks/" + benchmark;
            for (String page : new String[] {page(address), page(address + "/leaderboard/" + board)}) {
                assertThat(page)
                        .containsSubsequence(
                                "Strong &lt;b&gt;", "1419.", " to ", "Weak", "980.", "Newcomer", "not compared")
                        .contains("30 of 40, votes 30 : 10", "75 %", "25 %", "<span id=\"responses\">40</span>")
                        .doesNotContain("<b>\n", "http-equiv");
            }
            assertThat(page(address)).contains("/app/mri/benchmarks/" + benchmark + "/leaderboard/" + board);
        }
        assertThat(page("/mri/benchmarks")).contains("Art", "3 models");
    }

    @Test
    void leaderboardPage_showsItsRunsAsJobs_andMovesWhileOneGoesOn() {
        String benchmark = benchmark();
        prompt(benchmark, "hills");
        String board = board(benchmark, Map.of("responseBudget", 60));
        client.post("/participants/" + model(benchmark, "A", "hills") + "/submit");
        client.post("/participants/" + model(benchmark, "B", "hills") + "/submit");
        String address = "/mri/benchmarks/" + benchmark + "/leaderboard/" + board;

        assertThat(page(address))
                .contains("Which is better?", "Evaluation of B", "Running", "under evaluation")
                .contains("http-equiv=\"refresh\"");
        clock.advance(Duration.ofHours(1));
        String after = page(address);
        assertThat(after).contains("Completed").doesNotContain("http-equiv");
        String job =
                after.substring(after.indexOf("/app/audiences/global/job/")).split("\"")[0];
        assertThat(page(job)).contains("60 of 60 responses");
    }

    @Test
    void pages_ofNothing_sayThatThereIsNothing() {
        String benchmark = benchmark();
        String other = benchmark();
        String board = board(other, Map.of());

        assertThat(page("/mri/benchmarks/" + benchmark)).contains("There is no model yet.");
        assertThat(visitor.get("/mri/benchmarks/none").status()).isEqualTo(404);
        assertThat(visitor.get("/mri/benchmarks/" + benchmark + "/leaderboard/" + board)
                        .status())
                .isEqualTo(404);
    }
}
