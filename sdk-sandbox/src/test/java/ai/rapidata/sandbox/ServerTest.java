package ai.rapidata.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ServerTest {

    private static RapidataSandbox sandbox;

    @BeforeAll
    static void start() {
        sandbox = RapidataSandbox.start();
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void token_rightSecret_opensUserinfo() {
        var answer = SandboxClient.of(sandbox).get("/connect/userinfo");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("email").asText()).contains("@");
    }

    @Test
    void token_wrongSecret_isInvalidClient() {
        var answer = SandboxClient.anonymous(sandbox).token("sandbox", "wrong", "grant_type=client_credentials");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().path("error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void request_withoutToken_is401ProblemWithTrace() {
        var answer = SandboxClient.anonymous(sandbox).get("/connect/userinfo");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.header("x-trace-id")).matches("[0-9a-f]{32}");
        assertThat(answer.json().path("traceId").asText()).contains(answer.header("x-trace-id"));
    }

    @Test
    void request_unknownPath_is404Problem() {
        var answer = SandboxClient.of(sandbox).get("/no/such/path");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("title").asText()).isEqualTo("Not Found");
    }

    @Test
    void request_wrongMethod_is405Problem() {
        var answer = SandboxClient.of(sandbox).send("DELETE", "/connect/userinfo", BodyPublishers.noBody(), null);

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.json().path("status").asInt()).isEqualTo(405);
    }
}
