package ai.rapidata.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.SandboxClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentityTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private RapidataSandbox sandbox;
    private SandboxClient anonymous;
    private SandboxClient client;

    @BeforeEach
    void start() {
        sandbox = RapidataSandbox.builder()
                .credentials("sandbox", "sandbox")
                .credentials("cid", "sec ret:x+ü%")
                .start();
        anonymous = SandboxClient.anonymous(sandbox);
        client = SandboxClient.of(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void token_clientCredentials_answersAsOAuthDoes() {
        JsonNode token = anonymous
                .token("sandbox", "sandbox", "grant_type=client_credentials&scope=openid+email+api")
                .json();

        assertThat(token.path("token_type").asText()).isEqualTo("Bearer");
        assertThat(token.path("expires_in").asInt()).isEqualTo(3600);
        assertThat(token.path("scope").asText()).isEqualTo("openid email api");
        assertThat(token.has("refresh_token")).isFalse();
    }

    @Test
    void token_oddSecret_isTakenPlainAndEncoded() {
        assertThat(anonymous
                        .token("cid", "sec ret:x+ü%", "grant_type=client_credentials")
                        .status())
                .isEqualTo(200);
        assertThat(anonymous
                        .token("cid", "sec+ret%3Ax%2B%C3%BC%25", "grant_type=client_credentials")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void token_credentialsInBody_areTaken() {
        assertThat(form("grant_type=client_credentials&client_id=sandbox&client_secret=sandbox")
                        .status())
                .isEqualTo(200);
        var refused = form("grant_type=client_credentials&client_id=sandbox&client_secret=no");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void token_loginClientWithoutSecret_isRefused() {
        assertThat(form("grant_type=client_credentials&client_id=rapidata-cli&client_secret=")
                        .status())
                .isEqualTo(401);
        assertThat(anonymous
                        .token("rapidata-cli", "", "grant_type=client_credentials")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void token_badRequests_nameTheError() {
        assertThat(error("scope=api")).isEqualTo("invalid_request");
        assertThat(error("grant_type=password")).isEqualTo("unsupported_grant_type");
        assertThat(error("grant_type=client_credentials&scope=everything")).isEqualTo("invalid_scope");
        assertThat(error("grant_type=refresh_token&refresh_token=nonsense")).isEqualTo("invalid_grant");
    }

    @Test
    void refresh_withOfflineAccess_givesNewTokens() {
        JsonNode first = anonymous
                .token("sandbox", "sandbox", "grant_type=client_credentials&scope=api+offline_access")
                .json();

        JsonNode second = anonymous
                .token(
                        "sandbox",
                        "sandbox",
                        "grant_type=refresh_token&refresh_token="
                                + first.path("refresh_token").asText())
                .json();

        String access = second.path("access_token").asText();
        assertThat(access).isNotEqualTo(first.path("access_token").asText());
        assertThat(anonymous.withToken(access).get("/connect/userinfo").status())
                .isEqualTo(200);
        assertThat(anonymous
                        .withToken(first.path("refresh_token").asText())
                        .get("/connect/userinfo")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void expireTokens_refusesOldAndIssuesNew() {
        sandbox.expireTokens();

        var refused = client.get("/connect/userinfo");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("www-authenticate")).contains("invalid_token");
        assertThat(SandboxClient.of(sandbox).get("/connect/userinfo").status()).isEqualTo(200);
    }

    @Test
    void token_tampered_isRefused() {
        assertThat(anonymous.withToken("a.b.c").get("/connect/userinfo").status())
                .isEqualTo(401);
        assertThat(anonymous.withToken("").get("/connect/userinfo").status()).isEqualTo(401);
    }

    @Test
    void bridgeLogin_approved_endsInWorkingCredentials() {
        JsonNode keys =
                anonymous.post("/identity/bridge-token?clientId=rapidata-cli").json();
        String read = "/identity/bridge-token?readKey=" + keys.path("readKey").asText();
        String writeKey = keys.path("writeKey").asText();
        assertThat(anonymous.get(read).status()).isEqualTo(202);
        var page = anonymous.get("/connect/authorize/external?clientId=rapidata-cli"
                + "&scope=openid%20profile%20email%20api&writeKey=" + writeKey);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("content-type")).startsWith("text/html");
        assertThat(page.text()).contains("Approve").contains(writeKey);

        decide(writeKey, "approve");

        JsonNode granted = anonymous.get(read).json();
        var created = client.withToken(granted.path("accessToken").asText())
                .post("/Client", Map.of("displayName", "host - Java API Client"));
        String id = created.json().path("clientId").asText();
        String secret = created.json().path("clientSecret").asText();
        assertThat(anonymous.token(id, secret, "grant_type=client_credentials").status())
                .isEqualTo(200);
    }

    @Test
    void bridgeLogin_refused_isGone() {
        JsonNode keys =
                anonymous.post("/identity/bridge-token?clientId=rapidata-cli").json();

        decide(keys.path("writeKey").asText(), "refuse");

        assertThat(anonymous
                        .get("/identity/bridge-token?readKey="
                                + keys.path("readKey").asText())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void bridgeLogin_unknownKeysAndClients_areRefused() {
        assertThat(anonymous.get("/identity/bridge-token?readKey=none").json().isTextual())
                .isTrue();
        assertThat(anonymous.get("/connect/authorize/external?writeKey=none").status())
                .isEqualTo(404);
        assertThat(anonymous.post("/identity/bridge-token?clientId=stranger").status())
                .isEqualTo(400);
    }

    @Test
    void clients_createdListedDeleted_loseTheirTokens() {
        JsonNode created = client.post("/client", Map.of("displayName", "mine")).json();
        String id = created.path("clientId").asText();
        String token = anonymous
                .token(id, created.path("clientSecret").asText(), "grant_type=client_credentials")
                .json()
                .path("access_token")
                .asText();
        assertThat(client.get("/clients?sort=-created_at&display_name%5Bcontains%5D=MIN")
                        .json()
                        .path("items")
                        .path(0)
                        .path("clientId")
                        .asText())
                .isEqualTo(id);
        assertThat(client.get("/client/" + id).json().path("client_name").asText())
                .isEqualTo("mine");

        assertThat(client.delete("/client/" + id).status()).isEqualTo(204);

        assertThat(anonymous.withToken(token).get("/connect/userinfo").status()).isEqualTo(401);
        assertThat(client.delete("/client/" + id).status()).isEqualTo(404);
        assertThat(client.get("/clients").json().path("total").asInt()).isZero();
    }

    private String error(String form) {
        return anonymous.token("sandbox", "sandbox", form).json().path("error").asText();
    }

    private SandboxClient.Answer form(String form) {
        return anonymous.send("POST", "/connect/token", BodyPublishers.ofString(form), FORM);
    }

    private void decide(String writeKey, String decision) {
        String form = "writeKey=" + writeKey + "&scope=openid+api&decision=" + decision;
        assertThat(anonymous
                        .send("POST", "/connect/authorize/external", BodyPublishers.ofString(form), FORM)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void credentialsPage_createsAClient_andShowsItsSecretOnce() {
        var created = anonymous.post("/settings/tokens");

        assertThat(created.status()).isEqualTo(200);
        String id = created.text().replaceAll("(?s).*RAPIDATA_CLIENT_ID=([^<]+)<.*", "$1");
        String secret = created.text().replaceAll("(?s).*RAPIDATA_CLIENT_SECRET=([^<]+)<.*", "$1");
        assertThat(anonymous.token(id, secret, "grant_type=client_credentials").status())
                .isEqualTo(200);
        assertThat(anonymous.get("/app/settings/tokens").text()).contains(id).doesNotContain(secret);
    }
}
