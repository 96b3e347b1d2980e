package ai.rapidata.examples.migration;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sdk.RapidataClient;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.results.CompareResults;
import ai.rapidata.sdk.results.CompareRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MigrationTest {

    @Test
    void orderAndJob_ofTheSamePictures_giveTheSameResults() throws IOException {
        Path pictures = Pictures.provide(Path.of(""));
        try (RapidataSandbox sandbox = RapidataSandbox.builder()
                        .clock(SandboxClock.accelerated(1800))
                        .start();
                RapidataClient client = RapidataClient.builder()
                        .environment(Environment.local(sandbox.baseUrl()))
                        .clientId("sandbox")
                        .clientSecret("sandbox")
                        .config(config -> config.withUpload(upload -> upload.withCacheToDisk(false))
                                .withLogging(logging -> logging.withSilentMode(true)))
                        .build()) {
            sandbox.crowd().quality("good_example.png", 4).quality("bad_example.png", -4);
            sandbox.crowd().quality("flux_image.jpg", 4).quality("midjourney_image.jpg", -4);
            sandbox.crowd().quality("flux_image2.jpg", -4).quality("midjourney_image2.jpg", 4);

            CompareResults before = LegacyOrder.run(client, pictures);
            CompareResults after = AudienceAndJob.run(client, pictures);

            assertThat(winners(after))
                    .isEqualTo(winners(before))
                    .isEqualTo(Map.of("A cat on a chair", 0, "A sunset over mountains", 1));
            assertThat(after.toTable().columns()).isEqualTo(before.toTable().columns());
            assertThat(before.rows()).allMatch(row -> row.votes().size() >= 10);
            assertThat(after.rows()).allMatch(row -> row.votes().size() >= 10);
        }
    }

    private static Map<String, Integer> winners(CompareResults results) {
        return results.rows().stream()
                .collect(Collectors.toMap(row -> row.context().orElseThrow(), MigrationTest::winner));
    }

    private static int winner(CompareRow row) {
        return row.winningOption().orElseThrow().index();
    }
}
