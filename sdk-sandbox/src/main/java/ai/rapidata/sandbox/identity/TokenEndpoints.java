package ai.rapidata.sandbox.identity;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code POST /connect/token}: client credentials and refresh tokens, answered as OAuth 2 asks for. */
public final class TokenEndpoints implements Endpoints {

    /** The scopes that may be asked for. */
    static final List<String> SCOPES =
            List.of("openid", "offline_access", "profile", "email", "roles", "groups", "rtb", "mcp", "api");

    private final Clients clients;
    private final Tokens tokens;
    private final boolean alwaysRefreshable;

    /**
     * Creates the endpoints.
     *
     * @param clients the clients that may ask
     * @param tokens issues the tokens
     * @param alwaysRefreshable whether a refresh token is issued even if {@code offline_access} is not asked for
     */
    public TokenEndpoints(Clients clients, Tokens tokens, boolean alwaysRefreshable) {
        this.clients = clients;
        this.tokens = tokens;
        this.alwaysRefreshable = alwaysRefreshable;
    }

    @Override
    public void register(Routes routes) {
        routes.anybody().post("/connect/token", this::token);
    }

    private void token(Context context) {
        context.header("Cache-Control", "no-store");
        if (!context.isFormUrlencoded()) {
            refuse(context, 400, "invalid_request", "The body must be a URL-encoded form.");
            return;
        }
        String grantType = context.formParam("grant_type");
        if (grantType == null) {
            refuse(context, 400, "invalid_request", "The parameter 'grant_type' is missing.");
        } else if (grantType.equals("client_credentials")) {
            clientCredentials(context);
        } else if (grantType.equals("refresh_token")) {
            refreshToken(context);
        } else {
            refuse(context, 400, "unsupported_grant_type", "The grant type '" + grantType + "' is not supported.");
        }
    }

    private void clientCredentials(Context context) {
        Optional<String> client = authenticated(context);
        if (client.isEmpty()) {
            refuseClient(context);
            return;
        }
        String asked = context.formParam("scope");
        List<String> scopes = asked == null || asked.isBlank()
                ? List.of("api")
                : Arrays.asList(asked.strip().split("\\s+"));
        List<String> unknown =
                scopes.stream().filter(scope -> !SCOPES.contains(scope)).toList();
        if (!unknown.isEmpty()) {
            refuse(context, 400, "invalid_scope", "There is no scope " + String.join(", ", unknown) + ".");
            return;
        }
        boolean refreshable = alwaysRefreshable || Set.copyOf(scopes).contains("offline_access");
        answer(context, tokens.issue(client.get(), String.join(" ", scopes), refreshable));
    }

    private void refreshToken(Context context) {
        String presented = context.formParam("refresh_token");
        if (presented == null) {
            refuse(context, 400, "invalid_request", "The parameter 'refresh_token' is missing.");
            return;
        }
        Optional<String> client = authenticated(context)
                .or(() -> Optional.ofNullable(context.formParam("client_id")).filter(Clients.LOGIN_CLIENT::equals));
        if (client.isEmpty()) {
            refuseClient(context);
            return;
        }
        tokens.refresh(presented, client.get())
                .ifPresentOrElse(
                        grant -> answer(context, grant),
                        () -> refuse(context, 400, "invalid_grant", "The refresh token is not valid."));
    }

    private Optional<String> authenticated(Context context) {
        String header = context.header("Authorization");
        if (header != null && header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return basic(header.substring(6).strip());
        }
        String id = context.formParam("client_id");
        String secret = context.formParam("client_secret");
        return id != null && secret != null && clients.accepts(id, secret) ? Optional.of(id) : Optional.empty();
    }

    /** Both ways of encoding occur: form-encoded within the pair, as the standard has it, and plain. */
    private Optional<String> basic(String encoded) {
        byte[] pair;
        try {
            pair = Base64.getDecoder().decode(encoded);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            String text = new String(pair, charset);
            int colon = text.indexOf(':');
            if (colon < 0) {
                return Optional.empty();
            }
            String id = text.substring(0, colon);
            String secret = text.substring(colon + 1);
            if (clients.accepts(id, secret)) {
                return Optional.of(id);
            }
            if (clients.accepts(decoded(id), decoded(secret))) {
                return Optional.of(decoded(id));
            }
        }
        return Optional.empty();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static void answer(Context context, Tokens.Grant grant) {
        ObjectNode document = Json.object();
        document.put("access_token", grant.accessToken());
        document.put("token_type", "Bearer");
        document.put("expires_in", (int) grant.lifetime().toSeconds());
        document.put("scope", grant.scope());
        grant.refreshToken().ifPresent(token -> document.put("refresh_token", token));
        context.status(200).contentType("application/json").result(Json.bytes(document));
    }

    private static void refuseClient(Context context) {
        context.header("WWW-Authenticate", "Basic realm=\"sandbox\"");
        refuse(context, 401, "invalid_client", "The client is unknown or its secret is wrong.");
    }

    private static void refuse(Context context, int status, String error, String description) {
        ObjectNode document = Json.object();
        document.put("error", error);
        document.put("error_description", description);
        context.status(status).contentType("application/json").result(Json.bytes(document));
    }
}
