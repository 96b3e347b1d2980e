package ai.rapidata.sdk.internal.http;

import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.internal.json.JsonReading;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;

/**
 * A successful answer of the service, read in full.
 *
 * @param status the HTTP status, 200 to 299
 * @param headers the headers, names in lower case, the last of repeated ones
 * @param body the body, empty if there was none; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // short-lived carrier between transport and mapping; never compared
public record ApiResponse(int status, Map<String, String> headers, byte[] body) {

    /**
     * Creates an answer.
     *
     * @param status the HTTP status, 200 to 299
     * @param headers the headers, names in lower case; not copied, not to be changed
     * @param body the body
     */
    public ApiResponse {
        headers = Collections.unmodifiableMap(headers);
    }

    /**
     * Tells whether there is no body.
     *
     * @return true if the body has no bytes
     */
    public boolean isEmpty() {
        return body.length == 0;
    }

    /** Whether the body is empty, or closes all that it opens: enough to tell JSON from a page or a torn answer. */
    boolean looksLikeJson() {
        int first = 0;
        int last = body.length - 1;
        while (first <= last && isBlank(body[first])) {
            first++;
        }
        while (last > first && isBlank(body[last])) {
            last--;
        }
        if (first > last) {
            return true;
        }
        return switch (body[first]) {
            case '{', '[' -> isClosed(first, last);
            case '"' -> last > first && body[last] == '"';
            default -> body[first] != '<';
        };
    }

    /** Whether the bracket at the beginning is closed at the end, and not before. */
    private boolean isClosed(int first, int last) {
        int depth = 0;
        boolean inText = false;
        for (int i = first; i <= last; i++) {
            byte octet = body[i];
            if (inText) {
                i += octet == '\\' ? 1 : 0;
                inText = octet != '"';
            } else if (octet == '{' || octet == '[') {
                depth++;
            } else if (octet == '}' || octet == ']') {
                depth--;
                if (depth == 0) {
                    return i == last;
                }
            } else {
                inText = octet == '"';
            }
        }
        return false;
    }

    private static boolean isBlank(byte octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }

    /**
     * Returns the body as a JSON object.
     *
     * @return the object
     * @throws UnexpectedResponseException if the body is not a JSON object
     */
    public JsonObject json() {
        if (value() instanceof JsonObject object) {
            return object;
        }
        throw noObject();
    }

    /**
     * Reads the body, which is a JSON object, without a tree: for answers with many elements.
     *
     * @param reading makes something of the object
     * @param <T> what is made of it
     * @return what was made of it
     * @throws UnexpectedResponseException if the body is not a JSON object
     */
    public <T> T readObject(JsonReading<T> reading) {
        return parse(body -> Json.read(body, in -> {
            if (!in.isObject()) {
                throw noObject();
            }
            return reading.read(in);
        }));
    }

    /**
     * Returns the body as any JSON value.
     *
     * @return the value
     * @throws UnexpectedResponseException if the body is not JSON
     */
    public JsonValue value() {
        return parse(Json::parse);
    }

    /** Reads a body. */
    private interface Parser<T> {
        T parse(byte[] body) throws IOException;
    }

    private <T> T parse(Parser<T> parser) {
        if (isEmpty()) {
            throw new UnexpectedResponseException(
                    "the service answered with status " + status + " and an empty body where JSON was expected");
        }
        try {
            return parser.parse(body);
        } catch (IOException notJson) {
            throw new UnexpectedResponseException(
                    "the service answered with status " + status + " and a body that is not JSON", notJson);
        }
    }

    private UnexpectedResponseException noObject() {
        return new UnexpectedResponseException(
                "the service answered with status " + status + " and something that is no JSON object");
    }

    /**
     * Returns the body as text.
     *
     * @return the body read as UTF-8
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Shows the status and the length of the body, never their content. */
    @Override
    public String toString() {
        return "ApiResponse[" + status + ", " + body.length + " bytes]";
    }
}
