package ai.rapidata.sdk.internal.api;

import static ai.rapidata.sdk.testing.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.config.CompressionConfig;
import ai.rapidata.sdk.context.ContextQuestion;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.http.TestTransport;
import ai.rapidata.sdk.testing.RawServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UploadWireTest {

    @TempDir
    Path directory;

    private final RawServer server = RawServer.start();
    private final TestTransport transport = new TestTransport(server.url());
    private final AssetApi assets = new AssetApi(transport.transport);
    private final DatasetApi datasets = new DatasetApi(transport.transport);

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    @Test
    void uploadUrl_encodesTheUrlAndTheCompression() {
        server.then(reply(200, "{\"fileName\":\"n.webp\",\"warnings\":[\"too long\"],\"wasCompressed\":true}"));

        StoredAsset stored = assets.uploadUrl(
                "HTTPS://ex.com/a b/p.jpg?v=2&w=ü#frag",
                CompressionConfig.defaults().withEnabled(true).withQuality(70).withMaxDimension(1024));

        assertThat(stored).isEqualTo(new StoredAsset("n.webp", List.of("too long")));
        assertThat(server.request().line())
                .isEqualTo("POST /asset/url?url=HTTPS%3A//ex.com/a%20b/p.jpg%3Fv%3D2%26w%3D%C3%BC%23frag"
                        + "&compress=true&quality=70&maxdim=1024 HTTP/1.1");
    }

    @Test
    void uploadUrl_withoutCompressionButDisabled_sendsOnlyThat() {
        server.then(reply(200, "{\"fileName\":\"n\"}"));

        assets.uploadUrl("http://h/a", CompressionConfig.defaults().withEnabled(false));

        assertThat(server.request().line()).isEqualTo("POST /asset/url?url=http%3A//h/a&compress=false HTTP/1.1");
    }

    @Test
    void uploadFile_streamsOnePartWithNameAndType() throws IOException {
        Path file = Files.writeString(directory.resolve("pic ü.jpg"), "8 bytes!");
        server.then(reply(200, "{\"fileName\":\"n.jpg\",\"warnings\":[],\"wasCompressed\":false}"));

        assertThat(assets.uploadFile(file, null).name()).isEqualTo("n.jpg");

        RawServer.Request request = server.request();
        assertThat(request.line()).isEqualTo("POST /asset/file HTTP/1.1");
        assertThat(request.text())
                .contains("Content-Disposition: form-data; name=\"file\"; filename=\"pic ü.jpg\"")
                .contains("Content-Type: image/jpeg\r\n\r\n8 bytes!\r\n--");
    }

    @Test
    void uploadFile_ofUnknownTypeAndNoBytes_isSentAsItIs() throws IOException {
        Path file = Files.createFile(directory.resolve("noext"));
        server.then(reply(200, "{\"fileName\":\"n\"}"));

        assets.uploadFile(file, null);

        assertThat(server.request().text()).contains("Content-Type: application/octet-stream\r\n\r\n\r\n--");
    }

    @Test
    void uploadFile_interruptedByABadGateway_isSentAgainInFull() throws IOException {
        Path file = Files.writeString(directory.resolve("a.png"), "content");
        server.then(reply(502, "{}")).thenBreak().then(reply(200, "{\"fileName\":\"n\"}"));

        assertThat(assets.uploadFile(file, null).name()).isEqualTo("n");
        assertThat(server.requests())
                .hasSize(3)
                .allSatisfy(request -> assertThat(request.text()).contains("\r\n\r\ncontent\r\n--"));
    }

    @Test
    void answerWithoutName_isUnexpected() {
        server.then(reply(200, "{\"warnings\":[]}"));

        assertThatThrownBy(() -> assets.uploadUrl("http://h/a", null))
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("fileName");
    }

    @Test
    void batch_callsAreMadeAsDocumented() {
        server.then(reply(200, "{\"batchUploadId\":\"b 1\"}"))
                .then(reply(
                        200,
                        "{\"status\":\"Completed\",\"totalCount\":2,\"completedCount\":1,\"failedCount\":1,"
                                + "\"completedBatches\":[\"b 1\"]}"))
                .then(reply(200, "{\"status\":\"New\",\"totalCount\":0,\"completedBatches\":[]}"))
                .then(reply(
                        200,
                        "{\"batchUploadId\":\"b 1\",\"status\":\"Completed\",\"items\":[{\"url\":\"http://h/a\","
                                + "\"status\":\"Failed\",\"fileName\":null,\"warnings\":[],\"errorMessage\":\"403\","
                                + "\"stage\":\"download\",\"upstreamHttpStatus\":403}]}"))
                .then(reply(204, ""));

        assertThat(assets.submitBatch(List.of("http://h/a", "http://h/ü"), "c1", null))
                .isEqualTo("b 1");
        assertThat(assets.batchStatus(List.of("b 1", "b2")))
                .isEqualTo(new BatchStatus("Completed", 2, 1, 1, List.of("b 1")));
        assertThat(assets.correlatedStatus("c1").ended()).isFalse();
        assertThat(assets.batchResult("b 1").items())
                .containsExactly(new BatchResult.Item("http://h/a", "Failed", null, List.of(), "403", "download", 403));
        assets.abortBatch("b 1");

        assertThat(server.requests().stream().map(RawServer.Request::line))
                .containsExactly(
                        "POST /asset/batch-upload HTTP/1.1",
                        "GET /asset/batch-upload/status?batchUploadIds=b%201&batchUploadIds=b2 HTTP/1.1",
                        "GET /asset/batch-upload/status?correlationId=c1 HTTP/1.1",
                        "GET /asset/batch-upload/b%201 HTTP/1.1",
                        "POST /asset/batch-upload/b%201/abort HTTP/1.1");
        assertThat(server.requests().get(0).text())
                .isEqualTo("{\"urls\":[\"http://h/a\",\"http://h/\\u00FC\"],\"correlationId\":\"c1\"}");
    }

    @Test
    void dataset_callsAreMadeAsDocumented() {
        server.then(reply(200, "{\"datasetId\":\"d\"}"))
                .then(reply(204, ""))
                .then(reply(200, "{\"total\":4,\"ready\":1,\"pending\":1,\"failed\":2}"))
                .then(reply(
                        200,
                        "{\"total\":1,\"page\":1,\"pageSize\":100,\"items\":[{\"id\":\"p\",\"datasetId\":\"d\","
                                + "\"asset\":{\"_t\":\"MultiAsset\",\"assets\":[{\"_t\":\"FileAsset\",\"fileName\":\"x\"},"
                                + "{\"_t\":\"TextAsset\",\"text\":\"y\"}]}}]}"))
                .then(reply(200, "{\"items\":[{\"shortenedContext\":\"s\"}]}"));

        assertThat(datasets.createDataset("n_dataset")).isEqualTo("d");
        datasets.createGroup("d", "0", "ctx", new AssetInput.Existing("u.webp"));
        assertThat(datasets.progress("d").failed()).isEqualTo(2);
        DatapointPage page = datasets.newestDatapoints("d", 1, 100);
        assertThat(datasets.shortenContexts(List.of(new ContextQuestion("long", "which?"))))
                .containsExactly("s");

        assertThat(page.entries().get(0).assetKey())
                .isEqualTo(new AssetInput.Multi(List.of(new AssetInput.Existing("x"), new AssetInput.Text("y"))).key());
        assertThat(server.requests().stream().map(request -> request.line() + " " + request.text()))
                .containsExactly(
                        "POST /dataset HTTP/1.1 {\"name\":\"n_dataset\"}",
                        "POST /dataset/d/group HTTP/1.1 {\"group\":\"0\",\"context\":\"ctx\",\"contextAsset\":"
                                + "{\"_t\":\"ExistingAssetInput\",\"name\":\"u.webp\"}}",
                        "GET /dataset/d/progress HTTP/1.1 ",
                        "GET /dataset/d/datapoints?page=1&page_size=100&sort=-created_at HTTP/1.1 ",
                        "POST /datasets/shorten-context HTTP/1.1 {\"items\":[{\"context\":\"long\",\"question\":\"which?\"}]}");
    }

    @Test
    void datapoint_withSentenceAndMetadata_hasTheDocumentedMembers() {
        server.then(reply(200, "{\"datapointId\":\"p\"}"));

        datasets.createDatapoint(
                "d",
                new NewDatapoint(new AssetInput.Text("hello"), null, null, 2, null, "two words", Map.of("k", "v")));

        assertThat(server.request().text())
                .isEqualTo("{\"asset\":{\"_t\":\"TextAssetInput\",\"text\":\"hello\"},\"context\":null,\"sortIndex\":2,"
                        + "\"group\":null,\"transcription\":\"two words\",\"privateMetadata\":{\"k\":\"v\"}}");
    }

    @Test
    void datapoint_afterALostAnswer_isNotSentAgainByTheTransport() {
        server.thenBreak();

        assertThatThrownBy(() -> datasets.createDatapoint(
                        "d", new NewDatapoint(new AssetInput.Text("a"), null, null, 0, null, null, Map.of())))
                .isInstanceOfSatisfying(
                        ai.rapidata.sdk.error.ConnectionException.class,
                        e -> assertThat(e.requestMayHaveArrived()).isTrue());
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void keys_ofTextsAndNames_neverMeet() {
        assertThat(new AssetInput.Text("a").key()).isNotEqualTo(new AssetInput.Existing("a").key());
        assertThat(new AssetInput.Multi(List.of(new AssetInput.Text("ab"), new AssetInput.Text("c"))).key())
                .isNotEqualTo(new AssetInput.Multi(List.of(new AssetInput.Text("a"), new AssetInput.Text("bc"))).key());
        assertThat(new AssetInput.Multi(List.of(new AssetInput.Text("a"))).key())
                .isEqualTo(new AssetInput.Text("a").key());
    }
}
