package ai.rapidata.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.error.AuthenticationException;
import ai.rapidata.sdk.testing.SandboxExtension;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class AuthenticationIntegrationTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.standard();

    @TempDir
    Path home;

    @Test
    void clientCredentials_rightOnes_tokenObtainedWithTheFirstRequest() {
        try (RapidataClient client = TestClients.builder(SANDBOX.url(), home).build()) {
            assertThat(client.audience().findAudiences()).isNotNull();
            assertThat(client.getToken().expiresAt()).isPresent();
        }
    }

    @Test
    void clientCredentials_wrongSecret_clearError() {
        try (RapidataClient client = TestClients.builder(SANDBOX.url(), home)
                .clientSecret("not-the-secret")
                .build()) {
            assertThatThrownBy(() -> client.audience().findAudiences())
                    .isInstanceOf(AuthenticationException.class)
                    .hasMessageContaining("clientId(..) and clientSecret(..)")
                    .hasMessageContaining("/settings/tokens")
                    .hasMessageNotContaining("not-the-secret");
        }
    }

    @Test
    void token_invalidatedByTheService_replacedUnnoticed() {
        try (RapidataClient client = TestClients.builder(SANDBOX.url(), home).build()) {
            client.audience().findAudiences();
            var before = client.getToken();
            SANDBOX.service().expireTokens();

            client.audience().findAudiences();

            assertThat(client.getToken()).isNotEqualTo(before);
        }
    }

    @Test
    void tokenFile_ofAnotherClient_usedWithoutCredentials() {
        Path file = home.resolve("token.json");
        try (RapidataClient coordinator =
                TestClients.builder(SANDBOX.url(), home).build()) {
            coordinator.maintainTokenFile(file);
            try (RapidataClient worker = RapidataClient.builder()
                    .environment(Environment.local(SANDBOX.url()))
                    .tokenFile(file)
                    .surroundings(
                            TestClients.surroundings(home, Map.of(), new PrintStream(OutputStream.nullOutputStream())))
                    .build()) {
                assertThat(worker.audience().findAudiences()).isNotNull();
                assertThat(worker.getToken().accessToken())
                        .isEqualTo(coordinator.getToken().accessToken());
            }
        }
    }

    @Test
    void browserLogin_personApproves_clientMadeKeptAndUsedAgain() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        RapidataClientBuilder builder = RapidataClient.builder()
                .environment(Environment.local(SANDBOX.url()))
                .surroundings(TestClients.surroundings(
                        home, Map.of("HOSTNAME", "desk"), new PrintStream(printed, true, StandardCharsets.UTF_8)));
        try (RapidataClient client = builder.build()) {
            CompletableFuture<Integer> found = CompletableFuture.supplyAsync(
                    () -> client.audience().findAudiences().size());
            approve(printed);

            assertThat(found.get(20, TimeUnit.SECONDS)).isPositive();
        }
        Path file = home.resolve(".config/rapidata/credentials.json");
        assertThat(Files.readString(file)).contains("desk - Java API Client");
        try (RapidataClient again = builder.build()) {
            assertThat(again.audience().findAudiences()).isNotNull();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    /** Does what a person does in the browser: opens the printed page and presses the button. */
    private static void approve(ByteArrayOutputStream printed) throws Exception {
        Pattern address = Pattern.compile("http\\S+writeKey=(\\S+)");
        Matcher matcher = await().atMost(Duration.ofSeconds(20))
                .until(() -> address.matcher(printed.toString(StandardCharsets.UTF_8)), Matcher::find);
        HttpClient browser = HttpClient.newHttpClient();
        HttpResponse<String> page = browser.send(
                HttpRequest.newBuilder(URI.create(matcher.group())).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
        String query = URI.create(matcher.group()).getRawQuery();
        HttpResponse<String> done = browser.send(
                HttpRequest.newBuilder(SANDBOX.url().resolve("/connect/authorize/external?" + query))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(query + "&decision=approve"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(done.statusCode()).isBetween(200, 399);
    }
}
