package ai.rapidata.sandbox.server;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A refusal, which the server answers as problem details. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final String title;
    private final transient Map<String, List<String>> errors;
    private final transient Map<String, Object> extensions;

    private Problem(
            int status, String title, String detail, Map<String, List<String>> errors, Map<String, Object> extensions) {
        super(detail, null, false, false);
        this.status = status;
        this.title = title;
        this.errors = errors;
        this.extensions = extensions;
    }

    /**
     * Any refusal.
     *
     * @param status the HTTP status, 400 to 599
     * @param title what kind of problem it is
     * @param detail what is wrong in this case
     * @return the problem, to be thrown
     */
    public static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, Map.of(), Map.of());
    }

    /**
     * A request with invalid values.
     *
     * @param errors what is wrong, by field
     * @return the problem, to be thrown
     */
    public static Problem invalid(Map<String, List<String>> errors) {
        var copy = new LinkedHashMap<String, List<String>>();
        errors.forEach((field, messages) -> copy.put(field, List.copyOf(messages)));
        return new Problem(
                400, "One or more validation errors occurred.", String.join(" ", flat(copy)), copy, Map.of());
    }

    /**
     * A request with one invalid value.
     *
     * @param field the field's name
     * @param message what is wrong with it
     * @return the problem, to be thrown
     */
    public static Problem invalid(String field, String message) {
        return invalid(Map.of(field, List.of(message)));
    }

    /**
     * A thing that does not exist.
     *
     * @param noun what it would be, such as {@code dataset}
     * @param id the id that leads nowhere
     * @return the problem, to be thrown
     */
    public static Problem notFound(String noun, String id) {
        return of(404, "Not Found", "There is no " + noun + " with the id '" + id + "'.");
    }

    /**
     * A request that does not fit the state of things.
     *
     * @param detail why not
     * @return the problem, to be thrown
     */
    public static Problem conflict(String detail) {
        return of(409, "Conflict", detail);
    }

    /**
     * A request without a valid access token.
     *
     * @param detail what is wrong with the token
     * @return the problem, to be thrown
     */
    public static Problem unauthenticated(String detail) {
        return of(401, "Unauthorized", detail);
    }

    /**
     * The same problem with one more member in its document.
     *
     * @param name the member's name
     * @param value its value, fit for JSON
     * @return a new problem
     */
    public Problem with(String name, Object value) {
        var extended = new LinkedHashMap<>(extensions);
        extended.put(name, value);
        return new Problem(status, title, detail(), errors, extended);
    }

    /**
     * The HTTP status.
     *
     * @return 400 to 599
     */
    public int status() {
        return status;
    }

    /**
     * What kind of problem it is.
     *
     * @return a short sentence
     */
    public String title() {
        return title;
    }

    /**
     * What is wrong in this case.
     *
     * @return a sentence
     */
    public String detail() {
        String detail = getMessage();
        return detail == null ? "" : detail;
    }

    /**
     * The document to answer.
     *
     * @param instance the path of the request
     * @param trace the trace of the request
     * @return problem details
     */
    ObjectNode document(String instance, Trace trace) {
        ObjectNode document = Json.object();
        document.put("type", "https://www.rfc-editor.org/rfc/rfc9110#name-" + anchor());
        document.put("title", title);
        document.put("status", status);
        document.put("detail", detail());
        document.put("instance", instance);
        if (!errors.isEmpty()) {
            document.set("errors", Json.tree(errors));
        }
        extensions.forEach((name, value) -> document.set(name, Json.tree(value)));
        document.put("traceId", trace.parent());
        return document;
    }

    private String anchor() {
        return switch (status) {
            case 400 -> "400-bad-request";
            case 401 -> "401-unauthorized";
            case 403 -> "403-forbidden";
            case 404 -> "404-not-found";
            case 405 -> "405-method-not-allowed";
            case 409 -> "409-conflict";
            case 422 -> "422-unprocessable-content";
            default -> status >= 500 ? "server-error-5xx" : "client-error-4xx";
        };
    }

    private static List<String> flat(Map<String, List<String>> errors) {
        return errors.values().stream().flatMap(List::stream).toList();
    }
}
