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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends spans to a collector by OTLP. The OpenTelemetry SDK does it, which need not be on the class path; it is touched
 * only in {@link #start}.
 */
public final class SpanExport implements OpenTelemetry, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpanExport.class);

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long LAST_SECONDS = 2;

    private final SdkTracerProvider provider;

    private SpanExport(SdkTracerProvider provider) {
        this.provider = provider;
    }

    /**
     * Begins to export.
     *
     * @param collector where spans are sent
     * @param version this library's version
     * @return what spans are reported to; null if the OpenTelemetry SDK or its exporter is not there
     */
    public static @Nullable SpanExport start(URI collector, String version) {
        try {
            return started(collector, version);
        } catch (LinkageError absent) {
            LOG.debug("no spans are exported, as the OpenTelemetry SDK or its OTLP exporter is not there");
            return null;
        }
    }

    private static SpanExport started(URI collector, String version) {
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
        return new SpanExport(SdkTracerProvider.builder()
                .setResource(resource)
                .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
                .build());
    }

    @Override
    public TracerProvider getTracerProvider() {
        return provider;
    }

    @Override
    public ContextPropagators getPropagators() {
        return ContextPropagators.create(W3CTraceContextPropagator.getInstance());
    }

    /** Sends what is left, for two seconds at most. */
    @Override
    public void close() {
        provider.shutdown().join(LAST_SECONDS, TimeUnit.SECONDS);
    }
}
