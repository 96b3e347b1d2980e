package ai.rapidata.sdk.testing;

import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.ApiProblem;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiResponse;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.http.RequestBody;
import ai.rapidata.sdk.internal.http.StreamedResponse;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Stands in for transport and service: remembers what was sent and answers as a test says, without a network. Of several
 * rules for the same requests the one given last holds. Thread-safe.
 */
public final class FakeService implements ApiTransport {

    private final List<Rule> rules = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    private record Rule(String pattern, Function<Call, Reply> answer) {
        boolean fits(Call call) {
            return (call.method + " " + call.path).matches(pattern);
        }
    }

    /** What was sent. The query is as encoded, the body as compact JSON, empty if there was none. */
    public record Call(String method, String path, String query, String body, boolean repeatable) {

        /** Returns the body as an object. */
        public JsonObject json() {
            return FakeService.json(body);
        }

        /** Shows what went over the wire: method, path, query and body. */
        @Override
        public String toString() {
            return method + " " + path + (query.isEmpty() ? "" : "?" + query) + (body.isEmpty() ? "" : " " + body);
        }
    }

    /** An answer. */
    public record Reply(int status, String body) {

        /** Status 200 with JSON. */
        public static Reply ok(String json) {
            return new Reply(200, json);
        }

        /** Status 204. */
        public static Reply nothing() {
            return new Reply(204, "");
        }

        /** A refusal with a title. */
        public static Reply problem(int status, String title) {
            return new Reply(
                    status, JsonObject.builder().put("title", title).build().toString());
        }

        /** No answer; the request may have been carried out. */
        public static Reply lost() {
            return new Reply(0, "");
        }
    }

    /** Answers requests by a function. The pattern is a regular expression for method and path. */
    public synchronized FakeService on(String pattern, Function<Call, Reply> answer) {
        rules.add(0, new Rule(pattern, answer));
        return this;
    }

    /** Answers requests with status 200 and JSON. */
    public FakeService on(String pattern, String json) {
        return on(pattern, call -> Reply.ok(json));
    }

    /** Answers requests one after another; the last answer is repeated. */
    public FakeService inTurn(String pattern, Reply... replies) {
        List<Reply> left = new ArrayList<>(List.of(replies));
        return on(pattern, call -> {
            synchronized (left) {
                return left.size() == 1 ? left.get(0) : left.remove(0);
            }
        });
    }

    /** Returns everything that was sent, in order. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Returns what was sent and fits a regular expression for method and path. */
    public List<Call> calls(String pattern) {
        return calls().stream()
                .filter(call -> (call.method + " " + call.path).matches(pattern))
                .toList();
    }

    /** Returns everything that was sent, as text. */
    public List<String> log() {
        return calls().stream().map(Call::toString).toList();
    }

    /** Forgets what was sent. */
    public synchronized void forget() {
        calls.clear();
    }

    @Override
    public ApiResponse send(ApiRequest request) {
        Reply reply = answer(request);
        return new ApiResponse(reply.status, Map.of(), reply.body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public StreamedResponse stream(ApiRequest request) {
        Reply reply = answer(request);
        return new StreamedResponse() {
            @Override
            public int status() {
                return reply.status;
            }

            @Override
            public Map<String, String> headers() {
                return Map.of();
            }

            @Override
            public InputStream body() {
                return new ByteArrayInputStream(reply.body.getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void close() {}
        };
    }

    private Reply answer(ApiRequest request) {
        String body = request.body() instanceof RequestBody.JsonBody json
                ? json.value().toString()
                : "";
        Call call = new Call(request.method(), request.path(), request.query(), body, request.repeatable());
        Rule rule;
        synchronized (this) {
            calls.add(call);
            rule = rules.stream()
                    .filter(candidate -> candidate.fits(call))
                    .findFirst()
                    .orElseGet(() -> new Rule("", any -> Reply.problem(418, "no answer prepared for " + call)));
        }
        Reply reply = rule.answer.apply(call);
        if (reply.status == 0) {
            throw new ConnectionException("the answer to " + call.method + " " + call.path + " was lost", null, true);
        }
        if (reply.status >= 300) {
            JsonObject problem = json(reply.body);
            throw ApiException.of(new ApiProblem(
                    reply.status,
                    problem.string("title").orElse(null),
                    problem.string("detail").orElse(null),
                    Map.of(),
                    null,
                    null,
                    call.method,
                    call.path,
                    problem));
        }
        return reply;
    }

    /** Reads a JSON object. */
    public static JsonObject json(String text) {
        try {
            return (JsonObject) Json.parse(text);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
