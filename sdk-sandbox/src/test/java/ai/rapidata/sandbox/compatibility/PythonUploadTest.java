package ai.rapidata.sandbox.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Assets, datasets, datapoints and contexts as the Python client sends them. */
class PythonUploadTest {

    private static PythonBench bench;
    private static PythonClient client;

    @BeforeAll
    static void open() {
        bench = new PythonBench("3.20.1");
        client = bench.client();
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void file_underItsRawName_isKept() {
        JsonNode answer = PythonClient.read(
                client.upload("/asset/file", "pic ü \"1\".jpg".replace("\"", "'"), "image/jpeg", new byte[] {1, 2}));

        assertThat(answer.get("fileName").asText()).isNotBlank();
        assertThat(answer.get("warnings").isArray()).isTrue();
        assertThat(answer.get("wasCompressed").isBoolean()).isTrue();
    }

    @Test
    void file_withoutAnExtension_isAccepted_andAnEmptyOneRefused() {
        JsonNode known = PythonClient.read(
                client.upload("/asset/file", "noext", "application/octet-stream", PythonBench.picture("noext")));
        assertThat(known.get("fileName").asText()).isNotBlank();
        client.upload("/asset/file", "empty.jpg", "image/jpeg", new byte[0]).problem(400);
    }

    @Test
    void file_withCompressionInTheQuery_isAccepted() {
        PythonClient.read(client.upload(
                PythonClient.target("/asset/file", "compress=true", "quality=70", "maxdim=1024"),
                "a.png",
                "image/png",
                PythonBench.picture("a")));
        PythonClient.read(client.upload(
                PythonClient.target("/asset/file", "compress=false"), "a.png", "image/png", PythonBench.picture("a")));
    }

    @Test
    void url_thatIsNotFetched_isRegistered() {
        JsonNode answer = client.post(
                "/asset/url", null, "url=HTTPS://ex.com/a b/p.jpg?v=2&w=ü#frag", "compress=true", "quality=70");

        assertThat(answer.get("fileName").asText()).isNotBlank();
        assertThat(answer.get("warnings").isArray()).isTrue();
    }

    @Test
    void url_ofThisMachineThatNobodyServes_isExplainedWithItsStage() {
        JsonNode problem = client.send("POST", "/asset/url", new String[] {"url=http://127.0.0.1:9/none.jpg"}, null)
                .problem(422);

        assertThat(problem.get("stage").asText()).isEqualTo("download");
    }

    @Test
    void batch_ofAThousandUrls_isTakenInWhole() {
        List<String> urls = IntStream.range(0, 1000)
                .mapToObj(i -> "https://example.com/batch/" + i + ".jpg")
                .toList();

        Map<String, JsonNode> items = bench.batch(urls);

        assertThat(items.keySet()).containsExactlyInAnyOrderElementsOf(urls);
        assertThat(items.values()).allSatisfy(item -> {
            assertThat(item.get("status").asText()).isEqualTo("Completed");
            assertThat(item.get("fileName").asText()).isNotBlank();
            assertThat(item.get("warnings").isArray()).isTrue();
        });
    }

    @Test
    void batch_withAUrlThatFails_tellsWhy() {
        Map<String, JsonNode> items = bench.batch(List.of("https://example.com/ok.jpg", "http://127.0.0.1:9/gone.jpg"));

        JsonNode failed = items.get("http://127.0.0.1:9/gone.jpg");
        assertThat(failed.get("status").asText()).isEqualTo("Failed");
        assertThat(failed.get("errorMessage").asText()).isNotBlank();
        assertThat(failed.get("stage").asText()).isEqualTo("download");
        assertThat(items.get("https://example.com/ok.jpg").get("status").asText())
                .isEqualTo("Completed");
    }

    @Test
    void batch_aborted_answersWithoutContent() {
        String id = client.post(
                        "/asset/batch-upload", "{'urls':['https://example.com/abort.jpg'],'correlationId':'c-abort'}")
                .get("batchUploadId")
                .asText();

        client.change("POST", "/asset/batch-upload/" + id + "/abort", null);
    }

    @Test
    void nameOfAnotherSandbox_isAcceptedFromTheDiskCache() {
        String dataset = bench.dataset("cache");
        String remembered;
        try (PythonBench earlier = new PythonBench("3.20.1")) {
            remembered = earlier.fileName("remembered.jpg");
        }

        bench.add(dataset, PythonBench.datapoint(PythonBench.existing(remembered), 0, null));

        assertThat(client.get("/dataset/" + dataset + "/progress").get("ready").asInt())
                .isEqualTo(1);
    }

    @Test
    void datapoints_ofAllShapes_areCreated() {
        String dataset = bench.dataset("N");
        String a = bench.fileName("a.jpg");
        String b = bench.fileName("b.jpg");

        ObjectNode full = PythonBench.datapoint(
                PythonBench.multi(PythonBench.existing(a), PythonBench.existing(b)), 0, "A red couch");
        full.set("contextAsset", PythonBench.multi(PythonBench.existing(a), PythonBench.existing(b)));
        full.putObject("privateMetadata").put("id", "42");
        bench.add(dataset, full);
        ObjectNode one = PythonBench.datapoint(PythonBench.existing(a), 1, null);
        one.set("contextAsset", PythonBench.existing(b));
        bench.add(dataset, one);
        bench.add(dataset, PythonBench.datapoint(PythonBench.multi(PythonBench.text("only")), 2, "c"));
        ObjectNode sentence = PythonBench.datapoint(PythonBench.existing(a), 3, null);
        bench.add(dataset, sentence.put("transcription", "A cat  sat"));
        ObjectNode grouped = PythonBench.datapoint(PythonBench.existing(b), 4, null);
        bench.add(dataset, grouped.put("group", "0"));
        ObjectNode group = Json.object().put("group", "0").put("context", "cc");
        group.set("contextAsset", PythonBench.existing(a));
        client.change("POST", "/dataset/" + dataset + "/group", group);
        client.change("POST", "/dataset/" + dataset + "/group", group);
        client.change("POST", "/dataset/" + dataset + "/group", "{'group':'1','context':null}");

        assertThat(client.get("/dataset/" + dataset + "/progress").get("total").asInt())
                .isEqualTo(5);
    }

    @Test
    void datapoint_withALongContextOrAStrangeAsset_isRefusedByField() {
        String dataset = bench.dataset("wrong");

        JsonNode tooLong = client.send(
                        "POST",
                        "/dataset/" + dataset + "/datapoint",
                        new String[0],
                        PythonBench.datapoint(PythonBench.text("t"), 0, "x".repeat(401)))
                .problem(400);
        assertThat(tooLong.get("errors").toString()).contains("Context");
        client.send("POST", "/dataset/nowhere/datapoint", new String[0], "{'asset':{'_t':'Strange'}}")
                .problem(404);
        client.send("POST", "/dataset/" + dataset + "/datapoint", new String[0], "{'asset':{'_t':'Strange'}}")
                .problem(400);
    }

    @Test
    void contexts_areShortenedInOrder() {
        ObjectNode body = Json.object();
        for (int i = 0; i < 10; i++) {
            body.withArray("items")
                    .addObject()
                    .put("context", "Sentence number " + i + ". " + "Something else entirely. ".repeat(40))
                    .put("question", "Which number is it?");
        }

        JsonNode items = client.post("/datasets/shorten-context", body).get("items");

        for (int i = 0; i < 10; i++) {
            assertThat(items.get(i).get("shortenedContext").asText())
                    .contains("number " + i)
                    .hasSizeLessThanOrEqualTo(400);
        }
    }

    @Test
    void uploadsAndDatapoints_ofTwentyFiveWorkers_getNamesOfTheirOwn() throws Exception {
        String dataset = bench.dataset("parallel");
        ExecutorService workers = Executors.newFixedThreadPool(25);
        try {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 150; i++) {
                int index = i;
                tasks.add(() -> {
                    String name = bench.fileName("parallel-" + index + ".jpg");
                    bench.add(dataset, PythonBench.datapoint(PythonBench.existing(name), index, null));
                    return name;
                });
            }
            var names = new HashSet<String>();
            for (Future<String> name : workers.invokeAll(tasks)) {
                names.add(name.get());
            }
            assertThat(names).hasSize(150);
        } finally {
            workers.shutdownNow();
        }
        assertThat(client.get("/dataset/" + dataset + "/progress").get("total").asInt())
                .isEqualTo(150);
    }

