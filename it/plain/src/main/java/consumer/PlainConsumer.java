package consumer;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.results.CompareResults;
import java.util.List;

/** Uses both artifacts on the class path, and closes nothing: the process must end all the same. */
public final class PlainConsumer {
    public static void main(String[] arguments) {
        RapidataSandbox sandbox = RapidataSandbox.builder()
                .clock(SandboxClock.accelerated(2000))
                .start();
        RapidataClient client = RapidataClient.builder()
                .environment(Environment.local(sandbox.baseUrl()))
                .clientId("sandbox")
                .clientSecret("sandbox")
                .build();
        var definition = client.job()
                .createCompareJobDefinition(
                        "Plain", "Which is better?", List.of(Datapoint.textPair("One sentence.", "Another sentence.")));
        var job = client.audience().getAudienceById("global").assignJob(definition);
        CompareResults results = job.getResults().asCompare();
        if (results.rows().size() != 1) {
            throw new IllegalStateException(results.toString());
        }
        System.out.println(results);
        System.out.println("main returns at " + System.currentTimeMillis());
    }
}
