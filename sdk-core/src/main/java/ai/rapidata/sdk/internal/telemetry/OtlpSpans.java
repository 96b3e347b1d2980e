package ai.rapidata.sdk.internal.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The part of the export that needs the OpenTelemetry SDK. */
final class OtlpSpans {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long LAST_SECONDS = 2;

    private OtlpSpans() {}

    static SpanExport export(URI collector, String version) {
        Resource resource = Resource.create(Attributes.of(
                AttributeKey.stringKey("service.name"),
                "Rapidata.Java.SDK",
                AttributeKey.stringKey("service.version"),
                version,
                AttributeKey.stringKey("os.type"),
                System.getProperty("os.name", ""),
                AttributeKey.stringKey("process.runtime.version"),
                System.getProperty("java.version", "")));
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(collector.toString())
                .setTimeout(LIMIT)
                .build();
        SdkTracerProvider provider = SdkTracerProvider.builder()
                .setResource(resource)
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build();
        return new SpanExport(new Exporting(provider), () -> provider.shutdown().join(LAST_SECONDS, TimeUnit.SECONDS));
    }

    /** Spans to the exporter, context to the service. */
    private record Exporting(TracerProvider provider) implements OpenTelemetry {

        @Override
        public TracerProvider getTracerProvider() {
            return provider;
        }

        @Override
        public ContextPropagators getPropagators() {
            return ContextPropagators.create(W3CTraceContextPropagator.getInstance());
        }
    }
}
