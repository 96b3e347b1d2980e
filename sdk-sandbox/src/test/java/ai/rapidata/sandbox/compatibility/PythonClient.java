package ai.rapidata.sandbox.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/**
 * Asks as the official Python client asks, and insists on what it insists on: statuses to the digit, JSON where JSON is
 * read, a trace id with every answer.
 *
 * <p>It is played from observed traffic and shares no code with that client.
 */
final class PythonClient implements AutoCloseable {

    static final String SECRET = "sandbox";

    private static final String SAFE = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~";

    private final URI baseUrl;
    private final SSLSocketFactory trust;
    private final String version;
    private final Recording recording;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private volatile @Nullable String token;
    private volatile @Nullable String host;

    PythonClient(URI baseUrl, SSLSocketFactory trust, String version) {
        this.baseUrl = baseUrl;
        this.trust = trust;
        this.version = version;
        this.recording = Recording.configured();
    }

    /** What came back, before anybody has looked at it. */
    record Answer(int status, Map<String, String> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return Json.read(text(), JsonNode.class);
        }

        /** What the client shows of a refusal: the title, and what is wrong with which field. */
        JsonNode problem(int expected) {
            assertThat(status).as(text()).isEqualTo(expected);
            assertThat(headers.get("content-type")).contains("json");
            assertThat(headers.get("x-trace-id")).hasSize(32);
            assertThat(json().get("title").asText()).isNotBlank();
            assertThat(json().get("traceId").asText()).contains(headers.get("x-trace-id"));
            return json();
        }
    }

    /** Logs in as the constructor of the client does: the token, then who one is. */
    PythonClient login() {
        Answer answer = token("sandbox", SECRET, "grant_type=client_credentials&scope=openid+email+api");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        this.token = answer.json().get("access_token").asText();
        return this;
    }

    PythonClient withToken(String accessToken) {
        this.token = accessToken;
        return this;
    }

    Answer token(String id, String secret, String form) {
        String pair = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.ISO_8859_1));
        Map<String, String> headers = common("application/json");
        headers.remove("Authorization");
        headers.remove("X-Client");
        headers.put("Authorization", "Basic " + pair);
        headers.put("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8");
        return exchange("POST", "/connect/token", headers, form.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads: 200 with a JSON object, or the client raises. */
    JsonNode get(String path, String... query) {
        return read(send("GET", path, query, null));
    }

    /** Creates: the client reads the body of 200 only, and drops that of 201. */
    JsonNode post(String path, @Nullable Object body, String... query) {
        return read(send("POST", path, query, body));
    }

    /** Changes: 204 without a body. */
    void change(String method, String path, @Nullable Object body) {
        done(send(method, path, new String[0], body));
    }

    static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().get("x-trace-id")).hasSize(32);
    }

    static JsonNode read(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith("application/json");
        assertThat(answer.headers().get("x-trace-id")).hasSize(32);
        assertThat(answer.json().isObject()).as(answer.text()).isTrue();
        return answer.json();
    }

    /** A page, with everything that the client reads of it. */
    List<JsonNode> page(String path, String... query) {
        JsonNode page = get(path, query);
        for (String number : List.of("total", "page", "pageSize", "totalPages")) {
            assertThat(page.path(number).isIntegralNumber())
                    .as(number + " of " + page)
                    .isTrue();
        }
        List<JsonNode> items = new ArrayList<>();
        page.get("items").forEach(items::add);
        return items;
    }

    /** Downloads results, which are asked for as bytes and read as JSON. */
    JsonNode download(String path) {
        Map<String, String> headers = common("application/octet-stream");
        Answer answer = exchange("GET", path, headers, new byte[0]);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    Answer send(String method, String path, String[] query, @Nullable Object body) {
        Map<String, String> headers = common("application/json");
        byte[] bytes = new byte[0];
        if (body != null) {
            headers.put("Content-Type", "application/json");
            bytes = Json.text(body instanceof String text ? tree(text) : body).getBytes(StandardCharsets.UTF_8);
        }
        return exchange(method, target(path, query), headers, bytes);
    }

    /** JSON that tests write with apostrophes. */
    static JsonNode tree(String text) {
        return Json.read(text.replace('\'', '"'), JsonNode.class);
    }

    /** Uploads a file as the only part of a form, under its raw name. */
    Answer upload(String target, String fileName, String type, byte[] content) {
        String boundary = "6f1d7bb0c5a84f1e9c6c4f6d2a2f9d01";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: " + type + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = common("application/json");
        headers.put("Content-Type", "multipart/form-data; boundary=" + boundary);
        return exchange("POST", target, headers, body.toByteArray());
    }

    /** Without a token and without the headers of generated calls: how a browser login begins. */
    Answer plain(String method, String target) {
        return exchange(method, target, Map.of("Host", authority(), "Accept", "*/*"), new byte[0]);
    }

    /** What a person does in the browser that the client has opened. */
    void approve(String writeKey) {
        Answer answer = exchange(
                "POST",
                "/connect/authorize/external",
                Map.of("Host", authority(), "Content-Type", "application/x-www-form-urlencoded"),
                ("decision=approve&scope=openid+profile+email+api&writeKey=" + writeKey)
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(200);
    }

    /** Creates a client with a token that is not this client's. */
    Answer createClient(String accessToken, String displayName) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", authority());
        headers.put("Accept", "*/*");
        headers.put("Authorization", "Bearer " + accessToken);
        headers.put("Content-Type", "application/json");
        return exchange(
                "POST",
                "/Client",
                headers,
                Json.text(Json.object().put("displayName", displayName)).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> common(String accept) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", authority());
        headers.put("Accept", accept);
        headers.put("Accept-Encoding", "gzip, deflate");
        headers.put("Connection", "keep-alive");
        headers.put("User-Agent", "OpenAPI-Generator/1.0.0/python");
        headers.put("X-Client", "RapidataPythonSDK/" + version);
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        return headers;
    }

    /** Names another host in requests, as names do that lead to the same address. */
    PythonClient named(String otherHost) {
        this.host = otherHost;
        return this;
    }

    private String authority() {
        String named = host;
        return named == null ? baseUrl.getRawAuthority() : named;
    }

    /** Query parameters come as {@code name=value}; brackets and all else but a slash are percent-encoded. */
    static String target(String path, String... query) {
        if (query.length == 0) {
            return path;
        }
        return path + "?"
                + Arrays.stream(query)
                        .map(each -> {
                            String[] pair = each.split("=", 2);
                            return encoded(pair[0], "/") + "=" + encoded(pair[1], "/");
                        })
                        .collect(Collectors.joining("&"));
    }

    /** A path parameter, in which nothing reserved is left. */
    static String encoded(String text) {
        return encoded(text, "");
    }

    private static String encoded(String text, String alsoSafe) {
        StringBuilder encoded = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 0xff);
            if (SAFE.indexOf(letter) >= 0 || alsoSafe.indexOf(letter) >= 0) {
                encoded.append(letter);
            } else {
                encoded.append(String.format("%%%02X", (int) letter));
            }
        }
        return encoded.toString();
    }

    private Answer exchange(String method, String target, Map<String, String> headers, byte[] body) {
        try {
            Connection connection = connection();
            Connection.Response response = connection.exchange(method, target, headers, body);
            idle.addFirst(connection);
            recording.add(method, target, headers, body, response);
            return new Answer(response.status(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + target, e);
        }
    }

    /** One that is idle and still open, or a new one. */
    private Connection connection() throws IOException {
        for (Connection known = idle.pollFirst(); known != null; known = idle.pollFirst()) {
            if (!known.isClosed()) {
                return known;
            }
            known.close();
        }
        return new Connection(trust, baseUrl.getHost(), baseUrl.getPort());
    }

    @Override
    public void close() {
        for (Connection connection : idle) {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
