package ai.rapidata.sdk;

import static ai.rapidata.sdk.testing.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.FixedTokens;
import ai.rapidata.sdk.internal.http.TestTransport;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.testing.CapturedLog;
import ai.rapidata.sdk.testing.RawServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(CapturedLog.LOCK)
class SecrecyTest {

    private static final String[] SECRETS = {
        "id-4711",
        "secret-4711",
        "access-4711",
        "refresh-4711",
        "aWQtNDcxMTpzZWNyZXQtNDcxMQ==",
        "query-4711",
        "body-4711",
        "answer-4711"
    };

    @TempDir
    Path home;

    private static String everythingAbout(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void secrets_inLogsExceptionsAndToString_nowhere() {
        StringBuilder seen = new StringBuilder();
        try (CapturedLog log = CapturedLog.start();
                RawServer server = RawServer.start()
                        .then(
                                reply(
                                        200,
                                        "{\"access_token\":\"access-4711\",\"refresh_token\":\"refresh-4711\",\"expires_in\":3600}"))
                        .then(reply(401, "{\"error\":\"invalid_client\",\"error_description\":\"unknown\"}"))) {
            RapidataClientBuilder builder =
                    TestClients.builder(server.url(), home).clientId("id-4711").clientSecret("secret-4711");
            try (RapidataClient client = builder.build()) {
                Token token = client.getToken();
                seen.append(token).append(client).append(builder).append(client.config());
            }
            try (RapidataClient client = builder.build()) {
                seen.append(everythingAbout(catchThrowable(client::getToken)));
            }
            seen.append(log.text());
        }

        assertThat(seen.toString()).contains("/connect/token").doesNotContain(SECRETS);
    }

    @Test
    void secrets_aroundFailingRequests_nowhere() {
        StringBuilder seen = new StringBuilder();
        ApiRequest request = ApiRequest.get("/jobs/{}", "j1")
                .query("search", "query-4711")
                .json(JsonObject.builder().put("text", "body-4711").build())
                .build();
        ApiRequest post = ApiRequest.post("/jobs")
                .query("search", "query-4711")
                .json(JsonObject.builder().put("text", "body-4711").build())
                .build();
        try (CapturedLog log = CapturedLog.start();
                RawServer server = RawServer.start()
                        .then(reply(503, "{\"unknown\":\"answer-4711\"}"))
                        .then("HTTP/1.1 nonsense answer-4711\r\n\r\n")
                        .thenBreak();
                TestTransport client = new TestTransport(server.url())) {
            var transport = client.transport.authorizedBy(new FixedTokens("access-4711"));
            seen.append(request).append(post).append(post.body().getClass());
            seen.append(everythingAbout(catchThrowable(() -> transport.send(post))));
            seen.append(everythingAbout(catchThrowable(() -> transport.send(post))));
            seen.append(everythingAbout(catchThrowable(() -> transport.stream(post))));
            seen.append(log.text());
        }

        assertThat(seen.toString())
                .contains("POST /jobs 503", "POST /jobs no answer")
                .doesNotContain("access-4711", "query-4711", "body-4711");
    }
}
