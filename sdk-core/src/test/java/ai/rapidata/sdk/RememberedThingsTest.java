package ai.rapidata.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.error.AuthenticationException;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What clients remember between requests, and how it is renewed, kept up to date and forgotten. */
class RememberedThingsTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.with(builder -> builder.refreshTokens(true));

    @TempDir
    Path home;

    @Test
    void expiredToken_withARefreshToken_renewed() {
        Token issued;
        try (RapidataClient client = TestClients.builder(SANDBOX.url(), home).build()) {
            issued = client.getToken();
        }
        Token expired = Token.of("of-yesterday")
                .withExpiresAt(Instant.now().minusSeconds(60))
                .withRefreshToken(issued.refreshToken().orElseThrow().reveal());

        try (RapidataClient client =
                TestClients.builder(SANDBOX.url(), home).token(expired).build()) {
            assertThat(client.audience().findAudiences()).isNotEmpty();
            assertThat(client.getToken().accessToken()).isNotEqualTo(expired.accessToken());
            assertThat(client.getToken().refreshToken()).isPresent();
        }
        try (RapidataClient client = RapidataClient.builder()
                .environment(Environment.local(SANDBOX.url()))
                .token(expired)
                .surroundings(
                        TestClients.surroundings(home, Map.of(), new PrintStream(OutputStream.nullOutputStream())))
                .build()) {
            assertThatThrownBy(client::getToken)
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("only together with the client id and secret");
        }
    }

    @Test
    void tokenFile_removedWhileItIsMaintained_isWrittenAgain() throws IOException {
        Path file = home.resolve("token.json");
        try (RapidataClient client = TestClients.builder(SANDBOX.url(), home).build()) {
            client.maintainTokenFile(file, Duration.ofSeconds(1));
            Files.delete(file);

            await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(file));
        }
    }

    @Test
    void clearAllCaches_afterAnUpload_fileIsSentAnew() throws IOException {
        Path file = Files.writeString(home.resolve("picture.jpg"), "a picture");
        try (RapidataClient client = TestClients.builder(SANDBOX.url(), home).build()) {
            createDefinition(client, file);
            createDefinition(client, file);
            assertThat(uploads()).isEqualTo(1);

            client.clearAllCaches();
            createDefinition(client, file);

            assertThat(uploads()).isEqualTo(2);
        }
    }

    private static void createDefinition(RapidataClient client, Path file) {
        client.job()
                .createClassificationJobDefinition(
                        "Caches", "Is it good?", List.of("Yes", "No"), List.of(file.toString()), DataType.MEDIA);
    }

    private static int uploads() {
        return SANDBOX.service().requests().count("POST", "/asset/file");
    }
}
