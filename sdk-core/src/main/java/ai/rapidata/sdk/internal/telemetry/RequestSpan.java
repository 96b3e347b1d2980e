package ai.rapidata.sdk.internal.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The span of one request, all its attempts included. */
public final class RequestSpan implements AutoCloseable {

    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<Long> RESENDS = AttributeKey.longKey("http.request.resend_count");

    private final Span span;
    private final TextMapPropagator propagator;

    RequestSpan(Span span, TextMapPropagator propagator) {
        this.span = span;
        this.propagator = propagator;
    }

    /**
     * Returns the headers by which the service can join the trace.
     *
     * @return headers by name; empty if nothing is traced
     */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        propagator.inject(Context.current().with(span), headers, (carrier, name, value) -> {
            if (carrier != null) {
                carrier.put(name, value);
            }
        });
        return headers;
    }

    /**
     * Notes an answer.
     *
     * @param status the HTTP status
     * @param attempt which attempt it was, from 1
     */
    public void answered(int status, int attempt) {
        span.setAttribute(STATUS, status);
        if (attempt > 1) {
            span.setAttribute(RESENDS, attempt - 1L);
        }
    }

    /**
     * Notes that the request failed.
     *
     * @param failure the exception, of which only the class is told
     */
    public void failed(Throwable failure) {
        span.setAttribute(Tracing.ERROR_TYPE, failure.getClass().getName());
        span.setStatus(StatusCode.ERROR);
    }

    /** Ends the span. */
    @Override
    public void close() {
        span.end();
    }
}