    /** Versions after 3.21 send segments in place of an asset, a context and a sentence. */
    @Test
    void newerClients_sendSegments() {
        String dataset = bench.dataset("segments");
        ObjectNode datapoint = Json.object().put("sortIndex", 3).putNull("group");
        datapoint
                .putArray("segments")
                .addObject()
                .put("key", "asset")
                .put("kind", "Asset")
                .set("asset", PythonBench.text("shown"));
        datapoint
                .withArray("segments")
                .addObject()
                .put("key", "context")
                .put("kind", "Text")
                .put("text", "which?");
        datapoint
                .withArray("segments")
                .addObject()
                .put("key", "context_asset")
                .put("kind", "Asset")
                .set("asset", PythonBench.existing(bench.fileName("ref.png")));
        bench.add(dataset, datapoint);

        JsonNode listed = client.page("/dataset/" + dataset + "/datapoints", "page=1", "page_size=10")
                .get(0);
        assertThat(listed.at("/asset/text").asText()).isEqualTo("shown");
        assertThat(listed.get("context").asText()).isEqualTo("which?");
        assertThat(listed.at("/contextAsset/_t").asText()).isEqualTo("FileAsset");
        datapoint
                .withArray("segments")
                .addObject()
                .put("key", "strange")
                .put("kind", "Text")
                .put("text", "t");
        client.send("POST", "/dataset/" + dataset + "/datapoint", new String[0], datapoint)
                .problem(400);
    }
}
