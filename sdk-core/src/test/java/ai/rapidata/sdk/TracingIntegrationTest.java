package ai.rapidata.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.testing.SandboxExtension;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TracingIntegrationTest {

    @RegisterExtension
    static final SandboxExtension SANDBOX = SandboxExtension.standard();

    @TempDir
    Path home;

    @Test
    void definition_withFilesAndTexts_oneTraceFromTheCallerToEachRequest() throws Exception {
        InMemorySpanExporter spans = InMemorySpanExporter.create();
        Path file = Files.writeString(home.resolve("confidential-hushed.png"), "not quite a picture hushed");
        try (OpenTelemetrySdk telemetry = OpenTelemetrySdk.builder()
                        .setTracerProvider(SdkTracerProvider.builder()
                                .addSpanProcessor(SimpleSpanProcessor.create(spans))
                                .build())
                        .build();
                RapidataClient client = TestClients.builder(SANDBOX.url(), home)
                        .openTelemetry(telemetry)
                        .build()) {
            Span caller = telemetry.getTracer("test").spanBuilder("caller").startSpan();
            try (Scope scope = caller.makeCurrent()) {
                List<Datapoint> datapoints = IntStream.range(0, 30)
                        .mapToObj(n -> Datapoint.media(file.toString()).withContext("context-hushed " + n))
                        .toList();
                client.job()
                        .createClassificationJobDefinition(
                                "name-hushed", "instruction-hushed", List.of("a", "b"), datapoints);
            } finally {
                caller.end();
            }

            List<SpanData> all = spans.getFinishedSpanItems();
            assertThat(all)
                    .extracting(SpanData::getName)
                    .contains(
                            "job.createDefinition",
                            "dataset.upload",
                            "POST /connect/token",
                            "POST /asset/file",
                            "POST /dataset/{}/datapoint",
                            "POST /job/definition");
            assertThat(all)
                    .allSatisfy(span -> assertThat(span.getTraceId())
                            .as(span.getName())
                            .isEqualTo(caller.getSpanContext().getTraceId()));
            assertThat(all.toString()).doesNotContain("hushed");
        }
    }
}
