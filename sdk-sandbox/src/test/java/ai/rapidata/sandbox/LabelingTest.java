package ai.rapidata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.clock.VirtualClock;
import ai.rapidata.sandbox.job.JobState;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From uploaded files to results, through the whole sandbox. */
class LabelingTest {

    private static final Duration LONG = Duration.ofHours(3);

    @Test
    void filesOfTheSameName_arePairedComparedAndToldApart() {
        VirtualClock clock = SandboxClock.virtual();
        try (RapidataSandbox sandbox =
                RapidataSandbox.builder().clock(clock).seed(5).start()) {
            SandboxClient client = SandboxClient.of(sandbox);
            String first = upload(client, "001.png", 20, 20);
            String second = upload(client, "001.png", 30, 20);
            sandbox.crowd().quality(first, 0.1).quality(second, 0.9);
            String job = assign(client, compare(client, first, second));
            clock.advance(LONG);
            JsonNode row = client.get("/job/" + job + "/download-results")
                    .json()
                    .path("results")
                    .path(0);
            assertThat(row.path("winner").asText()).isEqualTo(second);
            assertThat(row.path("context").asText()).isEqualTo("a blue book");
            assertThat(row.path("privateMetadata").path("id").asText()).isEqualTo("7");
            URI url = URI.create(row.path("assetUrls").path(second).asText());
            assertThat(url.toString()).isEqualTo(sandbox.baseUrl() + "/assets/" + second);
            assertThat(client.get(url.getPath()).response().body()).isEqualTo(Pictures.png(30, 20));
            JsonNode rapid =
                    client.get("/job/" + job + "/results").json().path("items").path(0);
            assertThat(rapid.path("asset")
                            .path("assets")
                            .path(1)
                            .path("fileName")
                            .asText())
                    .isEqualTo(second);
            assertThat(client.get("/app/audiences/global/job/" + job).text()).contains("Completed", "/assets/" + first);
        }
    }

    @Test
    void acceleratedSandbox_labelsByItself() {
        try (RapidataSandbox sandbox =
                RapidataSandbox.builder().clock(SandboxClock.accelerated(2000)).start()) {
            SandboxClient client = SandboxClient.of(sandbox);
            String job = assign(client, compare(client, upload(client, "a.png", 9, 9), upload(client, "b.png", 8, 8)));
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (!client.get("/job/" + job).text().contains("\"Completed\"") && System.nanoTime() < deadline) {
                client.get("/job/" + job + "/progress");
            }
            assertThat(sandbox.jobs().job(job).state()).isEqualTo(JobState.Completed);
            assertThat(sandbox.jobs().progress(job).orElseThrow().completed()).isEqualTo(9);
        }
    }

    @Test
    void sandboxWithADataFolder_goesOnWhereItEnded(@TempDir Path folder) {
        String job;
        List<JsonNode> before = new ArrayList<>();
        VirtualClock clock = SandboxClock.virtual();
        try (RapidataSandbox sandbox =
                RapidataSandbox.builder().clock(clock).dataDirectory(folder).start()) {
            SandboxClient client = SandboxClient.of(sandbox);
            job = assign(client, compare(client, upload(client, "a.png", 9, 9), upload(client, "b.png", 8, 8)));
            clock.advance(Duration.ofSeconds(2));
            client.get("/job/" + job + "/responses?sort=Asc")
                    .json()
                    .path("responses")
                    .forEach(before::add);
            assertThat(before.size()).isBetween(1, 8);
        }
        VirtualClock later = SandboxClock.virtual();
        try (RapidataSandbox sandbox =
                RapidataSandbox.builder().clock(later).dataDirectory(folder).start()) {
            SandboxClient client = SandboxClient.of(sandbox);
            assertThat(client.get("/job/" + job + "/responses?sort=Asc").json().path("responses"))
                    .containsExactlyElementsOf(before);
            later.advance(LONG);
            assertThat(client.get("/job/" + job).json().path("state").asText()).isEqualTo("Completed");
        }
    }

    private static String upload(SandboxClient client, String name, int width, int height) {
        return client.upload("/asset/file", name, "image/png", Pictures.png(width, height))
                .json()
                .path("fileName")
                .asText();
    }

    private static String compare(SandboxClient client, String first, String second) {
        String dataset = client.post("/dataset", "{\"name\":\"d\"}")
                .json()
                .path("datasetId")
                .asText();
        client.post("/dataset/" + dataset + "/datapoint", """
                {"asset":{"_t":"MultiAssetInput","assets":[{"_t":"ExistingAssetInput","name":"%s"},
                {"_t":"ExistingAssetInput","name":"%s"}]},"context":"a blue book","sortIndex":0,
                "privateMetadata":{"id":"7"}}""".formatted(first, second));
        return client.post("/job/definition", """
                        {"definitionName":"C","datasetId":"%s","referee":{"_t":"NaiveReferee","totalVotes":9},
                        "workflow":{"_t":"SimpleWorkflow","blueprint":{"_t":"CompareBlueprint","criteria":"Which?"}}}""".formatted(dataset))
                .json()
                .path("definitionId")
                .asText();
    }

    private static String assign(SandboxClient client, String definition) {
        return client.post("/job", "{\"jobDefinitionId\":\"%s\",\"audienceId\":\"global\"}".formatted(definition))
                .json()
                .path("jobId")
                .asText();
    }
}
