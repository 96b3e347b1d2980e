package ai.rapidata.sdk;

import static ai.rapidata.sdk.testing.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.testing.RawServer;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes end although nobody closed their clients. How soon is measured where nothing else runs; here a busy machine
 * is allowed for, but not the minute for which a thread that is no daemon would keep a process.
 */
class ExitTimeTest {

    private static final Duration MOST = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    /** A program that makes a request, keeps a token file and ends without closing its client. */
    static final class Program {

        public static void main(String[] arguments) {
            RapidataClient client = RapidataClient.builder()
                    .environment(Environment.local(URI.create(arguments[0])))
                    .clientId("id")
                    .clientSecret("secret")
                    .build();
            Token token = client.getToken();
            client.maintainTokenFile(Path.of(arguments[1]));
            System.out.println(token.expiresAt().orElseThrow() + " " + Instant.now());
        }
    }

    /** A program that makes a client which exports spans, and ends without closing it. */
    static final class HostedProgram {

        public static void main(String[] arguments) {
            RapidataClient client = RapidataClient.builder()
                    .environment("rapidata.ai")
                    .token(Token.of("never-sent"))
                    .build();
            System.out.println(client.environment().hosted() + " " + Instant.now());
        }
    }

    @Test
    void main_returnsWithoutClose_processEnds() throws Exception {
        try (RawServer server = RawServer.start()
                .then(reply(200, "{\"access_token\":\"issued\",\"token_type\":\"Bearer\",\"expires_in\":3600}"))) {
            assertThat(timeToExit(
                            Program.class,
                            server.url().toString(),
                            directory.resolve("token.json").toString()))
                    .isLessThan(MOST);
        }
    }

    @Test
    void main_returnsWhileSpansAreExported_processEnds() throws Exception {
        assertThat(timeToExit(HostedProgram.class)).isLessThan(MOST);
    }

    private static Duration timeToExit(Class<?> program, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        Instant end = Instant.now();
        assertThat(process.exitValue()).as(output).isZero();
        String[] words = output.strip().split("\\s+");
        return Duration.between(Instant.parse(words[words.length - 1]), end);
    }
}
