package ai.rapidata.sandbox.flow;

import ai.rapidata.sandbox.asset.AssetReferences;
import ai.rapidata.sandbox.audience.Audiences;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.dataset.Datasets;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import java.util.List;

/** Everything about flows. */
public final class FlowService implements Endpoints {
    private final List<Endpoints> endpoints;

    /**
     * Opens the flows of a sandbox and goes on with batches that a restart has interrupted.
     *
     * @param store where they are kept
     * @param clock the sandbox's time
     * @param crowd who compares
     * @param audiences who may compare where
     * @param datasets the datasets with the items
     * @param references the assets that items refer to
     */
    public FlowService(
            EntityStore store,
            SandboxClock clock,
            Crowd crowd,
            Audiences audiences,
            Datasets datasets,
            AssetReferences references) {
        Entities<Flow> flows = store.entities("flow", Flow.class);
        FlowItems items = new FlowItems(store, clock, crowd, datasets, references, audiences::pool);
        audiences.onChange(items::wake);
        this.endpoints = List.of(
                new FlowEndpoints(
                        flows,
                        items,
                        datasets,
                        references,
                        id -> audiences.find(id).isPresent(),
                        clock),
                new SimpleFlowEndpoints(
                        flows,
                        items,
                        datasets,
                        references,
                        id -> audiences.find(id).isPresent(),
                        clock),
                new FlowAnalytics(flows, items));
    }

    @Override
    public void register(Routes routes) {
        endpoints.forEach(each -> each.register(routes));
    }
}
