package ai.rapidata.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.config.Environment;
import io.opentelemetry.api.OpenTelemetry;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** In a process of its own, as the thread that exports is what tells, and other tests have some. */
class SpanExportChoiceTest {

    /** A program that makes clients and says which of them export spans. */
    static final class Program {

        public static void main(String[] arguments) {
            say("sandbox", builder -> builder.environment(Environment.local(URI.create("http://127.0.0.1:9"))));
            say("other", builder -> builder.environment("rapidata.dev"));
            say(
                    "switched off",
                    builder -> builder.environment("rapidata.ai")
                            .config(config -> config.withLogging(logging -> logging.withEnableOtlp(false))));
            say("own", builder -> builder.environment("rapidata.ai").openTelemetry(OpenTelemetry.noop()));
            say("hosted", builder -> builder.environment("rapidata.ai"));
        }

        private static void say(String name, UnaryOperator<RapidataClientBuilder> where) {
            try (RapidataClient client = where.apply(RapidataClient.builder().token(Token.of("never-sent")))
                    .build()) {
                boolean exports = Thread.getAllStackTraces().keySet().stream()
                        .anyMatch(thread -> thread.getName().startsWith("BatchSpanProcessor"));
                System.out.println(name + ": " + exports + ", "
                        + client.environment().apiUrl().getHost());
            }
        }
    }

    @Test
    void spans_ofClients_leaveForHostedEnvironmentsOnlyAndUnlessSwitchedOff() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("RAPIDATA_"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(output)
                .contains("sandbox: false", "other: false", "switched off: false", "own: false", "hosted: true");
    }
}
