package ai.rapidata.sandbox.validation;

import ai.rapidata.sandbox.asset.AssetReferences;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.store.EntityStore;
import java.util.List;

/** Validation sets with everything that belongs to them, put together. */
public final class ValidationService implements Endpoints {

    private final Validation validation;
    private final List<Endpoints> endpoints;

    /**
     * Puts the service together.
     *
     * @param store where sets and what was learned are kept
     * @param clock what time it is
     * @param crowd who answers
     * @param assets knows what rapids show
     */
    public ValidationService(EntityStore store, SandboxClock clock, Crowd crowd, AssetReferences assets) {
        ValidationSets sets = new ValidationSets(store, clock);
        this.validation = new Validation(store, sets, crowd);
        this.endpoints = List.of(
                new ValidationSetEndpoints(sets),
                new ValidationRapidEndpoints(sets, assets),
                new ValidationPageEndpoints(sets));
    }

    @Override
    public void register(Routes routes) {
        endpoints.forEach(each -> each.register(routes));
    }

    /**
     * What shows labelers tasks with known answers.
     *
     * @return the validation
     */
    public Validation validation() {
        return validation;
    }
}
