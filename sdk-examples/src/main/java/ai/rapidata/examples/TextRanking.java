package ai.rapidata.examples;

import ai.rapidata.reports.RankingReport;
import ai.rapidata.reports.ReportSection;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.flow.Flow;
import ai.rapidata.sdk.flow.FlowItem;
import ai.rapidata.sdk.flow.FlowItemResults;
import ai.rapidata.sdk.results.WinLossMatrix;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Ranks texts in a flow: two batches are on their way together, each is ranked on its own.
 *
 * <p>{@code mvn -q -Pquickstart -Dexample=TextRanking} runs it against a sandbox in this process.
 */
public final class TextRanking {
    private record Batch(String occasion, List<String> lines) {}

    private static final List<Batch> BATCHES = List.of(
            new Batch(
                    "A bakery opens on Saturday",
                    List.of(
                            "Fresh bread. Warm welcome. Saturday.",
                            "We are pleased to announce the opening of our retail bakery outlet.",
                            "Bread!!! Bread!!! Bread!!!",
                            "The smell you have missed is back: we open on Saturday.")),
            new Batch(
                    "A train is late",
                    List.of(
                            "Delayed.",
                            "Your train is 12 minutes late. Platform 4, as planned. Sorry.",
                            "Due to operational reasons the service is subject to delay.")));

    private TextRanking() {}

    /** Ranks the texts. */
    public static void main(String[] arguments) {
        Path folder = Path.of(System.getProperty("rapidata.examples.module", "sdk-examples"))
                .resolve("target")
                .resolve("text-ranking");
        try (ExampleService service = ExampleService.choose();
                RapidataClient client = service.client(folder)) {
            System.out.println("Talking to " + service.description());
            Flow flow = client.flow()
                    .createRankingFlow(
                            "Announcements",
                            "Which announcement would you rather read?",
                            options -> options.maxResponseThreshold(120).minResponseThreshold(40));
            List<FlowItem> items = new ArrayList<>();
            for (Batch batch : BATCHES) {
                items.add(flow.createNewFlowBatch(
                        batch.lines(),
                        DataType.TEXT,
                        options -> options.context(batch.occasion()).timeToLive(Duration.ofHours(1))));
            }
            flow.waitForItems(
                    items,
                    Duration.ofMinutes(70),
                    ended -> System.out.println("\"" + ended.context() + "\" ended as " + ended.status()));

            RankingReport report = RankingReport.of(flow.name());
            for (int i = 0; i < items.size(); i++) {
                FlowItemResults results = items.get(i).getResults();
                WinLossMatrix matrix = items.get(i).getWinLossMatrix();
                String occasion = BATCHES.get(i).occasion();
                System.out.println("\n" + occasion + (results.isPartial() ? " (partial)" : ""));
                results.items().forEach(item -> System.out.println("  " + item));
                report = report.withSection(ReportSection.of(occasion, results).withMatrix(matrix));
            }
            Path page = folder.resolve("texts.html");
            report.writeHtml(page);
            System.out.println("\nWritten: " + page);
        }
    }
}
