package ai.rapidata.sdk.internal.telemetry;

import static ai.rapidata.sdk.testing.RawServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.rapidata.sdk.config.HttpConfig;
import ai.rapidata.sdk.error.NotFoundException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.TestTransport;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.testing.RawServer;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TracingTest {

    private final InMemorySpanExporter spans = InMemorySpanExporter.create();
    private final OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder()
                    .addSpanProcessor(SimpleSpanProcessor.create(spans))
                    .build())
            .setPropagators(ContextPropagators.create(W3CTraceContextPropagator.getInstance()))
            .build();
    private final RawServer server = RawServer.start();

    @AfterEach
    void close() {
        telemetry.close();
        server.close();
    }

    private TestTransport client(OpenTelemetry openTelemetry) {
        return new TestTransport(server.url(), HttpConfig.defaults(), () -> 0, new Tracing(openTelemetry, "1.2"));
    }

    private static ApiRequest confidential() {
        return ApiRequest.post("/job/{}/datapoint", "job-hushed")
                .repeatable(true)
                .query("url", "https://h/file-hushed.png")
                .json(JsonObject.builder().put("text", "text-hushed").build())
                .build();
    }

    @Test
    void request_inTheCallersSpan_childSpanAndContextPassedOn() {
        server.then(reply(503, "{}")).then(reply(200, "{}"));
        Span caller = telemetry.getTracer("test").spanBuilder("caller").startSpan();
        try (TestTransport client = client(telemetry);
                Scope scope = caller.makeCurrent()) {
            client.transport.send(confidential());
        }
        caller.end();

        SpanData span = spans.getFinishedSpanItems().get(0);
        assertThat(span.getName()).isEqualTo("POST /job/{}/datapoint");
        assertThat(span.getTraceId()).isEqualTo(caller.getSpanContext().getTraceId());
        assertThat(span.getParentSpanId()).isEqualTo(caller.getSpanContext().getSpanId());
        assertThat(span.getAttributes().asMap().toString())
                .contains("http.response.status_code=200", "http.request.resend_count=1", "server.address=localhost");
        assertThat(server.requests().get(0).header("traceparent"))
                .startsWith("00-" + span.getTraceId() + "-" + span.getSpanId() + "-0");
        assertThat(span.toString()).doesNotContain("hushed");
    }

    @Test
    void request_failing_spanTellsTheKindOnly() {
        server.then(reply(404, "{\"title\":\"text-hushed\",\"detail\":\"mail-hushed@x\"}"));
        try (TestTransport client = client(telemetry)) {
            assertThatThrownBy(() -> client.transport.send(confidential())).isInstanceOf(NotFoundException.class);
        }

        SpanData span = spans.getFinishedSpanItems().get(0);
        assertThat(span.getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
        assertThat(span.getAttributes().asMap().toString())
                .contains("error.type=ai.rapidata.sdk.error.NotFoundException");
        assertThat(span.getEvents()).isEmpty();
        assertThat(span.toString()).doesNotContain("hushed");
    }

    @Test
    void request_noTelemetry_noTraceHeader() {
        try (TestTransport client = client(OpenTelemetry.noop())) {
            client.transport.send(confidential());
        }

        assertThat(server.request().header("traceparent")).isNull();
    }

    @Test
    void request_callersSpanButNoTelemetryOfOurs_works() {
        Span caller = telemetry.getTracer("test").spanBuilder("caller").startSpan();
        try (TestTransport client = client(OpenTelemetry.noop());
                Scope scope = caller.makeCurrent()) {
            client.transport.send(confidential());
        }

        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void operation_requestsInside_areItsChildren() {
        Tracing tracing = new Tracing(telemetry, "1.2");
        try (TestTransport client = client(telemetry)) {
            int status = tracing.operation(
                    "job.create", () -> client.transport.send(confidential()).status());
            assertThat(status).isEqualTo(200);
        }

        List<SpanData> finished = spans.getFinishedSpanItems();
        assertThat(finished).extracting(SpanData::getName).containsExactly("POST /job/{}/datapoint", "job.create");
        assertThat(finished.get(0).getParentSpanId()).isEqualTo(finished.get(1).getSpanId());
    }

    @Test
    void operation_failing_spanEndedAndExceptionPassedOn() {
        Tracing tracing = new Tracing(telemetry, "1.2");

        assertThatThrownBy(() -> tracing.operation("job.create", () -> {
                    throw new IllegalStateException("text-hushed");
                }))
                .hasMessage("text-hushed");
        assertThat(spans.getFinishedSpanItems().get(0).toString())
                .contains("java.lang.IllegalStateException")
                .doesNotContain("hushed");
    }

    @Test
    void export_overOtlp_nothingConfidentialLeaves() {
        try (RawServer collector = RawServer.start().then(reply(200, "{}"))) {
            SpanExport export = SpanExport.start(URI.create(collector.url() + "/v1/traces"), "1.2");
            try (TestTransport client = client(export.telemetry())) {
                client.transport.send(confidential());
            }
            export.close();

            RawServer.Request request = collector.request();
            assertThat(request.line()).isEqualTo("POST /v1/traces HTTP/1.1");
            assertThat(new String(request.body(), StandardCharsets.ISO_8859_1))
                    .contains("POST /job/{}/datapoint", "Rapidata.Java.SDK")
                    .doesNotContain("hushed");
        }
    }
}
