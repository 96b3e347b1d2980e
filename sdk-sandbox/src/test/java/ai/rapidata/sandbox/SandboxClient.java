package ai.rapidata.sandbox;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Speaks plain HTTP to a sandbox, as a client would. */
public final class SandboxClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI baseUrl;
    private final @Nullable String token;

    private SandboxClient(URI baseUrl, @Nullable String token) {
        this.baseUrl = baseUrl;
        this.token = token;
    }

    /** A client without a token. */
    public static SandboxClient anonymous(RapidataSandbox sandbox) {
        return new SandboxClient(sandbox.baseUrl(), null);
    }

    /** A client without a token. */
    public static SandboxClient anonymous(URI baseUrl) {
        return new SandboxClient(baseUrl, null);
    }

    /** A client that has logged in with the default credentials. */
    public static SandboxClient of(RapidataSandbox sandbox) {
        return of(sandbox.baseUrl());
    }

    /** A client that has logged in with the default credentials. */
    public static SandboxClient of(URI baseUrl) {
        Answer answer = new SandboxClient(baseUrl, null)
                .token("sandbox", "sandbox", "grant_type=client_credentials&scope=openid+email+api");
        return new SandboxClient(baseUrl, answer.json().path("access_token").asText());
    }

    /** The same client, token and all, elsewhere. */
    public SandboxClient at(URI otherUrl) {
        return new SandboxClient(otherUrl, token);
    }

    /** The same client with another token. */
    public SandboxClient withToken(String accessToken) {
        return new SandboxClient(baseUrl, accessToken);
    }

    public Answer token(String id, String secret, String form) {
        String pair = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.ISO_8859_1));
        return send(
                "POST",
                "/connect/token",
                BodyPublishers.ofString(form),
                "application/x-www-form-urlencoded;charset=UTF-8",
                "Authorization",
                "Basic " + pair);
    }

    /** The name of a freshly uploaded picture, whose content depends on its name. */
    public String uploadedName(String fileName) {
        return upload("/asset/file", fileName, "image/jpeg", fileName.getBytes(StandardCharsets.UTF_8))
                .json()
                .path("fileName")
                .asText();
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody(), null);
    }

    public Answer post(String path) {
        return send("POST", path, BodyPublishers.noBody(), null);
    }

    public Answer post(String path, Object json) {
        return sendJson("POST", path, json);
    }

    public Answer patch(String path, Object json) {
        return sendJson("PATCH", path, json);
    }

    public Answer put(String path, Object json) {
        return sendJson("PUT", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody(), null);
    }

    /** Uploads a file as the single part of a form. */
    public Answer upload(String path, String fileName, String contentType, byte[] content) {
        String boundary = "b0undary";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: " + contentType + "\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArrays(
                        List.of(head.getBytes(StandardCharsets.UTF_8), content, tail.getBytes(StandardCharsets.UTF_8))),
                "multipart/form-data; boundary=" + boundary);
    }

    private Answer sendJson(String method, String path, Object json) {
        String document = json instanceof String text ? text : Json.text(json);
        return send(method, path, BodyPublishers.ofString(document), "application/json");
    }

    public Answer send(
            String method, String path, BodyPublisher body, @Nullable String contentType, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + path)).method(method, body);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        if (token != null && !List.of(headers).contains("Authorization")) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return Json.read(text(), JsonNode.class);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
