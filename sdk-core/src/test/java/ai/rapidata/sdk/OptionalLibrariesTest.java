package ai.rapidata.sdk;

import static ai.rapidata.sdk.testing.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.config.LogLevel;
import ai.rapidata.sdk.testing.RawServer;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What users may leave out: Logback, the OpenTelemetry SDK, its exporter. */
class OptionalLibrariesTest {

    private static final List<String> OPTIONAL = List.of("logback", "opentelemetry-sdk", "opentelemetry-exporter");

    /** A program that uses what would need the missing libraries. */
    static final class Program {

        public static void main(String[] arguments) {
            try (RapidataClient client = RapidataClient.builder()
                    .environment(Environment.local(URI.create(arguments[0])))
                    .clientId("id")
                    .clientSecret("secret")
                    .config(config -> config.withLogging(logging -> logging.withLevel(LogLevel.DEBUG)))
                    .build()) {
                client.logging().format("%(message)s").silentMode(true);
                System.out.println("token " + client.getToken().expiresAt().isPresent());
            }
            try (RapidataClient hosted = RapidataClient.builder()
                    .environment("rapidata.ai")
                    .token(Token.of("never-sent"))
                    .build()) {
                System.out.println("hosted " + hosted.environment().hosted());
            }
        }
    }

    @Test
    void absentLibraries_client_worksWithoutThem() throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> OPTIONAL.stream()
                        .noneMatch(
                                name -> Path.of(entry).getFileName().toString().startsWith(name)))
                .collect(Collectors.joining(File.pathSeparator));
        try (RawServer server = RawServer.start()
                .then(reply(200, "{\"access_token\":\"issued\",\"token_type\":\"Bearer\",\"expires_in\":3600}"))) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath,
                            Program.class.getName(),
                            server.url().toString())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes());

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(output).isZero();
            assertThat(output).contains("token true", "hosted true").doesNotContain("ch.qos.logback");
        }
    }
}
