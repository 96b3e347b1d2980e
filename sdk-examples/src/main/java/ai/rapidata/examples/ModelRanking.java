package ai.rapidata.examples;

import ai.rapidata.reports.RankingReport;
import ai.rapidata.reports.ReportSection;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.benchmark.Benchmark;
import ai.rapidata.sdk.benchmark.EvaluationProgress;
import ai.rapidata.sdk.benchmark.Leaderboard;
import ai.rapidata.sdk.benchmark.ModelSample;
import ai.rapidata.sdk.benchmark.Participant;
import ai.rapidata.sdk.benchmark.Prompt;
import ai.rapidata.sdk.benchmark.Standing;
import ai.rapidata.sdk.benchmark.Standings;
import ai.rapidata.sdk.results.WinLossMatrix;
import ai.rapidata.sdk.statistics.BradleyTerry;
import ai.rapidata.sdk.statistics.BradleyTerryFit;
import ai.rapidata.sdk.statistics.PairwiseCounts;
import ai.rapidata.sdk.statistics.RankRange;
import ai.rapidata.sdk.statistics.Scale;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Ranks four image models on twenty prompts, adds a fifth, and writes what people think of them to an HTML page.
 *
 * <p>{@code mvn -q -Pquickstart -Dexample=ModelRanking} runs it against a sandbox in this process; see
 * {@link ExampleService} for others. The pictures are drawn by {@link ImaginedModel}.
 */
public final class ModelRanking {
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final List<ImaginedModel> FIRST = List.of(
            new ImaginedModel("Aurora 2", 0.10),
            new ImaginedModel("Borealis", 0.30),
            new ImaginedModel("Cirrus", 0.55),
            new ImaginedModel("Dune", 0.85));

    private static final ImaginedModel NEWCOMER = new ImaginedModel("Ember", 0.42);

    private final ExampleService service;
    private final Path folder;
    private final Benchmark benchmark;
    private final Leaderboard leaderboard;

    private ModelRanking(ExampleService service, RapidataClient client, Path folder) {
        this.service = service;
        this.folder = folder;
        List<Prompt> prompts = ImaginedModel.prompts().stream()
                .map(scene -> Prompt.of(scene.text())
                        .withIdentifier(scene.identifier())
                        .withTags(scene.shape()))
                .toList();
        this.benchmark = client.mri().createNewBenchmark("Shapes and colors", prompts);
        this.leaderboard = benchmark.createLeaderboard(
                "Prompt alignment",
                "Which image follows the description better?",
                options -> options.showPrompt(true).levelOfDetail("low"));
    }

    /** Ranks the models. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(System.getProperty("rapidata.examples.module", "sdk-examples"))
                .resolve("target")
                .resolve("model-ranking");
        try (ExampleService service = ExampleService.choose();
                RapidataClient client = service.client(folder)) {
            System.out.println("Talking to " + service.description());
            ModelRanking ranking = new ModelRanking(service, client, folder);
            for (ImaginedModel model : FIRST) {
                ranking.evaluate(model);
            }
            ranking.benchmark.waitForEvaluation(PATIENCE, ModelRanking::print);
            System.out.println(
                    "\nFour models:\n" + ranking.leaderboard.getStandings().toMarkdown());

            Participant newcomer = ranking.evaluate(NEWCOMER);
            Standing place = newcomer.waitForEvaluation(PATIENCE, ModelRanking::print);
            System.out.printf("%n%s came in at rank %d.%n", place.name(), place.rank());
            ranking.report();
        }
    }

    /** Draws what a model makes of each prompt, uploads it and has it compared with all others. */
    private Participant evaluate(ImaginedModel model) throws IOException {
        service.likes(model.name(), model.quality());
        List<ModelSample> samples = new ArrayList<>();
        for (ImaginedModel.Scene prompt : ImaginedModel.prompts()) {
            samples.add(ModelSample.media(
                    model.draw(prompt, folder.resolve("images")).toString(), prompt.identifier()));
        }
        Participant participant = benchmark.evaluateModel(model.name(), samples);
        System.out.println(model.name() + " takes part with " + samples.size() + " images");
        return participant;
    }

    private static void print(EvaluationProgress progress) {
        System.out.printf(
                "%4d s: %d responses, %d models under evaluation%n",
                progress.elapsed().toSeconds(),
                progress.totalResponses(),
                progress.evaluating().size());
    }

    private void report() {
        Standings standings = leaderboard.getStandings();
        System.out.println("\nFive models:\n" + standings.toMarkdown());
        WinLossMatrix matrix = benchmark.getWinLossMatrix();

        BradleyTerryFit fit = BradleyTerry.fit(PairwiseCounts.of(matrix));
        System.out.println("Which ranks are possible at 95 %:");
        for (RankRange range : fit.rankRanges(0.95)) {
            System.out.printf("  %-10s %d to %d%n", range.name(), range.best(), range.worst());
        }
        fit.difference(standings.rows().get(0).name(), standings.rows().get(1).name())
                .ifPresent(lead -> System.out.printf(
                        "The first is better than the second with a probability of %.1f %%.%n",
                        100 * lead.probabilityStronger()));

        Path page = folder.resolve("models.html");
        RankingReport report = RankingReport.of("Shapes and colors")
                .withIntroduction(leaderboard.instruction())
                .withSection(ReportSection.of("Standings", standings).withMatrix(matrix))
                .withSection(ReportSection.of("Fitted here, with the ranks that are possible", fit, Scale.FLOW, 0.95));
        report.writeHtml(page);
        System.out.println("Written: " + page);
        benchmark.view();
        leaderboard.view();
    }
}
