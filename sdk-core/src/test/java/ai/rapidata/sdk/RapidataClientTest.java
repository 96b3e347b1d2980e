package ai.rapidata.sdk;

import static ai.rapidata.sdk.testing.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.config.RapidataConfig;
import ai.rapidata.sdk.error.AuthenticationException;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.testing.RawServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RapidataClientTest {

    private static final String ISSUED = "{\"access_token\":\"issued\",\"token_type\":\"Bearer\",\"expires_in\":3600}";

    private final RawServer server = RawServer.start().then(reply(200, ISSUED));

    @TempDir
    Path home;

    @AfterEach
    void close() {
        server.close();
    }

    private RapidataClient fromVariables(Map<String, String> variables) {
        return RapidataClient.builder()
                .surroundings(
                        TestClients.surroundings(home, variables, new PrintStream(OutputStream.nullOutputStream())))
                .build();
    }

    @Test
    void create_credentialsThere_nothingIsSentOrWritten() {
        try (RapidataClient client = TestClients.builder(server.url(), home).build()) {
            assertThat(client.environment().apiUrl()).isEqualTo(server.url());
        }

        assertThat(server.requests()).isEmpty();
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void create_onlyVariables_environmentCredentialsAndSettingsFromThem() {
        try (RapidataClient client = fromVariables(Map.of(
                "RAPIDATA_API_URL",
                server.url().toString(),
                "RAPIDATA_CLIENT_ID",
                "id",
                "RAPIDATA_CLIENT_SECRET",
                "secret",
                "RAPIDATA_batchSize",
                "200"))) {
            assertThat(client.environment().authUrl()).isEqualTo(server.url());
            assertThat(client.config().upload().batchSize()).isEqualTo(200);
            assertThat(client.getToken().accessToken().reveal()).isEqualTo("issued");
        }
    }

    @Test
    void create_noCredentials_failsAtOnceNamingWhatWasTried() {
        assertThatThrownBy(() -> fromVariables(Map.of("CI", "true")))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("RAPIDATA_CLIENT_ID");
    }

    @Test
    void build_halfAPair_refused() {
        assertThatThrownBy(() -> RapidataClient.builder().clientId("id").build())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("clientSecret");
    }

    @Test
    void build_emptyOrOutOfRange_refused() {
        assertThatThrownBy(() -> RapidataClient.builder().clientId(" ")).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> RapidataClient.builder().leeway(Duration.ofSeconds(-1)))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> RapidataClient.builder().environment("https://api.rapidata.ai"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void config_codeOverVariables_andVariablesOverDefaults() {
        Map<String, String> variables = Map.of(
                "RAPIDATA_CLIENT_ID", "id",
                "RAPIDATA_CLIENT_SECRET", "secret",
                "RAPIDATA_maxWorkers", "7",
                "RAPIDATA_batchSize", "300");
        try (RapidataClient client = RapidataClient.builder()
                .config(config -> config.withUpload(upload -> upload.withMaxWorkers(9)))
                .surroundings(
                        TestClients.surroundings(home, variables, new PrintStream(OutputStream.nullOutputStream())))
                .build()) {
            assertThat(client.config().upload().maxWorkers()).isEqualTo(9);
            assertThat(client.config().upload().batchSize()).isEqualTo(300);
            assertThat(client.config().upload().cacheShards()).isEqualTo(128);
        }
    }

    @Test
    void withConfig_otherSettings_sameTokenAndConnections() {
        try (RapidataClient client = TestClients.builder(server.url(), home).build()) {
            client.getToken();
            RapidataClient other = client.withConfig(config -> config.withUpload(upload -> upload.withMaxWorkers(3)));

            assertThat(other.getToken()).isEqualTo(client.getToken());
            assertThat(other.config().upload().maxWorkers()).isEqualTo(3);
            assertThat(client.config().upload().maxWorkers()).isEqualTo(25);
            other.close();
            assertThat(client.withConfig(RapidataConfig.defaults()).config()).isEqualTo(client.config());
            assertThat(client.getToken().accessToken().reveal()).isEqualTo("issued");
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void setToken_anotherOne_used() {
        try (RapidataClient client = TestClients.builder(server.url(), home).build()) {
            client.setToken(Token.of("other"));

            assertThat(client.getToken()).isEqualTo(Token.of("other"));
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void maintainTokenFile_firstWrite_isDoneBeforeReturning() throws IOException {
        Path file = home.resolve("shared/token.json");
        try (RapidataClient client = TestClients.builder(server.url(), home).build()) {
            client.maintainTokenFile(file);
            JsonObject content = (JsonObject) Json.parse(Files.readAllBytes(file));

            assertThat(content.string("access_token")).contains("issued");
            assertThatThrownBy(() -> client.maintainTokenFile(file, Duration.ZERO))
                    .isInstanceOf(InvalidInputException.class);
        }
        try (RapidataClient reader = RapidataClient.builder()
                .tokenFile(file)
                .surroundings(TestClients.surroundings(home, Map.of(), System.out))
                .build()) {
            assertThat(reader.getToken().accessToken().reveal()).isEqualTo("issued");
        }
    }

    @Test
    void resetCredentials_otherEnvironmentsStay() throws IOException {
        Path file = home.resolve(".config/rapidata/credentials.json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"https://auth.rapidata.ai\":[{}],\"" + server.url() + "\":[{}]}");
        try (RapidataClient client = TestClients.builder(server.url(), home).build()) {
            client.resetCredentials();
        }

        assertThat(Files.readString(file)).contains("https://auth.rapidata.ai").doesNotContain("localhost");
    }

    @Test
    void close_twiceAndThenUsed_clearError() {
        RapidataClient client = TestClients.builder(server.url(), home).build();
        client.close();
        client.close();

        assertThatThrownBy(client::getToken)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the client is closed");
    }
}
