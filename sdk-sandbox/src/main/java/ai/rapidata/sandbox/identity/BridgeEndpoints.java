package ai.rapidata.sandbox.identity;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.server.Views;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The browser login: keys for the program, a page with a button for the person. */
public final class BridgeEndpoints implements Endpoints {

    private static final String PAGE = "/connect/authorize/external";

    private final Clients clients;
    private final BridgeLogins logins;

    /**
     * Creates the endpoints.
     *
     * @param clients the clients that may begin a login
     * @param tokens issues the tokens of approved logins
     * @param machine the time by which logins are forgotten
     */
    public BridgeEndpoints(Clients clients, Tokens tokens, InstantSource machine) {
        this.clients = clients;
        this.logins = new BridgeLogins(machine, tokens);
    }

    @Override
    public void register(Routes routes) {
        routes.anybody()
                .post("/identity/bridge-token", this::begin)
                .get("/identity/bridge-token", this::read)
                .get(PAGE, this::page)
                .post(PAGE, this::decide);
    }

    private void begin(Context context) {
        String clientId = context.queryParam("clientId");
        if (clientId == null || !clients.exists(clientId)) {
            throw Problem.invalid("clientId", "There is no client '" + clientId + "'.");
        }
        BridgeLogins.Login login = logins.begin(clientId);
        Answers.json(context, Json.object().put("readKey", login.readKey()).put("writeKey", login.writeKey()));
    }

    private void read(Context context) {
        String readKey = context.queryParam("readKey");
        Optional<BridgeLogins.Login> login = readKey == null ? Optional.empty() : logins.findByReadKey(readKey);
        if (login.isEmpty()) {
            context.status(404)
                    .contentType("application/json")
                    .result(Json.bytes(TextNode.valueOf("There is no such login, or it was refused.")));
            return;
        }
        login.get().grant().ifPresentOrElse(grant -> Answers.json(context, keys(grant)), () -> {
            Answers.json(context, Json.object().put("message", "Nobody has approved the login yet."));
            context.status(202);
        });
    }

    private static ObjectNode keys(Tokens.Grant grant) {
        return Json.object()
                .put("accessToken", grant.accessToken())
                .put("expiresIn", (int) grant.lifetime().toSeconds())
                .put("refreshToken", grant.refreshToken().orElse(null))
                .putNull("idToken")
                .put("tokenType", "Bearer")
                .put("scope", grant.scope());
    }

    private void page(Context context) {
        Optional<BridgeLogins.Login> login = login(context.queryParam("writeKey"));
        if (login.isEmpty()) {
            unknown(context);
            return;
        }
        String scope = context.queryParam("scope");
        Views.html(
                context,
                "approve.jte",
                Map.of(
                        "clientId", login.get().clientId(),
                        "scope", scope == null ? "openid" : scope,
                        "writeKey", login.get().writeKey()));
    }

    private void decide(Context context) {
        Optional<BridgeLogins.Login> login = login(context.formParam("writeKey"));
        if (login.isEmpty()) {
            unknown(context);
            return;
        }
        if ("approve".equals(context.formParam("decision"))) {
            String scope = context.formParam("scope");
            logins.approve(login.get(), scope == null ? "openid" : scope);
            message(context, "You are logged in", "You can close this page and go back to your program.");
        } else {
            logins.refuse(login.get());
            message(context, "The login was refused", "Your program will notice.");
        }
    }

    private Optional<BridgeLogins.Login> login(@Nullable String writeKey) {
        return writeKey == null ? Optional.empty() : logins.findByWriteKey(writeKey);
    }

    private static void unknown(Context context) {
        context.status(404);
        message(context, "There is no such login", "It may have been too long ago. Begin again in your program.");
    }

    private static void message(Context context, String title, String text) {
        Views.html(context, "message.jte", Map.of("title", title, "text", text));
    }
}
