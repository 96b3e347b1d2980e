package ai.rapidata.sdk.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.error.BadRequestException;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.job.JobStatus;
import ai.rapidata.sdk.results.WinLossMatrix;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class BenchmarkSandboxTest {

    private static final VirtualClock CLOCK = SandboxClock.virtual();
    private static final List<String> PROMPTS =
            List.of("A mountain at sunset", "A futuristic city", "A wise old wizard");

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(builder -> builder.clock(CLOCK));

    private final RapidataClient client = SANDBOX.client();

    private static List<ModelSample> samples(String model) {
        return PROMPTS.stream()
                .map(prompt -> ModelSample.text(model + " on " + prompt, prompt))
                .toList();
    }

    @Test
    void models_evaluatedOnALeaderboard_areRankedByTheirQuality() {
        SANDBOX.service().crowd().quality("Strong", 0.8).quality("Middle", 0.6).quality("Weak", 0.4);
        Benchmark benchmark = client.mri()
                .createNewBenchmark(
                        "Texts",
                        Prompts.of(PROMPTS)
                                .withTags(List.of(List.of("outdoor"), List.of("city"), List.of("people", "indoor"))));
        Leaderboard board = benchmark.createLeaderboard(
                "Quality",
                "Which text is better?",
                options -> options.levelOfDetail(300).showPrompt(true));
        List<Participant> models = new ArrayList<>();
        for (String name : List.of("Weak", "Strong", "Middle")) {
            models.add(benchmark.evaluateModel(name, samples(name)));
        }
        assertThat(benchmark.getOverallStandings().isEvaluating()).isTrue();

        CLOCK.advance(Duration.ofHours(2));
        Standings standings = benchmark.waitForEvaluation(Duration.ZERO);

        assertThat(standings.rows()).extracting(Standing::name).containsExactly("Strong", "Middle", "Weak");
        assertThat(standings.rows()).extracting(Standing::rank).containsExactly(1, 2, 3);
        assertThat(standings.rows()).allSatisfy(row -> {
            assertThat(row.lowerBound().getAsDouble()).isLessThan(row.score());
            assertThat(row.upperBound().getAsDouble()).isGreaterThan(row.score());
            assertThat(row.responseCount()).isPositive();
            assertThat(row.isEvaluating()).isFalse();
        });
        assertThat(standings.toTable().columns()).startsWith("name", "wins", "total_matches", "score");
        assertThat(standings.toMarkdown()).contains("| 1 | Strong |");
        assertThat(board.waitForEvaluation(Duration.ZERO).rows())
                .extracting(Standing::name)
                .containsExactly("Strong", "Middle", "Weak");

        WinLossMatrix matrix = benchmark.getWinLossMatrix();
        assertThat(matrix.index()).containsExactly("Strong", "Middle", "Weak");
        assertThat(matrix.wins("Strong", "Weak")).isGreaterThan(matrix.wins("Weak", "Strong"));
        assertThat(matrix.totalVotes().getAsDouble()).isEqualTo(standings.totalResponses());
        assertThat(board.getStandings(List.of("outdoor")).totalResponses())
                .isPositive()
                .isLessThan(standings.totalResponses());
        assertThat(board.getStandings(List.of()).rows()).isEmpty();
        assertThat(benchmark.getStandingsByTag(filter -> filter).segment("city"))
                .isPresent();
        assertThat(benchmark
                        .getStandingsBreakdown(VoteFilter.Property.COUNTRY, filter -> filter)
                        .segments())
                .isNotEmpty();
        assertThat(benchmark.getDemographics(filter -> filter).totalVotes()).isEqualTo(standings.totalResponses());
        assertThat(benchmark
                        .getOverallStandings(filter -> filter.weighted(true))
                        .rows())
                .hasSize(3);
        assertThat(models.get(1).getElo()).isPresent();
        assertThat(models.get(1).waitForEvaluation(Duration.ZERO).rank()).isEqualTo(1);
        assertThat(board.runs()).hasSize(3).allMatch(run -> run.status().equals(RunStatus.COMPLETED));
        // The first model met nobody, so that its run had nothing to ask. One request finds the jobs of all runs.
        int requests = SANDBOX.service().requests().count("GET", "/jobs");
        assertThat(board.jobs()).hasSize(2).allSatisfy(job -> {
            assertThat(job.getStatus()).isEqualTo(JobStatus.COMPLETED);
            assertThat(job.getResults().asCompare().rows()).hasSize(100);
        });
        assertThat(SANDBOX.service().requests().count("GET", "/jobs")).isEqualTo(requests + 1);
        assertThat(board.voteAggregation()).isEqualTo(VoteAggregation.MAJORITY_VOTE);
    }

    @Test
    void exactVotes_areSeenAsTheyAre() {
        Benchmark benchmark = client.benchmark().createNewBenchmark("Exact", Prompts.of(List.of("p")));
        Participant a = benchmark.addModel("A", List.of(ModelSample.text("a", "p")));
        Participant b = benchmark.addModel("B", List.of(ModelSample.text("b", "p")));
        Leaderboard board = benchmark.createLeaderboard(
                "L", "Which?", options -> options.skipInitialRun(true).voteAggregation(VoteAggregation.ALL_VOTES));
        SANDBOX.service().benchmarks().addVotes(board.id(), "p", a.id(), b.id(), 7, 3);

        Standings standings = board.getStandings();

        assertThat(standings.totalResponses()).isEqualTo(10);
        assertThat(standings.find(a.id()).orElseThrow().wins()).isEqualTo(7);
        assertThat(standings.find(b.id()).orElseThrow().winRate()).hasValue(0.3);
        assertThat(board.getWinLossMatrix().wins("A", "B")).isEqualTo(7);
    }

    @Test
    void mediaFiles_areUploadedOnceAndComeBackByName(@TempDir Path folder) throws IOException {
        Path reference = folder.resolve("reference.png");
        Path made = folder.resolve("made.png");
        Files.write(reference, picture("reference"));
        Files.write(made, picture("made"));
        Benchmark benchmark = client.mri()
                .createNewBenchmark(
                        "Pictures",
                        List.of(
                                Prompt.of("Move it").withIdentifier("scene_1").withAsset(reference.toString()),
                                Prompt.ofAsset("scene_2", reference.toString())));

        Participant model =
                benchmark.addModel("M", List.of(made.toString(), made.toString()), List.of("scene_1", "scene_2"));

        assertThat(benchmark.identifiers()).containsExactly("scene_1", "scene_2");
        assertThat(benchmark.promptAssets()).containsExactly("reference.png", "reference.png");
        assertThat(benchmark.prompts()).containsExactly("Move it", null);
        assertThat(model.streamSamples().map(ParticipantSample::identifier))
                .containsExactlyInAnyOrder("scene_1", "scene_2");
        assertThat(model.missingSamples(List.of(
                        ModelSample.media(made.toString(), "scene_1"),
                        ModelSample.media(reference.toString(), "scene_1"))))
                .containsExactly(ModelSample.media(reference.toString(), "scene_1"));
        assertThat(model.uploadSamples(List.of(ModelSample.media(made.toString(), "scene_1")))
                        .failed())
                .isEmpty();
        assertThat(model.streamSamples()).hasSize(2);
    }

    private static byte[] picture(String content) {
        byte[] head = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        byte[] body = content.getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    @Test
    void benchmark_isFoundChangedAndDeleted() {
        Benchmark benchmark = client.mri()
                .createNewBenchmark(
                        "Findable benchmark",
                        Prompts.of(PROMPTS).withOrigins(List.of("a", "b", "c")),
                        options -> options.description("By us"));
        assertThat(client.mri().findBenchmarks("Findable benchmark"))
                .extracting(Benchmark::id)
                .containsExactly(benchmark.id());
        assertThat(client.mri().streamBenchmarks("Findable").map(Benchmark::name))
                .contains("Findable benchmark");

        benchmark.rename("Renamed").update(update -> update.description("By others"));
        assertThat(benchmark.getDetails().description()).contains("By others");
        assertThat(client.mri().getBenchmarkById(benchmark.id()).name()).isEqualTo("Renamed");

        benchmark.addPrompt(Prompt.of("A fourth").withTags("new")).updatePrompt("A fourth", List.of(Tag.of("x", "y")));
        assertThat(benchmark.identifiers()).hasSize(4).endsWith("A fourth");
        assertThat(benchmark.structuredTags().get(3)).containsExactly(Tag.of("x", "y"));
        assertThat(benchmark.origins()).containsExactly("a", "b", "c", null);
        assertThat(benchmark.tagSummaries()).containsExactly(new TagSummary("x", "y", 1));
        benchmark.deletePrompt("A fourth");
        assertThat(benchmark.identifiers()).hasSize(3);

        benchmark.delete();
        assertThatThrownBy(benchmark::getDetails).isInstanceOf(NotFoundException.class);
    }

    @Test
    void participants_goThroughTheirLife() {
        Benchmark benchmark = client.mri().createNewBenchmark("Life", Prompts.of(List.of("p")));
        Participant model = benchmark.addModel(
                "M",
                List.of(ModelSample.text("text", "p")),
                options -> options.lab("L").license(ModelLicense.OPEN_SOURCE));
        assertThat(model.status()).isEqualTo(ParticipantStatus.CREATED);
        assertThatThrownBy(model::enable).isInstanceOf(BadRequestException.class);

        assertThat(benchmark.run()).extracting(Participant::id).containsExactly(model.id());
        assertThat(benchmark.getParticipantById(model.id()).status()).isEqualTo(ParticipantStatus.SUBMITTED);
        model.disable();
        assertThat(model.refresh().status()).isEqualTo(ParticipantStatus.DISABLED);
        model.enable().rename("N");
        assertThat(benchmark.participants()).singleElement().satisfies(only -> {
            assertThat(only.name()).isEqualTo("N");
            assertThat(only.status()).isEqualTo(ParticipantStatus.SUBMITTED);
        });
        model.delete();
        assertThat(benchmark.participants()).isEmpty();
    }

    @Test
    void leaderboards_areChangedBoostedAndDeleted() {
        Benchmark benchmark = client.mri().createNewBenchmark("Boards", Prompts.of(PROMPTS));
        List<Participant> models =
                List.of(benchmark.evaluateModel("A", samples("A")), benchmark.evaluateModel("B", samples("B")));
        Leaderboard board = benchmark.createLeaderboard(
                "L",
                "Which?",
                options ->
                        options.levelOfDetail("debug").includedTags(List.of()).excludedTags(List.of("x")));
        CLOCK.advance(Duration.ofHours(1));
        long before = board.waitForEvaluation(Duration.ZERO).totalResponses();

        board.boost(models, 30, OptionalLong.of(1));
        CLOCK.advance(Duration.ofHours(1));

        assertThat(board.waitForEvaluation(Duration.ZERO).totalResponses()).isEqualTo(before + 30);
        board.rebalance(models.subList(0, 1), 10, OptionalLong.empty());
        board.update(update -> update.name("New").minResponsesPerMatchup(5).voteAggregation(VoteAggregation.ALL_VOTES));
        assertThat(board.refresh().name()).isEqualTo("New");
        assertThat(board.details().minResponsesPerMatchup()).hasValue(5);
        assertThat(board.details().excludedTags()).containsExactly("x");
        assertThat(client.mri().getLeaderboardById(board.id(), benchmark.id()).voteAggregation())
                .isEqualTo(VoteAggregation.ALL_VOTES);
        assertThat(benchmark.leaderboards()).extracting(Leaderboard::id).containsExactly(board.id());
        Benchmark copy = benchmark.fork();
        assertThat(copy.id()).isNotEqualTo(benchmark.id());
        assertThat(copy.identifiers()).isEqualTo(benchmark.identifiers());
        assertThat(copy.participants()).extracting(Participant::name).containsExactly("A", "B");
        assertThat(copy.leaderboards().get(0).getStandings().totalResponses())
                .isEqualTo(board.getStandings().totalResponses());
        board.delete();
        assertThat(benchmark.leaderboards()).isEmpty();
        assertThat(copy.leaderboards()).hasSize(1);
    }
}
