package ai.rapidata.sandbox.server;

/** The routes of one noun of the API. */
@FunctionalInterface
public interface Endpoints {

    /**
     * Declares the routes.
     *
     * @param routes where to declare them
     */
    void register(Routes routes);
}
