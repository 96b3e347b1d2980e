package ai.rapidata.sandbox.identity;

import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.server.Views;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;

/** The page on which a person creates credentials for a program. A secret is shown once, when it is made. */
public final class ClientPageEndpoints implements Endpoints {

    private static final String PAGE = "/settings/tokens";

    private final Clients clients;

    /**
     * Creates the endpoints.
     *
     * @param clients the clients that are shown and created
     */
    public ClientPageEndpoints(Clients clients) {
        this.clients = clients;
    }

    @Override
    public void register(Routes routes) {
        for (String root : List.of("/app", "")) {
            routes.anybody().get(root + PAGE, this::show).post(root + PAGE, this::create);
        }
    }

    private void show(Context context) {
        page(context, "", "");
    }

    private void create(Context context) {
        Clients.Credentials made = clients.create("Created in the browser");
        page(context, made.clientId(), made.clientSecret());
    }

    private void page(Context context, String newId, String newSecret) {
        Views.html(
                context,
                "clients.jte",
                Map.of(
                        "clients",
                        clients.stream().toList(),
                        "newId",
                        newId,
                        "newSecret",
                        newSecret,
                        "action",
                        context.path()));
    }
}
