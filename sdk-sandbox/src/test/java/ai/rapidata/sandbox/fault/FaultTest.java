package ai.rapidata.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sandbox.RapidataSandbox;
import ai.rapidata.sandbox.SandboxClient;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FaultTest {

    private RapidataSandbox sandbox;
    private SandboxClient client;

    @BeforeEach
    void start() {
        sandbox = RapidataSandbox.start();
        client = SandboxClient.of(sandbox);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void answer_afterAndEvery_hitsTheRightRequests() {
        FaultScript.Rule rule = sandbox.faults()
                .add(Fault.on("POST", "/dataset").after(1).every(2).times(2).answer(429, Map.of("Retry-After", "1")));

        var statuses = new StringBuilder();
        for (int i = 0; i < 7; i++) {
            statuses.append(create().status()).append(' ');
        }

        assertThat(statuses).hasToString("200 429 200 429 200 200 200 ");
        assertThat(rule.seen()).isEqualTo(7);
        assertThat(rule.hits()).isEqualTo(2);
        assertThat(sandbox.datasets().stream()).hasSize(5);
    }

    @Test
    void answer_withHeadersAndBody_isSentAsGiven() {
        sandbox.faults()
                .add(Fault.on("*", "/**")
                        .answer(502, Map.of("Content-Type", "text/html", "Retry-After", "7"), "<h1>Bad gateway</h1>"));

        var answer = create();

        assertThat(answer.status()).isEqualTo(502);
        assertThat(answer.header("retry-after")).isEqualTo("7");
        assertThat(answer.header("content-type")).isEqualTo("text/html");
        assertThat(answer.text()).isEqualTo("<h1>Bad gateway</h1>");
    }

    @Test
    void resetAfterActing_losesTheAnswerOnly() {
        sandbox.faults().add(Fault.on("POST", "/dataset").resetAfterActing());

        assertThatThrownBy(this::create).isInstanceOf(UncheckedIOException.class);

        assertThat(sandbox.datasets().stream()).hasSize(1);
        assertThat(create().status()).isEqualTo(200);
    }

    @Test
    void resetBeforeReading_doesNothingAndSendsReset() throws Exception {
        sandbox.faults().add(Fault.on("POST", "/dataset").resetBeforeReading());
        URI url = sandbox.baseUrl();

        try (var socket = new Socket(url.getHost(), url.getPort())) {
            OutputStream output = socket.getOutputStream();
            output.write("POST /dataset HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            output.flush();
            InputStream input = socket.getInputStream();

            assertThatThrownBy(input::read).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        }
        assertThat(sandbox.datasets().stream()).isEmpty();
        assertThat(sandbox.requests().matching("POST", "/dataset").get(0).status())
                .isZero();
    }

    @Test
    void truncateBody_breaksTheAnswer() {
        sandbox.faults().add(Fault.on("POST", "/dataset").truncateBody());

        assertThatThrownBy(this::create).isInstanceOf(UncheckedIOException.class);

        assertThat(sandbox.datasets().stream()).hasSize(1);
    }

    @Test
    void malformedJson_isDeliveredWhole() {
        sandbox.faults().add(Fault.on("POST", "/dataset").malformedJson());

        var answer = create();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).startsWith("{\"dataset");
        assertThatThrownBy(answer::json).hasCauseInstanceOf(JsonProcessingException.class);
    }

    @Test
    void contentType_isReplaced() {
        sandbox.faults().add(Fault.on("POST", "/dataset").contentType("text/html"));

        var answer = create();

        assertThat(answer.header("content-type")).isEqualTo("text/html");
        assertThat(answer.json().has("datasetId")).isTrue();
    }

    @Test
    void delays_addUpWithAnotherFault() {
        sandbox.faults().add(Fault.on("POST", "/dataset").delay(Duration.ofMillis(60)));
        sandbox.faults().add(Fault.on("POST", "/dataset").delay(Duration.ofMillis(60)));
        sandbox.faults().add(Fault.on("POST", "/dataset").answer(503));
        long begin = System.nanoTime();

        var answer = create();

        assertThat(answer.status()).isEqualTo(503);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(119));
    }

    @Test
    void delayAnswer_actsAtOnceAndAnswersLate() {
        sandbox.faults().add(Fault.on("POST", "/dataset").delayAnswer(Duration.ofMillis(60)));
        long begin = System.nanoTime();

        assertThat(create().json().has("datasetId")).isTrue();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(59));
    }

    @Test
    void control_overHttp_addsListsAndClears() {
        var added = client.post(
                "/__sandbox/faults",
                Map.of("method", "POST", "path", "/dataset", "action", "answer", "status", 500, "times", 9));
        assertThat(added.json().path("faults").path(0).path("action").asText()).isEqualTo("answer");

        assertThat(create().status()).isEqualTo(500);
        assertThat(client.get("/__sandbox/faults")
                        .json()
                        .path("faults")
                        .path(0)
                        .path("hits")
                        .asInt())
                .isEqualTo(1);

        assertThat(client.delete("/__sandbox/faults").status()).isEqualTo(204);
        assertThat(create().status()).isEqualTo(200);
    }

    @Test
    void control_unknownAction_isRefused() {
        assertThat(client.post("/__sandbox/faults", Map.of("path", "/x", "action", "explode"))
                        .status())
                .isEqualTo(400);
    }

    private SandboxClient.Answer create() {
        return client.post("/dataset", Map.of("name", "d"));
    }
}
