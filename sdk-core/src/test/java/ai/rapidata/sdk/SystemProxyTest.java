package ai.rapidata.sdk;

import static ai.rapidata.sdk.testing.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.testing.RawServer;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** In a process of its own, as system properties are everybody's. */
class SystemProxyTest {

    /** A program that asks for a token. */
    static final class Program {

        public static void main(String[] arguments) {
            try (RapidataClient client = RapidataClient.builder()
                    .environment(Environment.local(URI.create("http://service.invalid")))
                    .clientId("id")
                    .clientSecret("secret")
                    .build()) {
                System.out.println("token " + client.getToken().expiresAt().isPresent());
            }
        }
    }

    @Test
    void systemProperties_nameAProxy_requestsGoThroughIt() throws Exception {
        try (RawServer proxy = RawServer.start()
                .then(reply(200, "{\"access_token\":\"issued\",\"token_type\":\"Bearer\",\"expires_in\":3600}"))) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Dhttp.proxyHost=127.0.0.1",
                            "-Dhttp.proxyPort=" + proxy.url().getPort(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Program.class.getName())
                    .redirectErrorStream(true)
                    .start();
            String output = new String(process.getInputStream().readAllBytes());

            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(output).contains("token true");
            assertThat(proxy.request().line()).isEqualTo("POST http://service.invalid/connect/token HTTP/1.1");
        }
    }
}
