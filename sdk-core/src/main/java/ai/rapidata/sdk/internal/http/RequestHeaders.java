package ai.rapidata.sdk.internal.http;

import ai.rapidata.sdk.auth.Secret;
import java.util.Map;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** The headers of requests. Those that are sent by the thousand have the same ones, which are put together once. */
final class RequestHeaders {

    private final Map<String, String> extra;
    private volatile @Nullable Combination last;

    /**
     * Creates headers for requests.
     *
     * @param extra added to every request, unless the library sets the same
     */
    RequestHeaders(Map<String, String> extra) {
        this.extra = extra;
    }

    /**
     * The headers of one attempt.
     *
     * @param request what is sent
     * @param token the access token, or null; a request's own authorization goes before it
     * @param trace by which the service can join the trace
     */
    Headers of(ApiRequest request, @Nullable Secret token, Map<String, String> trace) {
        Combination combination = last;
        if (combination == null || !combination.isOf(request, token)) {
            combination = new Combination(request, token, combine(request, token));
            last = combination;
        }
        if (trace.isEmpty()) {
            return combination.headers;
        }
        Headers.Builder headers = combination.headers.newBuilder();
        trace.forEach(headers::set);
        return headers.build();
    }

    private Headers combine(ApiRequest request, @Nullable Secret token) {
        Headers.Builder headers = new Headers.Builder();
        extra.forEach(headers::set);
        headers.set("Accept", request.accept());
        headers.set("User-Agent", SdkVersion.CLIENT);
        if (request.host() == Host.API) {
            headers.set("X-Client", SdkVersion.CLIENT);
        }
        Secret authorization = request.authorization();
        if (authorization != null) {
            headers.set("Authorization", authorization.reveal());
        } else if (token != null) {
            headers.set("Authorization", "Bearer " + token.reveal());
        }
        return headers.build();
    }

    /** What decides about the headers, and the headers. No record: it would show them. */
    private static final class Combination {

        private final Host host;
        private final String accept;
        private final @Nullable Secret authorization;
        private final @Nullable Secret token;
        private final Headers headers;

        Combination(ApiRequest request, @Nullable Secret token, Headers headers) {
            this.host = request.host();
            this.accept = request.accept();
            this.authorization = request.authorization();
            this.token = token;
            this.headers = headers;
        }

        @SuppressWarnings("ReferenceEquality") // another object may hold the same secret: then they are combined anew
        boolean isOf(ApiRequest request, @Nullable Secret currentToken) {
            return host == request.host()
                    && token == currentToken
                    && authorization == request.authorization()
                    && accept.equals(request.accept());
        }
    }
}
