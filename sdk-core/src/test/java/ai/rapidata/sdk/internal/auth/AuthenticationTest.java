package ai.rapidata.sdk.internal.auth;

import static ai.rapidata.sdk.testing.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.rapidata.sdk.auth.Secret;
import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.error.AuthenticationException;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.RateLimitException;
import ai.rapidata.sdk.error.ServerException;
import ai.rapidata.sdk.internal.http.TestTransport;
import ai.rapidata.sdk.internal.http.TransportTiming;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.testing.CapturedLog;
import ai.rapidata.sdk.testing.ManualTime;
import ai.rapidata.sdk.testing.RawServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthenticationTest {

    private static final String ISSUED = "{\"access_token\":\"issued\",\"token_type\":\"Bearer\",\"expires_in\":3600}";

    private final RawServer server = RawServer.start();
    private final TestTransport client = new TestTransport(server.url());
    private final ManualTime time = client.time;
    private final Map<String, String> variables = new HashMap<>(Map.of("CI", "true"));
    private final List<URI> pages = new ArrayList<>();

    @TempDir
    Path home;

    private Token token;
    private Path tokenFile;
    private String clientId;
    private String clientSecret;
    private Boolean browserLogin;

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private Authentication authentication() {
        CredentialInputs inputs = new CredentialInputs(
                token,
                tokenFile,
                clientId == null ? null : Secret.of(clientId),
                clientSecret == null ? null : Secret.of(clientSecret),
                null,
                Duration.ofSeconds(60),
                browserLogin,
                variables,
                home);
        TransportTiming timing = new TransportTiming(time, time, time, () -> 0, Duration.ofMinutes(10));
        return new Authentication(
                inputs, Environment.local(server.url()), client.transport, timing, pages::add, "myhost");
    }

    private String accessToken() {
        return authentication().keeper().current().reveal();
    }

    private static String basic(String id, String secret) {
        return new ClientCredentials(Secret.of(id), Secret.of(secret), "test")
                .basicAuthorization()
                .reveal();
    }

    private Path stored(String content) throws IOException {
        Path file = CredentialsFile.in(home);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private String entry(String id, String lastUsed) {
        return "{\"display_name\":\"old\",\"client_id\":\"" + id + "\",\"client_secret\":\"s-" + id
                + "\",\"endpoint\":\"" + server.url() + "\",\"created_at\":\"2026-01-01T00:00:00Z\",\"last_used\":\""
                + lastUsed + "\",\"extra\":1}";
    }

    @Test
    void construction_anyCredentials_nothingIsSent() {
        clientId = "id";
        clientSecret = "secret";

        authentication().keeper();

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void tokenRequest_bytes_asTheServiceKnowsThem() {
        clientId = "cid";
        clientSecret = "sec ret:x";
        server.then(reply(200, ISSUED));

        assertThat(accessToken()).isEqualTo("issued");

        RawServer.Request request = server.request();
        assertThat(request.line()).isEqualTo("POST /connect/token HTTP/1.1");
        assertThat(request.header("Authorization")).isEqualTo("Basic Y2lkOnNlYyByZXQ6eA==");
        assertThat(request.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded;charset=UTF-8");
        assertThat(request.header("Accept")).isEqualTo("application/json");
        assertThat(request.header("X-Client")).isNull();
        assertThat(request.text()).isEqualTo("grant_type=client_credentials&scope=openid+email+api");
    }

    @Test
    void order_everythingThere_tokenComesFirst() throws IOException {
        everything();

        assertThat(accessToken()).isEqualTo("given");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void order_withoutToken_tokenFileComesNext() throws IOException {
        everything();
        token = null;

        assertThat(accessToken()).isEqualTo("from-file");
    }

    @Test
    void order_withoutTokenFile_variableForItComesNext() throws IOException {
        everything();
        token = null;
        tokenFile = null;

        assertThat(accessToken()).isEqualTo("from-variable");
    }

    @Test
    void order_withoutAnyToken_explicitClientComesNext() throws IOException {
        everything();
        withoutTokens();

        accessToken();

        assertThat(server.request().header("Authorization")).isEqualTo(basic("explicit", "es"));
    }

    @Test
    void order_withoutExplicitClient_variablesComeNext() throws IOException {
        everything();
        withoutTokens();
        clientId = null;
        clientSecret = null;

        accessToken();

        assertThat(server.request().header("Authorization")).isEqualTo(basic("variable", "vs"));
    }

    @Test
    void order_withoutVariables_storedLoginComesNext() throws IOException {
        everything();
        withoutTokens();
        clientId = null;
        clientSecret = null;
        variables.remove("RAPIDATA_CLIENT_ID");
        variables.put("RAPIDATA_CLIENT_SECRET", " ");

        accessToken();

        assertThat(server.request().header("Authorization")).isEqualTo(basic("new", "s-new"));
    }

    private void everything() throws IOException {
        server.then(reply(200, ISSUED));
        token = Token.of("given");
        tokenFile = Files.writeString(home.resolve("token.json"), "{\"access_token\":\"from-file\"}");
        Files.writeString(home.resolve("variable.json"), "{\"access_token\":\"from-variable\"}");
        clientId = "explicit";
        clientSecret = "es";
        variables.put("RAPIDATA_TOKEN_FILE", "~/variable.json");
        variables.put("RAPIDATA_CLIENT_ID", "variable");
        variables.put("RAPIDATA_CLIENT_SECRET", "vs");
        stored("{\"" + server.url() + "\":[" + entry("old", "2026-01-01T00:00:00Z") + ","
                + entry("new", "2026-06-01T00:00:00Z") + "," + entry("mid", "2026-03-01T00:00:00Z") + "]}");
    }

    private void withoutTokens() {
        token = null;
        tokenFile = null;
        variables.remove("RAPIDATA_TOKEN_FILE");
    }

    @Test
    void halfAPair_explicitOrFromVariables_refusedByName() {
        clientId = "id";
        assertThatThrownBy(() -> authentication().keeper())
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("clientSecret: missing, although clientId is set; set both, or neither");

        clientId = null;
        variables.put("RAPIDATA_CLIENT_SECRET", "s3cr3t");
        assertThatThrownBy(() -> authentication().keeper())
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("RAPIDATA_CLIENT_ID")
                .hasMessageNotContaining("s3cr3t");
    }

    @ParameterizedTest
    @CsvSource({"explicit", "variables"})
    void refusedClient_givenOnPurpose_clearErrorAndNothingElseTried(String given) throws IOException {
        String before = "{\"" + server.url() + "\":[" + entry("stored", "2026-06-01T00:00:00Z") + "]}";
        Path file = stored(before);
        variables.remove("CI");
        if (given.equals("explicit")) {
            clientId = "wrong-id";
            clientSecret = "wrong-secret";
        } else {
            variables.put("RAPIDATA_CLIENT_ID", "wrong-id");
            variables.put("RAPIDATA_CLIENT_SECRET", "wrong-secret");
        }
        server.then(reply(401, "{\"error\":\"invalid_client\",\"error_description\":\"unknown\"}"));

        Throwable failure = catchThrowable(this::accessToken);

        assertThat(failure)
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining(given.equals("explicit") ? "clientId(..)" : "RAPIDATA_CLIENT_ID")
                .hasMessageContaining("/settings/tokens");
        assertThat(stackTrace(failure)).doesNotContain("wrong-id", "wrong-secret", basic("wrong-id", "wrong-secret"));
        assertThat(server.requests()).hasSize(1);
        assertThat(pages).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"access_token\":\"\"}",
                "{\"access_token\":\"a b\"}",
                "{\"access_token\":7",
                "{\"access_token\":\"x\\ny\"}",
                "{\"access_token\":\"t\",\"token_type\":\"mac\"}",
                "<html>"
            })
    void tokenAnswer_malformed_authenticationException(String body) {
        clientId = "id";
        clientSecret = "secret";
        server.then(reply(200, body));

        assertThatThrownBy(this::accessToken)
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("without a usable access token");
    }

    @Test
    void tokenAnswer_malformedDuringRenewal_goodTokenStays() {
        clientId = "id";
        clientSecret = "secret";
        server.then(reply(200, ISSUED)).then(reply(200, "{\"message\":\"slow down\"}"));
        TokenKeeper keeper = authentication().keeper();
        keeper.current();
        time.advance(Duration.ofSeconds(3550));

        assertThat(keeper.current().reveal()).isEqualTo("issued");
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void tokenRequest_tooManyRequests_retriedAndNeverStoredAsToken() {
        clientId = "id";
        clientSecret = "secret";
        server.then(reply(429, "{\"message\":\"slow down\"}", "Retry-After: 3")).then(reply(200, ISSUED));

        assertThat(accessToken()).isEqualTo("issued");
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(3));
    }

    @Test
    void tokenRequest_lastingTrouble_keepsItsClass() {
        clientId = "id";
        clientSecret = "secret";
        server.then(reply(429, "{}"));
        assertThatThrownBy(this::accessToken).isInstanceOf(RateLimitException.class);
    }

    @Test
    void tokenRequest_serverFails_serverException() {
        clientId = "id";
        clientSecret = "secret";
        server.then(reply(500, "{}"));
        assertThatThrownBy(this::accessToken).isInstanceOf(ServerException.class);
    }

    @Test
    void tokenRequest_otherRefusal_reasonShown() {
        clientId = "id";
        clientSecret = "secret";
        server.then(reply(400, "{\"error\":\"invalid_scope\",\"error_description\":\"no such scope\"}"));

        assertThatThrownBy(this::accessToken)
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("no such scope");
    }

    @ParameterizedTest
    @CsvSource({"CI,true,CI is true", "RAPIDATA_BROWSER_LOGIN,false,RAPIDATA_BROWSER_LOGIN is false"})
    void noCredentials_loginNotAllowed_everySourceNamed(String variable, String value, String reason) {
        variables.remove("CI");
        variables.put(variable, value);

        assertThatThrownBy(() -> authentication().keeper())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContainingAll(
                        "token(..)",
                        "tokenFile(..)",
                        "RAPIDATA_TOKEN_FILE",
                        "clientId(..)",
                        "RAPIDATA_CLIENT_ID",
                        "credentials.json",
                        reason);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void noCredentials_browserLoginOff_failsAtOnce() {
        variables.remove("CI");
        browserLogin = false;

        assertThatThrownBy(() -> authentication().keeper()).hasMessageContaining("browserLogin(false)");
    }

    @Test
    void tokenFile_missing_namedAtConstruction() {
        tokenFile = home.resolve("nowhere.json");

        assertThatThrownBy(() -> authentication().keeper())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining(tokenFile + " (tokenFile(..)) does not exist");
    }

    @Test
    void tokenFile_bareTokenInsteadOfJson_refusedWithoutShowingIt() throws IOException {
        tokenFile = Files.writeString(home.resolve("token.json"), "eyJhbGciOiJSUzI1NiJ9.c2VjcmV0");

        Throwable failure = catchThrowable(() -> authentication().keeper());

        assertThat(failure).isInstanceOf(AuthenticationException.class).hasMessageContaining("holds no token");
        assertThat(stackTrace(failure)).doesNotContain("eyJhbGci");
    }

    @Test
    void tokenFile_partlyWritten_readAgain() throws IOException {
        tokenFile = Files.writeString(home.resolve("token.json"), "{\"access_tok");
        ManualTime waiting = new ManualTime() {
            @Override
            public synchronized void sleep(Duration duration) throws InterruptedException {
                super.sleep(duration);
                try {
                    Files.writeString(tokenFile, "{\"access_token\":\"whole\"}");
                } catch (IOException impossible) {
                    throw new AssertionError(impossible);
                }
            }
        };
        TokenFileGrant grant = new TokenFileGrant(new TokenFile(tokenFile, waiting), "test", waiting);

        assertThat(grant.obtain()).isEqualTo(Token.of("whole"));
        assertThat(waiting.sleeps()).hasSize(1);
    }

    @Test
    void tokenFile_replacedByItsMaintainer_newTokenUsed() throws IOException {
        long end = time.instant().plusSeconds(600).getEpochSecond();
        tokenFile = Files.writeString(
                home.resolve("token.json"), "{\"access_token\":\"one\",\"expires_at\":\"" + end + "\"}");
        TokenKeeper keeper = authentication().keeper();
        assertThat(keeper.current().reveal()).isEqualTo("one");

        Files.writeString(tokenFile, "{\"access_token\":\"two\",\"expires_at\":" + (end + 600) + "}");
        assertThat(keeper.current().reveal()).isEqualTo("one");
        time.advance(Duration.ofSeconds(541));
        assertThat(keeper.current().reveal()).isEqualTo("two");
    }

    @Test
    void tokenFile_expiredAndNotReplaced_saysSo() throws IOException {
        long end = time.instant().plusSeconds(600).getEpochSecond();
        tokenFile =
                Files.writeString(home.resolve("token.json"), "{\"access_token\":\"one\",\"expires_at\":" + end + "}");
        TokenKeeper keeper = authentication().keeper();
        time.advance(Duration.ofSeconds(550));
        assertThat(keeper.current().reveal()).isEqualTo("one");
        time.advance(Duration.ofSeconds(60));

        assertThatThrownBy(keeper::current)
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("is the process that maintains the file running?");
    }

    @Test
    void tokenFile_writtenByUs_ownerOnlyAndReadable() throws IOException {
        Path file = home.resolve("shared").resolve("token.json");
        Token full = Token.of("abc")
                .withExpiresAt(time.instant().plusSeconds(3600))
                .withScope("openid email api")
                .withRefreshToken("again");
        TokenFile written = new TokenFile(file, time);

        written.write(full);

        assertThat(written.read()).isEqualTo(full);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        JsonObject content = (JsonObject) Json.parse(Files.readAllBytes(file));
        assertThat(content.longValue("expires_in")).hasValue(3600);
        assertThat(content.string("token_type")).contains("Bearer");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void storedLogin_used_timeOfUseNotedAndTheRestKept() throws IOException {
        Path file = stored("{\"https://auth.elsewhere\":[{\"client_id\":\"x\"}],\"" + server.url() + "\":["
                + entry("one", "2026-06-01T00:00:00Z") + "]}");
        server.then(reply(200, ISSUED));

        accessToken();

        JsonObject content = (JsonObject) Json.parse(Files.readAllBytes(file));
        JsonObject entry = content.objects(server.url().toString()).get(0);
        assertThat(entry.instant("last_used")).contains(ManualTime.START);
        assertThat(entry.intValue("extra")).hasValue(1);
        assertThat(content.objects("https://auth.elsewhere")).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains("\n  \"" + server.url() + "\"");
    }

    @Test
    void storedLogin_refusedAndLoginNotAllowed_saysWhereItIsFrom() throws IOException {
        stored("{\"" + server.url() + "\":[" + entry("one", "2026-06-01T00:00:00Z") + "]}");
        server.then(reply(401, "{\"error\":\"invalid_client\"}"));

        assertThatThrownBy(this::accessToken)
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("credentials.json");
    }

    @Test
    void reset_removesThisEnvironmentOnly() throws IOException {
        Path file = stored("{\"https://auth.elsewhere\":[{\"client_id\":\"x\"}],\"" + server.url() + "\":["
                + entry("one", "2026-06-01T00:00:00Z") + "]}");

        authentication().credentialsFile().removeAll(server.url());

        JsonObject content = (JsonObject) Json.parse(Files.readAllBytes(file));
        assertThat(content.members()).containsOnlyKeys("https://auth.elsewhere");
    }

    @Test
    void reset_noFile_nothingIsMade() throws IOException {
        authentication().credentialsFile().removeAll(server.url());

        assertThat(home).isEmptyDirectory();
    }

    @Test
    void browserLogin_wholeCourse_clientMadeAndKept() throws IOException {
        variables.remove("CI");
        server.then(reply(200, "{\"readKey\":\"r k\",\"writeKey\":\"w&k\"}"))
                .then(reply(202, "{\"message\":\"wait\"}"))
                .then(reply(202, "{\"message\":\"wait\"}"))
                .then(reply(200, "{\"accessToken\":\"person\",\"expiresIn\":60}"))
                .then(reply(200, "{\"clientId\":\"made\",\"clientSecret\":\"made-secret\"}"))
                .then(reply(200, ISSUED));

        assertThat(accessToken()).isEqualTo("issued");

        assertThat(pages)
                .containsExactly(URI.create(server.url()
                        + "/connect/authorize/external?clientId=rapidata-cli&scope=openid%20profile%20email%20api"
                        + "&writeKey=w%26k"));
        List<RawServer.Request> requests = server.requests();
        assertThat(requests.get(0).line()).isEqualTo("POST /identity/bridge-token?clientId=rapidata-cli HTTP/1.1");
        assertThat(requests.get(0).body()).isEmpty();
        assertThat(requests.get(1).line()).isEqualTo("GET /identity/bridge-token?readKey=r%20k HTTP/1.1");
        assertThat(requests.get(4).line()).isEqualTo("POST /Client HTTP/1.1");
        assertThat(requests.get(4).header("Authorization")).isEqualTo("Bearer person");
        assertThat(requests.get(4).header("Accept")).isEqualTo("*/*");
        assertThat(requests.get(4).text()).isEqualTo("{\"displayName\":\"myhost - Java API Client\"}");
        assertThat(requests.get(5).header("Authorization")).isEqualTo(basic("made", "made-secret"));
        JsonObject content = (JsonObject) Json.parse(Files.readAllBytes(CredentialsFile.in(home)));
        JsonObject entry = content.objects(server.url().toString()).get(0);
        assertThat(entry.members().keySet())
                .containsExactly("display_name", "client_id", "client_secret", "endpoint", "created_at", "last_used");
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    @ResourceLock(CapturedLog.LOCK)
    void browserLogin_homeThatCannotBeWritten_goodForThisRun() throws IOException {
        variables.remove("CI");
        Files.writeString(home.resolve(".config"), "no directory");
        server.then(reply(200, "{\"readKey\":\"r\",\"writeKey\":\"w\"}"))
                .then(reply(200, "{\"accessToken\":\"person\"}"))
                .then(reply(200, "{\"clientId\":\"made\",\"clientSecret\":\"made-secret\"}"))
                .then(reply(200, ISSUED));

        try (CapturedLog log = CapturedLog.start()) {
            assertThat(accessToken()).isEqualTo("issued");

            assertThat(log.text()).contains("it is valid for this run only").doesNotContain("made-secret");
        }
    }

    @Test
    void browserLogin_tokenThatCannotBeSent_authenticationException() {
        variables.remove("CI");
        server.then(reply(200, "{\"readKey\":\"r\",\"writeKey\":\"w\"}"))
                .then(reply(200, "{\"accessToken\":\"per\\nson\"}"));

        assertThatThrownBy(this::accessToken)
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("cannot be sent")
                .hasMessageNotContaining("per");
    }

    @Test
    void browserLogin_nobodyComes_endsAfterFiveMinutes() {
        variables.remove("CI");
        server.then(reply(200, "{\"readKey\":\"r\",\"writeKey\":\"w\"}")).then(reply(202, "{}"));

        assertThatThrownBy(this::accessToken)
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("nobody logged in");
        assertThat(time.sleeps()).hasSize(300);
    }

    @Test
    void browserLogin_keyUnknown_endsAtOnce() {
        variables.remove("CI");
        server.then(reply(200, "{\"readKey\":\"r\",\"writeKey\":\"w\"}")).then(reply(404, "{}"));

        assertThatThrownBy(this::accessToken).isInstanceOf(AuthenticationException.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void browserLogin_fileCannotBeRead_setAsideAndNotLost() throws IOException {
        variables.remove("CI");
        Path file = stored("{ broken");
        server.then(reply(200, "{\"readKey\":\"r\",\"writeKey\":\"w\"}"))
                .then(reply(200, "{\"accessToken\":\"person\"}"))
                .then(reply(200, "{\"clientId\":\"made\",\"clientSecret\":\"made-secret\"}"))
                .then(reply(200, ISSUED));

        accessToken();

        assertThat(Files.readString(file.resolveSibling("credentials.json.unreadable")))
                .isEqualTo("{ broken");
        assertThat(Files.readString(file, StandardCharsets.UTF_8)).contains("made-secret");
    }

    @Test
    void storedLogin_refusedAndLoginAllowed_replacedByANewOne() throws IOException {
        variables.remove("CI");
        Path file = stored("{\"" + server.url() + "\":[" + entry("one", "2026-06-01T00:00:00Z") + "]}");
        server.then(reply(401, "{\"error\":\"invalid_client\"}"))
                .then(reply(200, "{\"readKey\":\"r\",\"writeKey\":\"w\"}"))
                .then(reply(200, "{\"accessToken\":\"person\"}"))
                .then(reply(200, "{\"clientId\":\"made\",\"clientSecret\":\"made-secret\"}"))
                .then(reply(200, ISSUED));

        assertThat(accessToken()).isEqualTo("issued");

        JsonObject content = (JsonObject) Json.parse(Files.readAllBytes(file));
        assertThat(content.objects(server.url().toString()))
                .extracting(entry -> entry.string("client_id").orElse(""))
                .containsExactly("made");
    }
}
