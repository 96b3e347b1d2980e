package ai.rapidata.sandbox.identity;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;

/** Who the token's owner is, and where to find what: userinfo and the discovery document. */
public final class OpenIdEndpoints implements Endpoints {

    /** Creates the endpoints. */
    public OpenIdEndpoints() {}

    @Override
    public void register(Routes routes) {
        routes.get("/connect/userinfo", OpenIdEndpoints::userinfo);
        routes.post("/connect/userinfo", OpenIdEndpoints::userinfo);
        routes.anybody().get("/.well-known/openid-configuration", OpenIdEndpoints::discovery);
        routes.anybody()
                .get(
                        "/.well-known/jwks",
                        context -> Answers.json(context, Json.object().set("keys", Json.array())));
    }

    private static void userinfo(Context context) {
        Caller caller = Caller.of(context);
        ObjectNode document = Json.object();
        document.put("sub", caller.userId());
        document.put("email", caller.mail());
        document.put("email_verified", true);
        document.put("name", Account.NAME);
        document.put("preferred_username", caller.mail());
        Answers.json(context, document);
    }

    private static void discovery(Context context) {
        String issuer = context.scheme() + "://" + context.host();
        ObjectNode document = Json.object();
        document.put("issuer", issuer + "/");
        document.put("authorization_endpoint", issuer + "/connect/authorize/external");
        document.put("token_endpoint", issuer + "/connect/token");
        document.put("userinfo_endpoint", issuer + "/connect/userinfo");
        document.put("jwks_uri", issuer + "/.well-known/jwks");
        document.set("grant_types_supported", Json.tree(List.of("client_credentials", "refresh_token")));
        document.set("response_types_supported", Json.array());
        document.set("subject_types_supported", Json.tree(List.of("public")));
        document.set("id_token_signing_alg_values_supported", Json.tree(List.of("RS256")));
        document.set("scopes_supported", Json.tree(TokenEndpoints.SCOPES));
        document.set(
                "token_endpoint_auth_methods_supported",
                Json.tree(List.of("client_secret_basic", "client_secret_post")));
        Answers.json(context, document);
    }
}
