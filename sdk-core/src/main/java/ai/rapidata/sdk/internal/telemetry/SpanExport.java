package ai.rapidata.sdk.internal.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends spans to a collector by OTLP. The OpenTelemetry SDK does it, which need not be there: nothing of it is named in
 * this class, as a class that names it could not even be loaded without it.
 */
public final class SpanExport implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpanExport.class);

    private final OpenTelemetry telemetry;
    private final Runnable end;

    SpanExport(OpenTelemetry telemetry, Runnable end) {
        this.telemetry = telemetry;
        this.end = end;
    }

    /**
     * Begins to export.
     *
     * @param collector where spans are sent
     * @param version this library's version
     * @return the export; null if the OpenTelemetry SDK or its exporter is not there
     */
    public static @Nullable SpanExport start(URI collector, String version) {
        try {
            return OtlpSpans.export(collector, version);
        } catch (LinkageError absent) {
            LOG.debug("no spans are exported, as the OpenTelemetry SDK or its OTLP exporter is not there");
            return null;
        }
    }

    /**
     * Returns what spans are reported to.
     *
     * @return the instance
     */
    public OpenTelemetry telemetry() {
        return telemetry;
    }

    /** Sends what is left, for two seconds at most. */
    @Override
    public void close() {
        end.run();
    }
}
