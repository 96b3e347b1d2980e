package ai.rapidata.sdk.testing;

import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonObject;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A proxy process that checks what passes between client and service against the API's OpenAPI documents.
 *
 * <p>The program is not part of this project: it is used where {@code -Drapidata.test.contractProxy=<its path>} names
 * it, and tests go straight to the sandbox where not.
 */
public final class ContractProxy implements AutoCloseable {
    /** The system property that holds the path of the proxy program, a Node script. */
    public static final String PROPERTY = "rapidata.test.contractProxy";

    /** The deviations that are meant, with their reasons; beside the build's other checks. */
    private static final Path ALLOWED = Path.of("..", ".ci", "contract-allow.json");

    private static final Pattern LISTENING = Pattern.compile("listening on (http://\\S+?)/?,");

    private final Process process;
    private final URI url;

    private ContractProxy(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts the proxy before {@code upstream} if the system property names one. */
    public static Optional<ContractProxy> startIfConfigured(URI upstream) {
        String script = System.getProperty(PROPERTY, "");
        return script.isBlank() ? Optional.empty() : Optional.of(start(script, upstream));
    }

    private static ContractProxy start(String script, URI upstream) {
        List<String> command = List.of(
                "node",
                script,
                "--listen",
                "127.0.0.1:0",
                "--upstream",
                upstream.toString(),
                "--allow",
                ALLOWED.toString(),
                "--quiet");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(nullDevice()))
                    .start();
            return new ContractProxy(process, awaitUrl(process));
        } catch (IOException e) {
            throw new IllegalStateException("The contract proxy does not start: " + command, e);
        }
    }

    private static File nullDevice() {
        return new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
    }

    private static URI awaitUrl(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        StringBuilder seen = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher matcher = LISTENING.matcher(line);
            if (matcher.find()) {
                return URI.create(matcher.group(1));
            }
            seen.append(line).append('\n');
        }
        throw new IOException("The contract proxy ended before it listened: " + seen);
    }

    /** Where clients connect to. */
    public URI url() {
        return url;
    }

    /** Fails if anything that passed since the last call did not fit the documents. */
    public void assertNoViolations() {
        JsonObject summary = takeSummary();
        if (summary.longValue("violations").orElse(-1) != 0) {
            throw new AssertionError("The contract proxy saw violations: " + violations(summary));
        }
    }

    private static List<JsonObject> violations(JsonObject summary) {
        return summary.objects("groups").stream()
                .filter(group -> group.string("level").orElse("").equals("violation"))
                .toList();
    }

    private JsonObject takeSummary() {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) url.resolve("/__contract").toURL().openConnection();
            connection.setRequestMethod("DELETE");
            try (InputStream body = connection.getInputStream()) {
                return (JsonObject) Json.parse(body.readAllBytes());
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            throw new IllegalStateException("The contract proxy does not answer", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
