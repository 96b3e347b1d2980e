package ai.rapidata.sandbox.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.json.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The constructor of the Python client, its token handling, and the login in a browser. */
class PythonLoginTest {

    private static final String FORM = "grant_type=client_credentials&scope=openid+email+api";

    private static PythonBench bench;

    @BeforeAll
    static void open() {
        bench = new PythonBench("3.21.0");
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void token_isWhatTheClientStores() {
        try (PythonClient client = bench.anotherClient("3.21.0")) {
            PythonClient.Answer answer = client.token("sandbox", "sandbox", FORM);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().get("content-type")).startsWith("application/json");
            JsonNode token = answer.json();
            assertThat(token.get("access_token").isTextual()).isTrue();
            assertThat(token.get("token_type").asText()).isEqualToIgnoringCase("bearer");
            assertThat(token.get("expires_in").isInt()).isTrue();
            assertThat(token.get("expires_in").asInt()).isGreaterThan(60);
            assertThat(token.get("scope").asText()).isEqualTo("openid email api");
        }
    }

    @Test
    void token_scopesOfOlderVersions_areGranted() {
        try (PythonClient client = bench.anotherClient("3.20.1")) {
            for (String scope : new String[] {"openid+roles+email", "openid+profile+email+roles", "openid+email+api"}) {
                assertThat(client.token("sandbox", "sandbox", "grant_type=client_credentials&scope=" + scope)
                                .status())
                        .as(scope)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void token_wrongSecret_namesTheErrorThatStartsTheLogin() {
        try (PythonClient client = bench.anotherClient("3.21.0")) {
            PythonClient.Answer answer = client.token("sandbox", "wrong", FORM);

            assertThat(answer.status()).isBetween(400, 499);
            assertThat(answer.json().get("error").asText()).isEqualTo("invalid_client");
            assertThat(answer.json().get("error_description").asText()).isNotBlank();
        }
    }

    @Test
    void userinfo_namesTheCaller() {
        JsonNode who = bench.client().get("/connect/userinfo");

        assertThat(who.get("sub").asText()).isNotBlank();
        assertThat(who.get("email").asText()).contains("@");
        assertThat(who.path("role").isMissingNode()
                        || who.get("role").isTextual()
                        || who.get("role").isArray())
                .isTrue();
    }

    @Test
    void call_withoutOrWithAStrangeToken_isRefused() {
        try (PythonClient client = bench.anotherClient("3.21.0")) {
            client.send("GET", "/jobs", new String[] {"page=1"}, null).problem(401);
            client.withToken("nobody's");
            client.send("POST", "/dataset", new String[0], "{'name':'n'}").problem(401);
        }
    }

    @Test
    void expiredToken_isRefusedAndANewOneTaken() {
        try (RapidataSandbox sandbox = RapidataSandbox.builder()
                        .ownCertificate(PythonBench.certificateFile())
                        .refreshTokens(true)
                        .start();
                PythonClient client = new PythonClient(
                        sandbox.baseUrl(), PythonBench.trust(PythonBench.certificateFile()), "3.21.0")) {
            JsonNode token = client.token("sandbox", "sandbox", FORM).json();
            client.withToken(token.get("access_token").asText());
            client.get("/jobs", "page=1", "page_size=10");

            sandbox.expireTokens();
            client.send("GET", "/jobs", new String[0], null).problem(401);
            client.login().get("/jobs");
            JsonNode renewed = client.token("sandbox", "sandbox", FORM).json();
            PythonClient.Answer refreshed = client.token(
                    "sandbox",
                    "sandbox",
                    "grant_type=refresh_token&refresh_token="
                            + renewed.get("refresh_token").asText());
            assertThat(refreshed.status()).isEqualTo(200);
            client.withToken(refreshed.json().get("access_token").asText()).get("/jobs");
        }
    }

    @Test
    void browserLogin_endsInCredentials() {
        try (PythonClient client = bench.anotherClient("3.21.0")) {
            PythonClient.Answer begun = client.plain("POST", "/identity/bridge-token?clientId=rapidata-cli");
            assertThat(begun.status()).isEqualTo(200);
            String readKey = begun.json().get("readKey").asText();
            String writeKey = begun.json().get("writeKey").asText();
            String poll = "/identity/bridge-token?readKey=" + readKey;
            PythonClient.Answer waiting = client.plain("GET", poll);
            assertThat(waiting.status()).isEqualTo(202);
            assertThat(waiting.json().get("message").asText()).isNotBlank();

            PythonClient.Answer page = client.plain(
                    "GET",
                    "/connect/authorize/external?clientId=rapidata-cli&scope=openid%20profile%20email%20api&writeKey="
                            + writeKey);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).contains(writeKey);
            client.approve(writeKey);

            JsonNode granted = client.plain("GET", poll).json();
            PythonClient.Answer created =
                    client.createClient(granted.get("accessToken").asText(), "host - Python API Client");
            assertThat(created.status()).isEqualTo(200);
            JsonNode credentials = created.json();
            assertThat(client.token(
                                    credentials.get("clientId").asText(),
                                    credentials.get("clientSecret").asText(),
                                    FORM)
                            .status())
                    .isEqualTo(200);
            assertThat(client.plain("GET", "/identity/bridge-token?readKey=unknown")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void credentials_withOddLetters_goPlainInTheHeader() {
        try (RapidataSandbox sandbox = RapidataSandbox.builder()
                        .ownCertificate(PythonBench.certificateFile())
                        .credentials("c:id", "s ec:ret+%41ü")
                        .credentials("cid", "sec ret:x")
                        .tokenLifetime(Duration.ofMinutes(5))
                        .start();
                PythonClient client = new PythonClient(
                        sandbox.baseUrl(), PythonBench.trust(PythonBench.certificateFile()), "3.20.1")) {
            assertThat(client.token("cid", "sec ret:x", FORM).status()).isEqualTo(200);
            assertThat(client.token("cid", "sec ret:y", FORM)
                            .json()
                            .get("error")
                            .asText())
                    .isEqualTo("invalid_client");
        }
    }

    @Test
    void anyHost_isServedOnThePort() {
        for (String host : new String[] {"127.0.0.1", "api.localhost", "auth.rapidata.test", "assets.x", "app.x:1"}) {
            try (PythonClient client = bench.anotherClient("3.21.0")) {
                client.named(host);
                assertThat(client.token("sandbox", "sandbox", FORM).status())
                        .as(host)
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void certificate_isForTheLoopbackAddressesAndUsedAgain() throws IOException {
        String pem = Files.readString(PythonBench.certificateFile());

        assertThat(pem).startsWith("-----BEGIN CERTIFICATE-----");
        try (RapidataSandbox again = RapidataSandbox.builder()
                        .ownCertificate(PythonBench.certificateFile())
                        .start();
                PythonClient client =
                        new PythonClient(again.baseUrl(), PythonBench.trust(PythonBench.certificateFile()), "3.21.0")) {
            assertThat(Files.readString(PythonBench.certificateFile())).isEqualTo(pem);
            client.login().get("/connect/userinfo");
        }
    }

    @Test
    void certificate_isNotTrustedByDefault() {
        var ordinary = (SSLSocketFactory) SSLSocketFactory.getDefault();
        try (PythonClient client = new PythonClient(bench.sandbox().baseUrl(), ordinary, "3.21.0")) {
            assertThatThrownBy(client::login).hasCauseInstanceOf(SSLException.class);
        }
    }

    @Test
    void token_ofOneClient_isGoodForAnother() {
        try (PythonClient coordinator = bench.anotherClient("3.21.0");
                PythonClient worker = bench.anotherClient("3.21.0")) {
            String token = coordinator
                    .token("sandbox", "sandbox", FORM)
                    .json()
                    .get("access_token")
                    .asText();
            worker.withToken(token).get("/audiences", "page=1", "page_size=10");
            assertThat(Json.read(
                            new String(
                                    Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                                    java.nio.charset.StandardCharsets.UTF_8),
                            Map.class))
                    .containsKey("exp");
        }
    }
}
