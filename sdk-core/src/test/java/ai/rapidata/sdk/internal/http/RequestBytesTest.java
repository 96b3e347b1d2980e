package ai.rapidata.sdk.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.auth.Secret;
import ai.rapidata.sdk.config.HttpConfig;
import ai.rapidata.sdk.error.UnreadableFileException;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.testing.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestBytesTest {

    private final RawServer server = RawServer.start();
    private final TestTransport client = new TestTransport(server.url());

    @TempDir
    Path directory;

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private RawServer.Request sent(ApiRequest.Builder request) {
        client.transport.send(request.build());
        return server.request();
    }

    @Test
    void query_reservedCharactersAndUnicode_encodedAsTheServiceKnowsIt() {
        RawServer.Request request = sent(ApiRequest.post("/asset/url")
                .query("url", "HTTPS://ex.com/a b/p.jpg?v=2&w=ü#frag")
                .query("compress", true)
                .query("quality", 70)
                .query("maxdim", 1024));

        assertThat(request.line())
                .isEqualTo("POST /asset/url?url=HTTPS%3A//ex.com/a%20b/p.jpg%3Fv%3D2%26w%3D%C3%BC%23frag"
                        + "&compress=true&quality=70&maxdim=1024 HTTP/1.1");
        assertThat(request.header("Content-Length")).isEqualTo("0");
        assertThat(request.header("Content-Type")).isNull();
    }

    @Test
    void query_filterInBrackets_bracketsEncoded() {
        RawServer.Request request = sent(ApiRequest.get("/signal")
                .query("page", 2)
                .query("page_size", 5)
                .query("sort", "-created_at")
                .query("name[contains]", "al ign&x"));

        assertThat(request.line())
                .isEqualTo("GET /signal?page=2&page_size=5&sort=-created_at&name%5Bcontains%5D=al%20ign%26x HTTP/1.1");
    }

    @Test
    void query_everyPrintableCharacter_unreservedAndSlashKept() {
        RawServer.Request request = sent(ApiRequest.get("/x").query("q", "!\"#$%&'()*+,-./0:;<=>?@A[\\]^_`a{|}~'*"));

        assertThat(request.line())
                .isEqualTo("GET /x?q=%21%22%23%24%25%26%27%28%29%2A%2B%2C-./0%3A%3B%3C%3D%3E%3F%40A%5B%5C%5D%5E_%60a"
                        + "%7B%7C%7D~%27%2A HTTP/1.1");
    }

    @Test
    void query_repeatedAndEmptyValues_keptInOrder() {
        RawServer.Request request = sent(ApiRequest.get("/jobs")
                .queryAll("state[in]", List.of("Running", "Done"))
                .query("name[contains]", ""));

        assertThat(request.line())
                .isEqualTo("GET /jobs?state%5Bin%5D=Running&state%5Bin%5D=Done&name%5Bcontains%5D= HTTP/1.1");
    }

    @Test
    void path_argumentWithSlashAndSpace_nothingReservedKept() {
        assertThat(sent(ApiRequest.get("/job/{}/results", "a/b c")).line())
                .isEqualTo("GET /job/a%2Fb%20c/results HTTP/1.1");
    }

    @Test
    void path_argumentThatChangesThePath_refused() {
        assertThatThrownBy(() -> ApiRequest.get("/job/{}", "..")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApiRequest.get("/job/{}", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApiRequest.get("/job/{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApiRequest.get("/job", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void json_nullsAndUnicode_orderKeptAndAsciiOnly() {
        RawServer.Request request = sent(ApiRequest.post("/dataset/{}/datapoint", "d1")
                .json(JsonObject.builder()
                        .put("_t", "TextAssetInput")
                        .put("text", "grün \"x\"")
                        .putNull("context")
                        .put("sortIndex", 4)
                        .build()));

        assertThat(request.text())
                .isEqualTo(
                        "{\"_t\":\"TextAssetInput\",\"text\":\"gr\\u00FCn \\\"x\\\"\",\"context\":null,\"sortIndex\":4}");
        assertThat(request.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void headers_onApiCalls_nameThisClientAndTheWantedType() {
        RawServer.Request request = sent(ApiRequest.get("/jobs"));

        assertThat(request.header("Accept")).isEqualTo("application/json");
        assertThat(request.header("X-Client")).isEqualTo("RapidataJavaSDK/" + SdkVersion.VALUE);
        assertThat(request.header("User-Agent")).isEqualTo("RapidataJavaSDK/" + SdkVersion.VALUE);
        assertThat(request.header("Authorization")).isNull();
        assertThat(SdkVersion.VALUE).matches("\\d+\\.\\d+.*");
    }

    @Test
    void headers_onIdentityCalls_withoutClientHeader() {
        RawServer.Request request = sent(ApiRequest.get("/connect/userinfo").host(Host.AUTH));

        assertThat(request.header("X-Client")).isNull();
        assertThat(request.header("User-Agent")).startsWith("RapidataJavaSDK/");
    }

    @Test
    void headers_configuredOnes_added() {
        try (TestTransport configured =
                new TestTransport(server.url(), HttpConfig.defaults().withHeader("X-Gateway", "blue"), () -> 0)) {
            configured.transport.send(ApiRequest.get("/jobs").build());
        }

        assertThat(server.request().header("X-Gateway")).isEqualTo("blue");
    }

    @Test
    void form_spacesAndReserved_urlEncoded() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("grant_type", "client_credentials");
        fields.put("scope", "openid email api");
        RawServer.Request request = sent(
                ApiRequest.post("/connect/token").host(Host.AUTH).form(fields).authorization(Secret.of("Basic abc")));

        assertThat(request.text()).isEqualTo("grant_type=client_credentials&scope=openid+email+api");
        assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded;charset=UTF-8");
        assertThat(request.header("Authorization")).isEqualTo("Basic abc");
    }

    @Test
    void file_unicodeName_sentRawInOnePart() throws IOException {
        Path file = directory.resolve("pic ü.jpg");
        Files.write(file, "12345678".getBytes(StandardCharsets.US_ASCII));

        RawServer.Request request = sent(
                ApiRequest.post("/asset/file").query("compress", false).file("file", "pic ü.jpg", "image/jpeg", file));

        String type = request.header("Content-Type");
        assertThat(type).startsWith("multipart/form-data; boundary=");
        String boundary = type.substring(type.indexOf('=') + 1);
        assertThat(request.line()).isEqualTo("POST /asset/file?compress=false HTTP/1.1");
        assertThat(request.text())
                .isEqualTo("--" + boundary + "\r\n"
                        + "Content-Disposition: form-data; name=\"file\"; filename=\"pic ü.jpg\"\r\n"
                        + "Content-Type: image/jpeg\r\n\r\n12345678\r\n--" + boundary + "--\r\n");
        assertThat(request.header("Content-Length")).isEqualTo(Integer.toString(request.body().length));
    }

    @Test
    void file_nameWithQuotesAndLineBreak_cannotLeaveItsQuotes() throws IOException {
        Path file = Files.createFile(directory.resolve("empty"));

        RawServer.Request request =
                sent(ApiRequest.post("/asset/file").file("file", "a\"b\\c\r\nd.png", "application/octet-stream", file));

        assertThat(request.text())
                .contains("filename=\"a%22b\\\\c%0D%0Ad.png\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--");
    }

    @Test
    void file_missing_namedAndNotTakenForAConnectionProblem() {
        Path file = directory.resolve("missing.jpg");
        ApiRequest request = ApiRequest.post("/asset/file")
                .file("file", "missing.jpg", "image/jpeg", file)
                .build();

        assertThatThrownBy(() -> client.transport.send(request))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessage(file + " does not exist");
        assertThat(client.time.sleeps()).isEmpty();
    }
}
