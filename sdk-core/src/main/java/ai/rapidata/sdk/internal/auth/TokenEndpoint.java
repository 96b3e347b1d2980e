package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.auth.Secret;
import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.AuthenticationException;
import ai.rapidata.sdk.error.UnexpectedResponseException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.http.Host;
import ai.rapidata.sdk.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The identity service's endpoint that issues tokens. */
final class TokenEndpoint {

    static final String DEFAULT_SCOPE = "openid email api";

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int TOO_MANY_REQUESTS = 429;

    private final ApiTransport transport;
    private final Environment environment;
    private final Clock clock;
    private final String scope;

    TokenEndpoint(ApiTransport transport, Environment environment, Clock clock, String scope) {
        this.transport = transport;
        this.environment = environment;
        this.clock = clock;
        this.scope = scope;
    }

    /** Returns a token for a client. */
    Token issue(ClientCredentials credentials) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("scope", scope);
        return request(form, credentials.basicAuthorization(), credentials.source());
    }

    /** Returns a token in place of an expired one. */
    Token refresh(Secret refreshToken, @Nullable ClientCredentials credentials, String source) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "refresh_token");
        form.put("refresh_token", refreshToken.reveal());
        Secret basic = credentials == null ? null : credentials.basicAuthorization();
        return request(form, basic, source);
    }

    private Token request(Map<String, String> form, @Nullable Secret basic, String source) {
        ApiRequest.Builder request = ApiRequest.post("/connect/token")
                .host(Host.AUTH)
                .form(form)
                .repeatable(true)
                .timeout(LIMIT);
        if (basic != null) {
            request.authorization(basic);
        }
        Instant now = clock.instant();
        JsonObject answer;
        try {
            answer = transport.send(request.build()).json();
        } catch (UnexpectedResponseException notAnObject) {
            throw unusable(notAnObject);
        } catch (ApiException refusal) {
            throw explained(refusal, source, basic != null);
        }
        return TokenAnswer.read(answer, now).orElseThrow(() -> unusable(null));
    }

    private AuthenticationException unusable(@Nullable Exception cause) {
        return new AuthenticationException(
                "the identity service at " + environment.authUrl() + " answered without a usable access token", cause);
    }

    /** Trouble that passes stays what it is; a refusal says whose credentials were refused and what to do. */
    private RuntimeException explained(ApiException refusal, String source, boolean withClient) {
        if (refusal.status() >= 500 || refusal.status() == TOO_MANY_REQUESTS || refusal.status() == 408) {
            return refusal;
        }
        String error = refusal.body().string("error").orElse("");
        if (error.equals("invalid_client") && !withClient) {
            return new AuthenticationException(
                    "the identity service at " + environment.authUrl() + " renews " + source
                            + " only together with the client id and secret for which it was issued; give these to the"
                            + " client as well",
                    refusal);
        }
        if (error.equals("invalid_client")) {
            return new RefusedClientException(
                    "the identity service at " + environment.authUrl()
                            + " does not accept the client id and secret from " + source
                            + "; check both, or create new ones at " + environment.appUrl() + "/settings/tokens",
                    refusal);
        }
        String reason = refusal.body()
                .string("error_description")
                .or(() -> refusal.body().string("error"))
                .or(refusal::title)
                .orElse("no reason given");
        return new AuthenticationException(
                "the identity service at " + environment.authUrl() + " refused a token with status " + refusal.status()
                        + " (" + reason + ") for the credentials from " + source,
                refusal);
    }
}
