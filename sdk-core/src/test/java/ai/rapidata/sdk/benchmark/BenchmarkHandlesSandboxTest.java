package ai.rapidata.sdk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.SandboxTime;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What benchmarks, leaderboards and participants tell of themselves, against the sandbox. */
class BenchmarkHandlesSandboxTest {

    private static final SandboxTime TIME = new SandboxTime();

    @RegisterExtension
    static final SandboxExtension SANDBOX = TIME.sandbox();

    private final RapidataClient client = TIME.client();

    @Test
    void prompts_addedTogether_areListedColumnByColumn() {
        Benchmark benchmark = client.mri()
                .createNewBenchmark("Columns", List.of(Prompt.of("one").withTags("city")));

        benchmark.addPrompts(List.of(Prompt.of("two").withTags("city", "night"), Prompt.of("three")));

        assertThat(benchmark.identifiers()).containsExactly("one", "two", "three");
        assertThat(benchmark.tags()).containsExactly(List.of("city"), List.of("city", "night"), List.of());
        assertThat(benchmark.englishPrompts()).hasSize(3);
        assertThat(client.mri().findBenchmarks("Columns", 5, 1)).hasSize(1);
    }

    @Test
    void leaderboard_tellsHowItAsks_andWhichJobsRan() {
        Benchmark benchmark = client.mri().createNewBenchmark("Asked", Prompts.of(List.of("p")));
        benchmark.evaluateModel("A", List.of(ModelSample.text("a", "p")));
        benchmark.evaluateModel("B", List.of(ModelSample.text("b", "p")));
        Leaderboard board = benchmark.createLeaderboard(
                "Sharpness",
                "Which is blurrier?",
                options -> options.showPrompt(true)
                        .showPromptAsset(true)
                        .inverseRanking(true)
                        .levelOfDetail(LevelOfDetail.DEBUG)
                        .minResponsesPerMatchup(4)
                        .includedTags(List.of()));
        TIME.clock().advance(Duration.ofHours(1));

        LeaderboardDetails details = board.details();
        assertThat(board.name()).isEqualTo("Sharpness");
        assertThat(board.instruction()).isEqualTo("Which is blurrier?");
        assertThat(details.showPrompt()).isTrue();
        assertThat(details.showPromptAsset()).isTrue();
        assertThat(details.inverseRanking()).isTrue();
        assertThat(details.responseBudget()).hasValue(20);
        assertThat(details.levelOfDetail()).contains(LevelOfDetail.DEBUG);
        assertThat(details.minResponsesPerMatchup()).hasValue(4);
        assertThat(details.includedTags()).isEmpty();
        assertThat(board.jobs()).extracting(Job::id).doesNotHaveDuplicates();
        assertThat(board.runs()).isNotEmpty();
        assertThat(board.view().page().getPath()).contains(benchmark.id(), board.id());
        assertThat(benchmark.view().page().getPath()).endsWith("/mri/benchmarks/" + benchmark.id());
        assertThat(TIME.printed())
                .contains(board.page().toString(), benchmark.page().toString());
    }

    @Test
    void participant_countsWhatIsMissing_andSendsIt() {
        Benchmark benchmark = client.mri().createNewBenchmark("Missing", Prompts.of(List.of("p", "q")));
        Participant model = benchmark.addModel("M", List.of(ModelSample.text("a", "p")));
        List<ModelSample> wanted =
                List.of(ModelSample.text("a", "p"), ModelSample.text("b", "q"), ModelSample.text("c", "q"));

        assertThat(model.missingCounts(List.of("p", "q", "q"))).isEqualTo(Map.of("q", 2));
        assertThat(model.retryMissing(wanted).failed()).isEmpty();

        assertThat(model.missingCounts(List.of("p", "q", "q"))).isEmpty();
        assertThat(model.streamSamples()).hasSize(3);
    }
}
