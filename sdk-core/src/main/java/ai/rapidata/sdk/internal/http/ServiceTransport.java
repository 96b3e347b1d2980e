package ai.rapidata.sdk.internal.http;

import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.internal.retry.Brake;
import ai.rapidata.sdk.internal.retry.RetryPolicy;
import ai.rapidata.sdk.internal.telemetry.RequestSpan;
import ai.rapidata.sdk.internal.telemetry.Tracing;
import java.net.URI;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The transport over real connections. */
public final class ServiceTransport implements ApiTransport {

    private final Connections connections;
    private final Environment environment;
    private final HttpUrl apiUrl;
    private final HttpUrl authUrl;
    private final Map<String, String> extraHeaders;
    private final RequestHeaders headers;
    private final @Nullable AccessTokens tokens;
    private final RetryPolicy policy = RetryPolicy.standard();
    private final Brake brake;
    private final TransportTiming timing;
    private final Tracing tracing;
    private volatile @Nullable Destination lastDestination;

    private ServiceTransport(
            Connections connections,
            Environment environment,
            Map<String, String> extraHeaders,
            @Nullable AccessTokens tokens,
            Brake brake,
            TransportTiming timing,
            Tracing tracing) {
        this.connections = connections;
        this.environment = environment;
        this.apiUrl = HttpUrl.get(environment.apiUrl().toString());
        this.authUrl = HttpUrl.get(environment.authUrl().toString());
        this.extraHeaders = extraHeaders;
        this.headers = new RequestHeaders(extraHeaders);
        this.tokens = tokens;
        this.brake = brake;
        this.timing = timing;
        this.tracing = tracing;
    }

    /**
     * Returns a transport that sends requests without an access token.
     *
     * @param connections carries the requests
     * @param environment where the service is
     * @param extraHeaders headers added to every request
     * @param timing time and chance
     * @param tracing where requests are reported
     * @return the transport
     */
    public static ServiceTransport anonymous(
            Connections connections,
            Environment environment,
            Map<String, String> extraHeaders,
            TransportTiming timing,
            Tracing tracing) {
        Brake brake = new Brake(timing.ticker(), timing.sleeper());
        return new ServiceTransport(connections, environment, extraHeaders, null, brake, timing, tracing);
    }

    /**
     * Returns a transport over the same connections that sends an access token with each request.
     *
     * @param accessTokens where tokens come from
     * @return the transport
     */
    public ServiceTransport authorizedBy(AccessTokens accessTokens) {
        return new ServiceTransport(connections, environment, extraHeaders, accessTokens, brake, timing, tracing);
    }

    @Override
    public ApiResponse send(ApiRequest request) {
        return exchange(request, false).response();
    }

    @Override
    public StreamedResponse stream(ApiRequest request) {
        return exchange(request, true).stream();
    }

    private Answer exchange(ApiRequest request, boolean streamed) {
        URI base = request.host() == Host.API ? environment.apiUrl() : environment.authUrl();
        try (RequestSpan span = tracing.request(request.method(), request.template(), base.getHost())) {
            try {
                return new Delivery(this, request, base, streamed, span).deliver();
            } catch (RuntimeException failure) {
                span.failed(failure);
                throw failure;
            }
        }
    }

    Connections connections() {
        return connections;
    }

    /** Where a request goes to. What is sent by the thousand has one URL, which is put together once. */
    HttpUrl urlOf(ApiRequest request) {
        Destination last = lastDestination;
        if (last != null && last.isOf(request)) {
            return last.url();
        }
        HttpUrl base = request.host() == Host.API ? apiUrl : authUrl;
        String prefix = base.encodedPath().equals("/") ? "" : base.encodedPath();
        HttpUrl.Builder url = base.newBuilder().encodedPath(prefix + request.path());
        if (!request.query().isEmpty()) {
            return url.encodedQuery(request.query()).build();
        }
        Destination built = new Destination(request.host(), request.path(), url.build());
        lastDestination = built;
        return built.url();
    }

    /** The URL of requests without a query. */
    private record Destination(Host host, String path, HttpUrl url) {

        boolean isOf(ApiRequest request) {
            return host == request.host() && request.query().isEmpty() && path.equals(request.path());
        }
    }

    RequestHeaders headers() {
        return headers;
    }

    @Nullable
    AccessTokens tokens() {
        return tokens;
    }

    RetryPolicy policy() {
        return policy;
    }

    Brake brake() {
        return brake;
    }

    TransportTiming timing() {
        return timing;
    }
}
