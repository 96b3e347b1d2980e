package ai.rapidata.sandbox.identity;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.listing.Listing;
import ai.rapidata.sandbox.server.Answers;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.JsonBody;
import ai.rapidata.sandbox.server.Problem;
import ai.rapidata.sandbox.server.Routes;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;

/** Clients that are created, listed and deleted through the API. */
public final class ClientEndpoints implements Endpoints {

    private static final Listing<Client> LISTING = Listing.of(Client.class)
            .filterable("client_id", Client::id)
            .field("display_name", Client::displayName)
            .field("created_at", Client::createdAt);

    private final Clients clients;

    /**
     * Creates the endpoints.
     *
     * @param clients the clients
     */
    public ClientEndpoints(Clients clients) {
        this.clients = clients;
    }

    @Override
    public void register(Routes routes) {
        // The official client writes a capital C, the documents a small one.
        for (String path : List.of("/client", "/Client")) {
            routes.post(path, this::create)
                    .get(path + "/{clientId}", this::get)
                    .delete(path + "/{clientId}", this::delete);
        }
        routes.get("/clients", this::list);
    }

    private void create(Context context) {
        JsonBody body = JsonBody.of(context);
        String displayName = body.text("displayName").orElse(null);
        body.check();
        Clients.Credentials created = clients.create(displayName);
        Answers.json(
                context, Json.object().put("clientId", created.clientId()).put("clientSecret", created.clientSecret()));
    }

    private void get(Context context) {
        Client client = find(context);
        ObjectNode document = Json.object();
        document.put("client_id", client.id());
        document.put("client_id_issued_at", client.createdAt().getEpochSecond());
        document.put("client_name", client.displayName());
        document.put("scope", String.join(" ", TokenEndpoints.SCOPES));
        for (String unset : List.of(
                "client_secret",
                "client_secret_expires_at",
                "redirect_uris",
                "grant_types",
                "response_types",
                "client_uri",
                "logo_uri",
                "contacts",
                "tos_uri",
                "policy_uri",
                "jwks_uri",
                "jwks")) {
            document.putNull(unset);
        }
        Answers.json(context, document);
    }

    private void list(Context context) {
        Answers.json(
                context,
                LISTING.page(context, clients.stream())
                        .map(client -> Json.object()
                                .put("clientId", client.id())
                                .put("displayName", client.displayName())
                                .put("createdAt", client.createdAt().toString())));
    }

    private void delete(Context context) {
        clients.delete(find(context).id());
        Answers.noContent(context);
    }

    private Client find(Context context) {
        String id = context.pathParam("clientId");
        return clients.find(id).orElseThrow(() -> Problem.notFound("client", id));
    }
}
