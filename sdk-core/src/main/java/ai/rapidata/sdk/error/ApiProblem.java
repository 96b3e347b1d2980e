package ai.rapidata.sdk.error;

import ai.rapidata.sdk.json.JsonObject;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the service said when it refused a request.
 *
 * @param status the HTTP status
 * @param title a short description of the kind of problem, or null
 * @param detail a description of this occurrence, or null
 * @param errors messages by the name of the field they are about; empty if there are none
 * @param traceId the id under which the service recorded the request, or null
 * @param retryAfter how long the service asks to wait, or null
 * @param method the request's HTTP method
 * @param path the request's path, without query
 * @param body the whole body as received; empty if it was no JSON object
 */
public record ApiProblem(
        int status,
        @Nullable String title,
        @Nullable String detail,
        Map<String, List<String>> errors,
        @Nullable String traceId,
        @Nullable Duration retryAfter,
        String method,
        String path,
        JsonObject body) {

    /**
     * Creates a problem.
     *
     * @param status the HTTP status
     * @param title a short description of the kind of problem, or null
     * @param detail a description of this occurrence, or null
     * @param errors messages by the name of the field they are about; copied
     * @param traceId the id under which the service recorded the request, or null
     * @param retryAfter how long the service asks to wait, or null
     * @param method the request's HTTP method
     * @param path the request's path, without query
     * @param body the whole body as received; empty if it was no JSON object
     */
    public ApiProblem {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        errors.forEach((field, messages) -> copy.put(field, List.copyOf(messages)));
        errors = Collections.unmodifiableMap(copy);
    }

    /** Renders the problem as one line: request, status, title, detail, field messages and trace id. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        text.append(method)
                .append(' ')
                .append(path)
                .append(" was answered with ")
                .append(status);
        if (title != null) {
            text.append(": ").append(title);
        }
        if (detail != null && !detail.equals(title)) {
            text.append(title == null ? ": " : " - ").append(detail);
        }
        errors.forEach((field, messages) -> text.append(" [")
                .append(field)
                .append(": ")
                .append(String.join(" ", messages))
                .append(']'));
        if (traceId != null) {
            text.append(" (trace id ").append(traceId).append(')');
        }
        return text.toString();
    }
}
