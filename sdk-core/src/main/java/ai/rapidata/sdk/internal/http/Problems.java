package ai.rapidata.sdk.internal.http;

import ai.rapidata.sdk.error.ApiProblem;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.internal.retry.RetryAfter;
import ai.rapidata.sdk.json.JsonArray;
import ai.rapidata.sdk.json.JsonNull;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonString;
import ai.rapidata.sdk.json.JsonValue;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the service says about a refused request. Whatever the body looks like, a problem comes out. */
final class Problems {

    private static final Pattern CHARSET = Pattern.compile("charset=\"?([^\";,\\s]+)", Pattern.CASE_INSENSITIVE);

    private Problems() {}

    static ApiProblem read(ApiRequest request, ApiResponse response, Instant now) {
        JsonValue value = json(response);
        JsonObject body = value instanceof JsonObject object ? object : JsonObject.empty();
        String plainText = value instanceof JsonString string ? string.value() : null;
        return new ApiProblem(
                response.status(),
                text(body, "title", "message", "error"),
                plainText != null ? plainText : text(body, "detail", "error_description"),
                errors(body),
                traceId(response, body),
                RetryAfter.read(response.headers().get("retry-after"), now),
                request.method(),
                request.path(),
                body);
    }

    private static @Nullable JsonValue json(ApiResponse response) {
        try {
            Charset charset = charset(response.headers().getOrDefault("content-type", ""));
            return charset.equals(StandardCharsets.UTF_8)
                    ? Json.parse(response.body())
                    : Json.parse(new String(response.body(), charset));
        } catch (IOException notJson) {
            return null;
        }
    }

    private static Charset charset(String contentType) {
        Matcher matcher = CHARSET.matcher(contentType);
        try {
            return matcher.find() ? Charset.forName(matcher.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static @Nullable String text(JsonObject body, String... names) {
        for (String name : names) {
            if (body.get(name) instanceof JsonString text && !text.value().isBlank()) {
                return text.value();
            }
        }
        return null;
    }

    private static @Nullable String traceId(ApiResponse response, JsonObject body) {
        String header = response.headers().get("x-trace-id");
        return header != null && !header.isBlank() ? header : text(body, "traceId");
    }

    private static Map<String, List<String>> errors(JsonObject body) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        body.object("errors")
                .ifPresent(fields -> fields.members().forEach((field, value) -> {
                    List<String> messages = messages(value);
                    if (!messages.isEmpty()) {
                        errors.put(field, messages);
                    }
                }));
        return errors;
    }

    private static List<String> messages(JsonValue value) {
        List<String> messages = new ArrayList<>();
        if (value instanceof JsonArray array) {
            array.forEach(element -> messages.addAll(messages(element)));
        } else if (value instanceof JsonString string) {
            messages.add(string.value());
        } else if (value != JsonNull.INSTANCE) {
            messages.add(value.toString());
        }
        return messages;
    }
}
