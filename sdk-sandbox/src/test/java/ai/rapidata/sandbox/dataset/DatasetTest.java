package ai.rapidata.sandbox.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.SandboxClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static RapidataSandbox sandbox;
    private static SandboxClient client;

    @BeforeAll
    static void start() {
        sandbox = RapidataSandbox.start();
        client = SandboxClient.of(sandbox);
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void datapoint_asClientsSendIt_isStoredWhole() {
        String dataset = dataset("d");
        String first = client.uploadedName("one.jpg");
        String second = client.uploadedName("two.jpg");
        String body = """
                {"asset":{"_t":"MultiAssetInput","assets":[{"_t":"ExistingAssetInput","name":"%s"},
                 {"_t":"ExistingAssetInput","name":"%s"}]},"contextAsset":{"_t":"ExistingAssetInput","name":"%s"},
                 "sortIndex":4,"context":"A red couch","group":null,"transcription":null,"privateMetadata":{"id":"42"}}
                """.formatted(first, second, first);

        var answer = client.post("/dataset/" + dataset + "/datapoint", body);

        assertThat(answer.status()).isEqualTo(200);
        String id = answer.json().path("datapointId").asText();
        Datapoint stored = sandbox.datasets().findDatapoint(id).orElseThrow();
        assertThat(stored.privateMetadata()).isEqualTo(Map.of("id", "42"));
        assertThat(stored.sortIndex()).isEqualTo(4);
        JsonNode shown = client.get("/datapoint/" + id).json();
        assertThat(shown.path("state").asText()).isEqualTo("Ready");
        assertThat(shown.path("asset").path("assets").path(1).path("fileName").asText())
                .isEqualTo(second);
        assertThat(shown.path("asset").path("assets").path(1).path("identifier").asText())
                .isEqualTo("two.jpg");
        assertThat(shown.path("contextAsset").path("_t").asText()).isEqualTo("FileAsset");
    }

    @Test
    void datapoint_unknownAsset_isRefusedByField() {
        var answer = client.post(
                "/dataset/" + dataset("d") + "/datapoint",
                Map.of("asset", Map.of("_t", "ExistingAssetInput", "name", "nobody.jpg")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path("Asset.Name").path(0).asText())
                .contains("nobody.jpg");
    }

    @Test
    void datapoint_assetOfAnEarlierSandbox_isTaken() {
        var answer = client.post(
                "/dataset/" + dataset("d") + "/datapoint",
                Map.of("asset", Map.of("_t", "ExistingAssetInput", "name", "0123456789abcdef0123456789abcdef.png")));

        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void datapoint_longContext_isRefused() {
        String atLimit = "x".repeat(400);

        assertThat(text(dataset("d"), "t", atLimit).status()).isEqualTo(200);
        assertThat(text(dataset("d"), "t", atLimit + "x").status()).isEqualTo(400);
        assertThat(text(dataset("d"), "t", "😀".repeat(201)).status()).isEqualTo(400);
    }

    @Test
    void datapoint_noAsset_isRefused() {
        var answer = client.post("/dataset/" + dataset("d") + "/datapoint", "{\"asset\":null}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").has("Asset")).isTrue();
    }

    @Test
    void datapoint_unknownDataset_is404() {
        assertThat(text("dst_none", "t", null).status()).isEqualTo(404);
    }

    @Test
    void datapoints_paged_followCreation() {
        String dataset = dataset("paged");
        for (int i = 0; i < 5; i++) {
            text(dataset, "text " + i, null);
        }

        JsonNode page = client.get("/dataset/" + dataset + "/datapoints?page=2&page_size=2&sort=created_at")
                .json();

        assertThat(page.path("total").asInt()).isEqualTo(5);
        assertThat(page.path("totalPages").asInt()).isEqualTo(3);
        assertThat(page.path("items").path(0).path("asset").path("text").asText())
                .isEqualTo("text 2");
    }

    @Test
    void datapoint_deleted_isGoneFromProgress() {
        String dataset = dataset("shrinking");
        String id = text(dataset, "t", null).json().path("datapointId").asText();
        text(dataset, "u", null);

        assertThat(client.delete("/datapoint/" + id).status()).isEqualTo(204);

        assertThat(client.get("/datapoint/" + id).status()).isEqualTo(404);
        JsonNode progress = client.get("/dataset/" + dataset + "/progress").json();
        assertThat(progress.path("total").asInt()).isEqualTo(1);
        assertThat(progress.path("ready").asInt()).isEqualTo(1);
    }

    @Test
    void datapoint_failedByProcessing_isListed() {
        String dataset = dataset("failing");
        String id = text(dataset, "t", null).json().path("datapointId").asText();

        sandbox.datasets().setState(id, DatapointState.FAILED);

        JsonNode failed =
                client.get("/dataset/" + dataset + "/datapoints/failed").json();
        assertThat(failed.path("datapoints").path(0).path("id").asText()).isEqualTo(id);
        assertThat(client.get("/dataset/" + dataset + "/progress")
                        .json()
                        .path("failed")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void rename_dataset_isSeen() {
        String dataset = dataset("old");

        assertThat(client.patch("/dataset/" + dataset + "/name", Map.of("name", "new"))
                        .status())
                .isEqualTo(204);

        assertThat(client.get("/dataset/" + dataset).json().path("name").asText())
                .isEqualTo("new");
    }

    @Test
    void group_postedTwice_keepsTheLast() {
        String dataset = dataset("grouped");
        client.post("/dataset/" + dataset + "/group", Map.of("group", "0", "context", "first"));

        var again = client.post("/dataset/" + dataset + "/group", Map.of("group", "0", "context", "second"));

        assertThat(again.status()).isEqualTo(204);
        assertThat(sandbox.datasets().groupsOf(dataset)).hasSize(1);
        assertThat(sandbox.datasets().findGroup(dataset, "0").orElseThrow().context())
                .isEqualTo("second");
    }

    @Test
    void shorten_keepsOrderAndLimit() {
        String longText = "The couch is red. " + "Nothing to see here. ".repeat(60);
        var items = List.of(
                Map.of("context", "short", "question", "?"),
                Map.of("context", longText, "question", "Is the couch red?"));

        JsonNode answer =
                client.post("/datasets/shorten-context", Map.of("items", items)).json();

        assertThat(answer.path("items").path(0).path("shortenedContext").asText())
                .isEqualTo("short");
        assertThat(answer.path("items").path(1).path("shortenedContext").asText())
                .startsWith("The couch is red.")
                .hasSizeLessThanOrEqualTo(400);
    }

    private static String dataset(String name) {
        return client.post("/dataset", Map.of("name", name))
                .json()
                .path("datasetId")
                .asText();
    }

    private static SandboxClient.Answer text(String dataset, String text, String context) {
        Map<String, Object> asset = Map.of("_t", "TextAssetInput", "text", text);
        return client.post(
                "/dataset/" + dataset + "/datapoint",
                context == null ? Map.of("asset", asset) : Map.of("asset", asset, "context", context));
    }
}
