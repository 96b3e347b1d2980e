package ai.rapidata.sdk.internal.http;

import static ai.rapidata.sdk.testing.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.rapidata.sdk.config.HttpConfig;
import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.BadRequestException;
import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RateLimitException;
import ai.rapidata.sdk.error.ServerException;
import ai.rapidata.sdk.error.UnauthorizedException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.error.UnprocessableException;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.testing.RawServer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {

    private final RawServer server = RawServer.start();
    private final TestTransport client = new TestTransport(server.url());

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private ApiResponse get() {
        return client.transport.send(
                ApiRequest.get("/jobs/{}", "j1").query("q", "confidential").build());
    }

    private ApiResponse post() {
        return client.transport.send(ApiRequest.post("/job").build());
    }

    private static <X extends Throwable> X thrown(
            Class<X> type, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        X thrown = catchThrowableOfType(type, call);
        assertThat(thrown).isNotNull();
        return thrown;
    }

    @Test
    void problem_allMembers_readAndShownInTheMessage() {
        server.then(reply(
                422,
                "{\"type\":\"https://x\",\"title\":\"The remote asset could not be retrieved.\",\"status\":422,"
                        + "\"detail\":\"It answered 403\",\"errors\":{\"Url\":[\"bad\",\"worse\"]},"
                        + "\"traceId\":\"00-4bf9-00\",\"stage\":\"download\",\"upstreamHttpStatus\":403}",
                "X-Trace-Id: abc123"));

        UnprocessableException problem = thrown(UnprocessableException.class, this::get);

        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.title()).contains("The remote asset could not be retrieved.");
        assertThat(problem.detail()).contains("It answered 403");
        assertThat(problem.errors().get("Url")).containsExactly("bad", "worse");
        assertThat(problem.traceId()).contains("abc123");
        assertThat(problem.stage()).contains("download");
        assertThat(problem.upstreamHttpStatus()).hasValue(403);
        assertThat(problem.method()).isEqualTo("GET");
        assertThat(problem.path()).isEqualTo("/jobs/j1");
        assertThat(problem.body().string("type")).contains("https://x");
        assertThat(problem)
                .hasMessage("GET /jobs/j1 was answered with 422: The remote asset could not be retrieved."
                        + " - It answered 403 [Url: bad worse] (trace id abc123)");
    }

    @Test
    void problem_withoutTraceHeader_traceIdOfTheBody() {
        server.then(reply(400, "{\"traceId\":\"00-4bf9-00\"}"));

        assertThat(thrown(BadRequestException.class, this::get).traceId()).contains("00-4bf9-00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Bad Gateway</html>",
                "{\"title\":",
                "[1,2]",
                "null",
                "7",
                "{\"title\":7,\"errors\":[1]}",
                "{\"errors\":{\"a\":null,\"b\":{\"c\":1},\"d\":\"text\",\"e\":[[\"deep\"],3]}}"
            })
    void problem_unreadableBody_stillTheRightClass(String body) {
        server.then(reply(400, body));

        assertThat(thrown(BadRequestException.class, this::get).status()).isEqualTo(400);
    }

    @Test
    void problem_bodyIsAJsonString_shownAsDetail() {
        server.then(reply(400, "\"not an image\""));

        assertThat(thrown(BadRequestException.class, this::get).detail()).contains("not an image");
    }

    @ParameterizedTest
    @CsvSource({
        "400,BadRequestException", "401,UnauthorizedException", "403,ForbiddenException", "404,NotFoundException",
        "409,ConflictException", "422,UnprocessableException", "429,RateLimitException", "500,ServerException",
        "501,ServerException", "503,ServerException", "418,ApiException", "302,ApiException"
    })
    void status_any_hasItsClass(int status, String type) {
        server.then(reply(status, "{}", "Location: http://localhost:1/elsewhere"));

        ApiException exception = thrown(ApiException.class, this::post);

        assertThat(exception.getClass().getSimpleName()).isEqualTo(type);
        assertThat(exception.status()).isEqualTo(status);
    }

    @Test
    void alwaysUnavailable_get_fourRequestsThenServerExceptionWithTheEarlierOnes() {
        server.then(reply(503, "{}"));

        ServerException failure = thrown(ServerException.class, this::get);

        assertThat(server.requests()).hasSize(4);
        assertThat(failure.getSuppressed()).hasSize(3).allMatch(ServerException.class::isInstance);
        assertThat(client.time.sleeps())
                .containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofMillis(1000));
    }

    @Test
    void unavailableOnce_get_succeeds() {
        server.then(reply(503, "{}")).then(reply(200, "{\"a\":1}"));

        assertThat(get().json().intValue("a")).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 502, 503, 504})
    void mayHaveBeenCarriedOut_post_notSentAgain(int status) {
        server.then(reply(status, "{}"));

        thrown(ApiException.class, this::post);

        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void turnedAway_post_sentAgainAfterTheWait(int status) {
        server.then(reply(status, "{}", "Retry-After: 7")).then(reply(200, "{}"));

        post();

        assertThat(server.requests()).hasSize(2);
        assertThat(client.time.sleeps()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void alwaysTooMany_retryAfterInSeconds_waitsAsAskedThenGivesUp() {
        server.then(reply(429, "{}", "Retry-After: 1"));

        RateLimitException failure = thrown(RateLimitException.class, this::get);

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(client.time.sleeps())
                .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void tooMany_retryAfterAsDate_waitsUntilThen() {
        server.then(reply(429, "{}", "Retry-After: Sat, 21 Nov 2026 10:00:09 GMT"))
                .then(reply(200, "{}"));

        get();

        assertThat(client.time.sleeps()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void tooMany_longRetryAfter_cappedAtAMinute() {
        server.then(reply(429, "{}", "Retry-After: 86400")).then(reply(200, "{}"));

        get();

        assertThat(client.time.sleeps()).containsExactly(Duration.ofSeconds(60));
    }

    @Test
    void tooMany_otherRequestOfTheClient_heldBackToo() {
        server.then(reply(429, "{}", "Retry-After: 50")).then(reply(200, "{}"));
        try (TestTransport impatient = new TestTransport(
                server.url(), HttpConfig.defaults().withTimeouts(t -> t.withTotal(Duration.ofSeconds(20))), () -> 0)) {
            thrown(
                    RateLimitException.class,
                    () -> impatient.transport.send(ApiRequest.get("/a").build()));
            impatient.transport.send(ApiRequest.get("/b").build());

            assertThat(impatient.time.sleeps()).containsExactly(Duration.ofSeconds(50));
        }
    }

    @Test
    void brokenConnection_get_fourRequestsThenConnectionException() {
        server.thenBreak();

        ConnectionException failure = thrown(ConnectionException.class, this::get);

        assertThat(server.requests()).hasSize(4);
        assertThat(failure.requestMayHaveArrived()).isTrue();
        assertThat(failure.getSuppressed()).hasSize(3);
        assertThat(failure.getMessage()).contains("GET /jobs/j1").doesNotContain("confidential");
    }

    @Test
    void brokenConnection_post_neverSentTwice() {
        server.thenBreak();

        ConnectionException failure = thrown(ConnectionException.class, this::post);

        assertThat(server.requests()).hasSize(1);
        assertThat(failure.requestMayHaveArrived()).isTrue();
    }

    @Test
    void brokenReusedConnection_post_neverSentTwice() {
        server.then(reply(200, "{}")).thenBreak();

        post();
        thrown(ConnectionException.class, this::post);

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void brokenReusedConnection_get_sentAgainAtOnce() {
        server.then(reply(200, "{}")).thenBreak().then(reply(200, "{}"));

        get();
        get();

        assertThat(server.requests()).hasSize(3);
        assertThat(client.time.sleeps()).isEmpty();
    }

    @Test
    void closedPort_post_triedAgainAsNothingArrived() {
        URI closed = URI.create("http://localhost:1");
        try (TestTransport unreachable = new TestTransport(closed)) {
            ConnectionException failure = thrown(
                    ConnectionException.class,
                    () -> unreachable.transport.send(ApiRequest.post("/job").build()));

            assertThat(failure.requestMayHaveArrived()).isFalse();
            assertThat(failure.getSuppressed()).hasSize(3);
            assertThat(failure.getMessage())
                    .isEqualTo("POST /job at " + closed
                            + ": no connection could be made; is the service running and reachable there?");
        }
    }

    @Test
    void totalLimit_used_noFurtherAttempt() {
        server.then(request -> {
            client.time.advance(Duration.ofMinutes(11));
            return reply(503, "{}");
        });

        thrown(ServerException.class, this::get);

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void truncatedBody_get_isAConnectionFailure() {
        server.then("HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{\"a\":1")
                .then(request -> null);

        assertThat(thrown(ConnectionException.class, () -> {
                            try (TestTransport impatient = new TestTransport(
                                    server.url(),
                                    HttpConfig.defaults().withTimeouts(t -> t.withRead(Duration.ofMillis(200))),
                                    () -> 0)) {
                                impatient.transport.send(ApiRequest.post("/x").build());
                            }
                        })
                        .requestMayHaveArrived())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"x\"", "{\"a\"}"})
    void success_bodyOfAnotherShape_unexpectedResponse(String body) {
        server.then(reply(200, body));

        ApiResponse response = get();

        thrown(UnexpectedResponseException.class, response::json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{]}", "<html>Welcome</html>", "[1, 2", "\"x"})
    void success_withoutWholeJson_isAskedForAgainWhereThatIsHarmless(String body) {
        server.then(reply(200, body)).then(reply(200, "{}"));

        assertThat(get().json()).isEqualTo(JsonObject.empty());
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void success_withoutWholeJson_ofACreation_isHandedOverAsItIs() {
        server.then(reply(200, "{"));

        ApiResponse response =
                client.transport.send(ApiRequest.post("/dataset/1/datapoint").build());

        thrown(UnexpectedResponseException.class, response::json);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void success_neverWholeJson_unexpectedResponse() {
        server.then(reply(200, "{"));

        thrown(UnexpectedResponseException.class, this::get);
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void interrupt_whileWaitingForTheAnswer_stopsAndKeepsTheFlag(boolean inPlace) throws Exception {
        ApiRequest.Builder request = ApiRequest.post("/dataset/1/datapoint");
        ApiRequest sent = inPlace ? request.inPlace().build() : request.build();
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        server.then(seen -> {
            arrived.countDown();
            try {
                release.await();
            } catch (InterruptedException stopped) {
                return null;
            }
            return reply(200, "{}");
        });
        AtomicReference<Throwable> outcome = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                client.transport.send(sent);
            } catch (RuntimeException thrown) {
                outcome.set(thrown);
                flag.set(Thread.currentThread().isInterrupted());
            }
        });
        caller.start();
        arrived.await();
        caller.interrupt();
        caller.join(5_000);
        release.countDown();

        assertThat(outcome.get()).isInstanceOf(OperationInterruptedException.class);
        assertThat(flag.get()).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void limit_reachedWhileWaitingForTheAnswer_connectionFailureThatMayHaveArrived(boolean inPlace) {
        CountDownLatch release = new CountDownLatch(1);
        server.then(seen -> {
            try {
                release.await();
            } catch (InterruptedException stopped) {
                return null;
            }
            return reply(200, "{}");
        });
        ApiRequest.Builder request = ApiRequest.post("/dataset/1/datapoint").timeout(Duration.ofSeconds(1));
        ApiRequest sent = inPlace ? request.inPlace().build() : request.build();

        ConnectionException failure = thrown(ConnectionException.class, () -> client.transport.send(sent));

        release.countDown();
        assertThat(failure).hasMessageContaining("there was no answer in time");
        assertThat(failure.requestMayHaveArrived()).isTrue();
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void stream_success_bodyIsReadByTheCaller() throws Exception {
        server.then(reply(200, "{\"a\":1}"));

        try (StreamedResponse response =
                client.transport.stream(ApiRequest.get("/job/1/results").build())) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(new String(response.body().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("{\"a\":1}");
        }
    }

    @Test
    void stream_failure_hasItsClass() {
        server.then(reply(404, "{\"title\":\"gone\"}"));

        assertThat(thrown(
                                NotFoundException.class,
                                () -> client.transport.stream(
                                        ApiRequest.get("/job/1/results").build()))
                        .title())
                .contains("gone");
    }

    @Test
    void token_refused_replacedOnceAndRequestReplayed() {
        server.then(reply(401, "{}")).then(reply(200, "{}"));
        FixedTokens tokens = new FixedTokens("old", "new");

        client.transport.authorizedBy(tokens).send(ApiRequest.post("/job").build());

        assertThat(server.requests())
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer old", "Bearer new");
        assertThat(client.time.sleeps()).isEmpty();
    }

    @Test
    void token_replacementRefusedToo_unauthorizedAfterOneReplay() {
        server.then(reply(401, "{}"));
        FixedTokens tokens = new FixedTokens("old", "new", "newer");

        UnauthorizedException failure = thrown(
                UnauthorizedException.class,
                () -> client.transport
                        .authorizedBy(tokens)
                        .send(ApiRequest.get("/job").build()));

        assertThat(server.requests()).hasSize(2);
        assertThat(failure.getSuppressed()).hasSize(1);
    }

    @Test
    void token_noReplacement_unauthorizedAtOnce() {
        server.then(reply(401, "{}"));

        thrown(
                UnauthorizedException.class,
                () -> client.transport
                        .authorizedBy(new FixedTokens("only"))
                        .send(ApiRequest.get("/job").build()));

        assertThat(server.requests()).hasSize(1);
    }
}
