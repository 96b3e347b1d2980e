package ai.rapidata.sandbox.compatibility;

import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what passed in the file that {@code -Drapidata.test.exchanges} names, a line of JSON for each exchange, to be
 * checked against the API's OpenAPI documents. Without the property nothing is kept.
 */
final class Recording {

    private static final String PROPERTY = "rapidata.test.exchanges";

    private final @Nullable Path file;

    private Recording(@Nullable Path file) {
        this.file = file;
    }

    static Recording configured() {
        String file = System.getProperty(PROPERTY, "");
        return new Recording(file.isBlank() ? null : Path.of(file));
    }

    void add(String method, String target, Map<String, String> headers, byte[] body, Connection.Response response)
            throws IOException {
        if (file == null) {
            return;
        }
        ObjectNode line = Json.object().put("method", method).put("url", target);
        String type = headers.getOrDefault("Content-Type", "");
        if (type.startsWith("multipart")) {
            line.putObject("requestHeaders").put("content-type", type);
            line.putArray("requestParts").addObject().put("name", "file").put("filename", "any");
        } else if (!type.isEmpty()) {
            line.putObject("requestHeaders").put("content-type", type);
            line.put("requestBody", new String(body, StandardCharsets.UTF_8));
        }
        line.put("status", response.status());
        String answered = response.headers().getOrDefault("content-type", "");
        if (!answered.isEmpty()) {
            line.putObject("responseHeaders").put("content-type", answered);
        }
        if (answered.contains("json") || answered.contains("text")) {
            line.put("responseBody", new String(response.body(), StandardCharsets.UTF_8));
        } else {
            line.put("responseLength", response.body().length);
        }
        line.put("client", headers.getOrDefault("X-Client", "none"));
        append(file, Json.text(line) + "\n");
    }

    private static synchronized void append(Path file, String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
