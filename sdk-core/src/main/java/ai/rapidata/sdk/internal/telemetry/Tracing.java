package ai.rapidata.sdk.internal.telemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.function.Supplier;

/**
 * Opens spans for operations and requests. Spans hold what kind of request it was and how it ended, and nothing that
 * tells who asked or what about: no ids, no queries, no texts, no file names, no messages of exceptions.
 */
public final class Tracing {

    static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");
    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> TEMPLATE = AttributeKey.stringKey("url.template");
    private static final AttributeKey<String> SERVER = AttributeKey.stringKey("server.address");

    private final Tracer tracer;
    private final TextMapPropagator propagator;

    /**
     * Creates a tracing that reports to an OpenTelemetry instance.
     *
     * @param telemetry the instance
     * @param version this library's version
     */
    public Tracing(OpenTelemetry telemetry, String version) {
        this.tracer = telemetry
                .tracerBuilder("ai.rapidata.sdk")
                .setInstrumentationVersion(version)
                .build();
        this.propagator = telemetry.getPropagators().getTextMapPropagator();
    }

    /**
     * Returns a tracing that reports nothing.
     *
     * @return the tracing
     */
    public static Tracing none() {
        return new Tracing(OpenTelemetry.noop(), "0");
    }

    /**
     * Opens the span of a request, below the caller's present one.
     *
     * @param method the HTTP method
     * @param template the path with {@code {}} in the places of ids
     * @param server the host's name
     * @return the open span
     */
    public RequestSpan request(String method, String template, String server) {
        Span span = tracer.spanBuilder(method + " " + template)
                .setSpanKind(SpanKind.CLIENT)
                .setAttribute(METHOD, method)
                .setAttribute(TEMPLATE, template)
                .setAttribute(SERVER, server)
                .startSpan();
        return new RequestSpan(span, propagator);
    }

    /**
     * Runs an operation inside a span of its own.
     *
     * @param name the operation, for example {@code job.create}
     * @param operation what to do
     * @param <T> the type of what the operation returns
     * @return what the operation returned
     */
    public <T> T operation(String name, Supplier<T> operation) {
        Span span = tracer.spanBuilder(name).setSpanKind(SpanKind.INTERNAL).startSpan();
        try (Scope scope = Context.current().with(span).makeCurrent()) {
            return operation.get();
        } catch (RuntimeException | Error failure) {
            span.setAttribute(ERROR_TYPE, failure.getClass().getName());
            span.setStatus(StatusCode.ERROR);
            throw failure;
        } finally {
            span.end();
        }
    }
}
