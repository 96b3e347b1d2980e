package ai.rapidata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command in a process of its own, as a user does. */
class SandboxCommandTest {

    @TempDir
    private Path folder;

    @Test
    void killedAndRestarted_goesOnWhereItEnded() throws Exception {
        String data = folder.resolve("data").toString();
        Running first = Running.start("--data", data);
        SandboxClient client = first.client();
        String asset = client.uploadedName("kept.jpg");
        String dataset = client.post("/dataset", Map.of("name", "kept"))
                .json()
                .path("datasetId")
                .asText();
        String datapoint = client.post(
                        "/dataset/" + dataset + "/datapoint",
                        Map.of("asset", Map.of("_t", "ExistingAssetInput", "name", asset), "sortIndex", 7))
                .json()
                .path("datapointId")
                .asText();
        String created =
                client.get("/datapoint/" + datapoint).json().path("createdAt").asText();
        JsonNode credentials =
                client.post("/client", Map.of("displayName", "kept")).json();
        first.kill();

        Running second = Running.start("--data", data);
        try {
            SandboxClient oldToken = client.at(second.url());
            JsonNode shown = oldToken.get("/datapoint/" + datapoint).json();
            assertThat(shown.path("sortIndex").asInt()).isEqualTo(7);
            assertThat(shown.path("createdAt").asText()).isEqualTo(created);
            assertThat(shown.path("asset").path("identifier").asText()).isEqualTo("kept.jpg");
            assertThat(oldToken.get("/assets/" + asset).text()).isEqualTo("kept.jpg");
            assertThat(oldToken.token(
                                    credentials.path("clientId").asText(),
                                    credentials.path("clientSecret").asText(),
                                    "grant_type=client_credentials")
                            .status())
                    .isEqualTo(200);
        } finally {
            second.kill();
        }
    }

    @Test
    void ended_politely_stopsAndPrintsVariables() throws Exception {
        Running running = Running.start("--client-id", "me", "--client-secret", "it's", "--no-crowd");

        assertThat(running.variables())
                .containsEntry("RAPIDATA_CLIENT_ID", "me")
                .containsEntry("RAPIDATA_CLIENT_SECRET", "'it'\\''s'");
        assertThat(SandboxClient.anonymous(running.url()).get("/app/label").text())
                .contains("is away");
        running.process().destroy();

        assertThat(running.process().waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void https_servesWithTheCertificateInTheFile() throws Exception {
        Path certificate = folder.resolve("sandbox.pem");
        Running running = Running.start("--https", certificate.toString());
        try {
            assertThat(running.url().getScheme()).isEqualTo("https");
            assertThat(certificate).content().startsWith("-----BEGIN CERTIFICATE-----");
        } finally {
            running.kill();
        }
    }

    private record Running(Process process, Map<String, String> variables) {

        static Running start(String... options) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "ai.rapidata.sandbox.SandboxCommand",
                    "--port",
                    "0"));
            command.addAll(List.of(options));
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
            Map<String, String> variables = new HashMap<>();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("export ")) {
                    String[] pair = line.substring("export ".length()).split("=", 2);
                    variables.put(pair[0], pair[1]);
                }
                if (line.contains("RAPIDATA_CLIENT_SECRET")) {
                    break;
                }
            }
            return new Running(process, variables);
        }

        URI url() {
            return URI.create(variables.getOrDefault("RAPIDATA_API_URL", "missing"));
        }

        SandboxClient client() {
            return SandboxClient.of(url());
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
