package consumer;

import ai.rapidata.reports.RankingReport;
import ai.rapidata.reports.ReportSection;
import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.benchmark.Standings;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.results.ClassificationResults;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Uses the artifacts as modules: an API call with an upload, a page of the sandbox, and a report. */
public final class ModularConsumer {
    public static void main(String[] arguments) throws Exception {
        require(RapidataClient.class.getModule().isNamed(), "the library is a named module");
        require(RapidataSandbox.class.getModule().isNamed(), "the sandbox is a named module");
        try (RapidataSandbox sandbox = RapidataSandbox.builder()
                        .clock(SandboxClock.accelerated(2000))
                        .start();
                RapidataClient client = RapidataClient.builder()
                        .environment(Environment.local(sandbox.baseUrl()))
                        .clientId("sandbox")
                        .clientSecret("sandbox")
                        .build()) {
            var definition = client.job()
                    .createClassificationJobDefinition(
                            "Modular", "Which animal is it?", List.of("Cat", "Dog"), List.of(Datapoint.text("A dog.")));
            var job = client.audience().getAudienceById("global").assignJob(definition);
            ClassificationResults results = job.getResults().asClassification();
            require(results.rows().size() == 1, results.toString());
            System.out.println(results);

            RankingReport report = RankingReport.of("Modular")
                    .withSection(ReportSection.of("Nobody", Standings.empty()));
            require(RankingReport.class.getModule().isNamed(), "reports are a named module");
            require(report.toHtml().contains("vega"), "the report contains its charting library");

            URI page = sandbox.baseUrl().resolve("/app");
            var answer = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
            require(answer.statusCode() == 200 && answer.body().contains("<html"), page + " is a page: " + answer);
        }
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new IllegalStateException("not so: " + what);
        }
    }
}
