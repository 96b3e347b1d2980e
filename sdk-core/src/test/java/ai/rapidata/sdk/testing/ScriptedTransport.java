package ai.rapidata.sdk.testing;

import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.ApiProblem;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiResponse;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.http.RequestBody;
import ai.rapidata.sdk.internal.http.StreamedResponse;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A service that answers as a test says, without a connection. Answers to one request line are given in order, the last one
 * again and again. A request without an answer is a failure of the test. Thread-safe.
 */
public final class ScriptedTransport implements ApiTransport {

    /** A request that was sent. */
    public record Sent(
            String method,
            String path,
            String query,
            @Nullable JsonObject body,
            boolean repeatable) {

        /** Method and path. */
        public String line() {
            return method + " " + path;
        }
    }

    private final Map<String, Deque<Function<ApiRequest, ApiResponse>>> answers = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();

    /** Answers a request line with JSON texts, one after another. */
    public ScriptedTransport on(String line, String... bodies) {
        for (String body : bodies) {
            script(line, () -> new ApiResponse(200, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
        }
        return this;
    }

    /** Answers a request line with success and nothing else. */
    public ScriptedTransport accept(String line) {
        return script(line, () -> new ApiResponse(204, Map.of(), new byte[0]));
    }

    /** Answers a request line with a status and a detail. */
    public ScriptedTransport refuse(String line, int status, String detail) {
        return fail(
                line,
                () -> ApiException.of(new ApiProblem(
                        status,
                        "refused",
                        detail,
                        Map.of(),
                        null,
                        null,
                        line.substring(0, line.indexOf(' ')),
                        line.substring(line.indexOf(' ') + 1),
                        JsonObject.empty())));
    }

    /** Answers a request line with an exception. */
    public ScriptedTransport fail(String line, Supplier<? extends RuntimeException> failure) {
        return script(line, () -> {
            throw failure.get();
        });
    }

    /** Answers a request line with anything. */
    public ScriptedTransport script(String line, Supplier<ApiResponse> answer) {
        return compute(line, request -> answer.get());
    }

    /** Answers a request line with something made of the request. */
    public synchronized ScriptedTransport compute(String line, Function<ApiRequest, ApiResponse> answer) {
        answers.computeIfAbsent(line, absent -> new ArrayDeque<>()).add(answer);
        return this;
    }

    /** Takes in files, and calls each by its name with "up_" before it. */
    public ScriptedTransport storesFiles() {
        return compute("POST /asset/file", request -> {
            RequestBody.FilePart file = (RequestBody.FilePart) request.body();
            return json(JsonObject.builder()
                    .put("fileName", "up_" + file.fileName())
                    .put("wasCompressed", false)
                    .build());
        });
    }

    private static ApiResponse json(JsonObject body) {
        return new ApiResponse(200, Map.of(), Json.write(body));
    }

    /** What was sent, in order. */
    public synchronized List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The request lines of what was sent, in order. */
    public List<String> lines() {
        return sent().stream().map(Sent::line).toList();
    }

    /** The only request with a line. */
    public Sent only(String line) {
        List<Sent> matching =
                sent().stream().filter(request -> request.line().equals(line)).toList();
        if (matching.size() != 1) {
            throw new AssertionError(matching.size() + " requests " + line + " among " + lines());
        }
        return matching.get(0);
    }

    /** The body of the only request with a line, as compact JSON text. */
    public String bodyOf(String line) {
        return String.valueOf(only(line).body());
    }

    @Override
    public ApiResponse send(ApiRequest request) {
        return answer(request).apply(request);
    }

    private synchronized Function<ApiRequest, ApiResponse> answer(ApiRequest request) {
        JsonObject body =
                request.body() instanceof RequestBody.JsonBody json && json.value() instanceof JsonObject object
                        ? object
                        : null;
        sent.add(new Sent(request.method(), request.path(), request.query(), body, request.repeatable()));
        Deque<Function<ApiRequest, ApiResponse>> scripted = answers.get(request.toString());
        if (scripted == null) {
            throw new AssertionError("no answer was scripted for " + request);
        }
        return scripted.size() > 1 ? scripted.removeFirst() : scripted.getFirst();
    }

    @Override
    public StreamedResponse stream(ApiRequest request) {
        ApiResponse response = send(request);
        return new StreamedResponse() {
            @Override
            public int status() {
                return response.status();
            }

            @Override
            public Map<String, String> headers() {
                return response.headers();
            }

            @Override
            public InputStream body() {
                return new ByteArrayInputStream(response.body());
            }

            @Override
            public void close() {}
        };
    }

    /** Takes in a datapoint unless it shows a text, which it refuses. */
    public static ApiResponse refusingTexts(ApiRequest request, String text) {
        if (body(request).toString().contains("\"" + text + "\"")) {
            throw ApiException.of(new ApiProblem(
                    400,
                    "refused",
                    "nobody wants " + text,
                    Map.of(),
                    null,
                    null,
                    request.method(),
                    request.path(),
                    JsonObject.empty()));
        }
        return json(JsonObject.builder().put("datapointId", "dp").build());
    }

    /** Shortens contexts to their first characters. */
    public static ApiResponse shortening(ApiRequest request, int length) {
        List<JsonValue> items = new ArrayList<>();
        for (JsonObject item : body(request).objects("items")) {
            String context = item.string("context").orElseThrow();
            items.add(JsonObject.builder()
                    .put("shortenedContext", context.substring(0, Math.min(length, context.length())))
                    .build());
        }
        return json(JsonObject.builder().put("items", new JsonArray(items)).build());
    }

    private static JsonObject body(ApiRequest request) {
        return (JsonObject) ((RequestBody.JsonBody) request.body()).value();
    }

    /** Reads JSON, so that texts with different spaces or orders can be compared. */
    public static JsonObject json(String text) {
        try {
            return (JsonObject) Json.parse(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
