package ai.rapidata.sandbox.asset;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.Pictures;
import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.SandboxClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UploadTest {

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
    void file_picture_isNamedByContentAndFileNameAndHosted() {
        byte[] picture = Pictures.png(64, 48);

        var first = client.upload("/asset/file", "pic ü.png", "image/png", picture);
        var again = client.upload("/asset/file", "pic ü.png", "image/png", picture);
        var renamed = client.upload("/asset/file", "other.png", "image/png", picture);

        assertThat(first.status()).isEqualTo(200);
        String name = first.json().path("fileName").asText();
        assertThat(name).matches("[0-9a-f]{32}\\.png");
        assertThat(again.json().path("fileName").asText()).isEqualTo(name);
        assertThat(renamed.json().path("fileName").asText()).isNotEqualTo(name);
        assertThat(first.json().path("originalSizeBytes").asLong()).isEqualTo(picture.length);
        assertThat(first.json().path("wasCompressed").asBoolean()).isFalse();
        Asset asset = sandbox.assets().find(name).orElseThrow();
        assertThat(asset.originalNames()).containsExactly("pic ü.png");
        assertThat(asset.dimensions()).isEqualTo(new Asset.Dimensions(64, 48));
        var hosted = SandboxClient.anonymous(sandbox).get("/assets/" + name);
        assertThat(hosted.response().body()).isEqualTo(picture);
        assertThat(hosted.header("content-type")).isEqualTo("image/png");
    }

    @Test
    void file_withoutExtension_isAccepted() {
        var answer = client.upload(
                "/asset/file", "noext", "application/octet-stream", "data".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.json().path("fileName").asText()).endsWith(".bin");
    }

    @Test
    void file_empty_isRefused() {
        var answer = client.upload("/asset/file", "a.jpg", "image/jpeg", new byte[0]);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").path("file").path(0).asText()).contains("empty");
    }

    @Test
    void file_document_isRefused() {
        var answer = client.upload("/asset/file", "a.pdf", "application/pdf", "%PDF".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void file_noFilePart_isRefused() {
        var answer = client.send(
                "POST",
                "/asset/file",
                BodyPublishers.ofString("--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nx\r\n--b--\r\n"),
                "multipart/form-data; boundary=b");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asText()).contains("'file'");
    }

    @Test
    void file_cutShort_isRefused() {
        var answer = client.send(
                "POST",
                "/asset/file",
                BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.jpg\"\r\n\r\nxyz"),
                "multipart/form-data; boundary=b");

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void file_notMultipart_isRefused() {
        assertThat(client.post("/asset/file", "{}").status()).isEqualTo(415);
    }

    @Test
    void file_compressed_becomesSmallerWebp() {
        var answer = client.upload(
                "/asset/file?compress=true&quality=60&maxdim=100", "a.png", "image/png", Pictures.png(400, 200));

        assertThat(answer.json().path("wasCompressed").asBoolean()).isTrue();
        String name = answer.json().path("fileName").asText();
        assertThat(name).endsWith(".webp");
        assertThat(answer.json().path("finalSizeBytes").asLong())
                .isLessThan(answer.json().path("originalSizeBytes").asLong());
        assertThat(sandbox.assets().find(name).orElseThrow().dimensions()).isEqualTo(new Asset.Dimensions(100, 50));
    }

    @Test
    void file_badCompression_isRefusedByField() {
        var answer = client.upload("/asset/file?quality=101&maxdim=0", "a.png", "image/png", Pictures.png(4, 4));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("errors").has("quality")).isTrue();
        assertThat(answer.json().path("errors").has("maxdim")).isTrue();
    }

    @Test
    void compress_picture_answersWebpAndMetrics() {
        var answer = client.upload("/asset/compress?maxdim=32", "a.png", "image/png", Pictures.png(64, 64));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("X-Original-Dimensions")).isEqualTo("64x64");
        assertThat(answer.header("X-Output-Dimensions")).isEqualTo("32x32");
        assertThat(new String(answer.response().body(), 8, 4, StandardCharsets.US_ASCII))
                .isEqualTo("WEBP");
    }

    @Test
    void compress_noPicture_answersText() {
        var answer = client.upload("/asset/compress", "a.bin", "image/png", "x".getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().isTextual()).isTrue();
    }

    @Test
    void url_elsewhere_isRegisteredWithoutFetch() {
        var answer = client.post("/asset/url?url=HTTPS%3A//ex.com/a%20b/p.png%3Fv%3D2%26w%3D%C3%BC%23frag");

        assertThat(answer.status()).isEqualTo(200);
        Asset asset =
                sandbox.assets().find(answer.json().path("fileName").asText()).orElseThrow();
        assertThat(asset.sourceUrls()).containsExactly("HTTPS://ex.com/a b/p.png?v=2&w=ü#frag");
        assertThat(asset.originalName()).isEqualTo("p.png");
        assertThat(asset.stored()).isFalse();
        var hosted = SandboxClient.anonymous(sandbox).get("/assets/" + asset.name());
        assertThat(hosted.text()).startsWith("<svg").contains("p.png");
    }

    @Test
    void url_noAddress_isUnprocessable() {
        var answer = client.post("/asset/url?url=ftp://example.com/a.png");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("stage").asText()).isEqualTo("validation");
    }

    @Test
    void url_ownAsset_isFetched() {
        String name = client.uploadedName("own.jpg");

        var answer = client.post("/asset/url?url=" + sandbox.baseUrl() + "/assets/" + name);

        String fetched = answer.json().path("fileName").asText();
        assertThat(SandboxClient.anonymous(sandbox)
                        .get("/assets/" + fetched)
                        .response()
                        .body())
                .isEqualTo(SandboxClient.anonymous(sandbox)
                        .get("/assets/" + name)
                        .response()
                        .body());
        assertThat(sandbox.assets().find(fetched).orElseThrow().originalName()).isEqualTo(name);
    }

    @Test
    void url_missingHere_tellsUpstreamStatus() {
        var answer = client.post("/asset/url?url=" + sandbox.baseUrl() + "/assets/nothing.jpg");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("stage").asText()).isEqualTo("download");
        assertThat(answer.json().path("upstreamHttpStatus").asInt()).isEqualTo(404);
    }

    @Test
    void url_noMediaHere_failsAtContentType() {
        var answer = client.post("/asset/url?url=" + sandbox.baseUrl() + "/.well-known/jwks");

        assertThat(answer.json().path("stage").asText()).isEqualTo("content_type");
    }

    @Test
    void hosted_unknownName_is404() {
        assertThat(client.get("/assets/..%2F..%2Fetc%2Fpasswd").status()).isEqualTo(404);
    }

    @Test
    void hosted_atTheRoot_isFoundToo() {
        String name = client.uploadedName("root.jpg");

        assertThat(SandboxClient.anonymous(sandbox).get("/" + name).text()).isEqualTo("root.jpg");
        assertThat(client.get("/nothing-here").status()).isEqualTo(404);
    }
}
