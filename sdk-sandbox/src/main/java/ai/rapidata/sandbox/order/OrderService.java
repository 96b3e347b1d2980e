package ai.rapidata.sandbox.order;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.dataset.Datasets;
import ai.rapidata.sandbox.job.LabelingDesk;
import ai.rapidata.sandbox.pipeline.PipelineSource;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.validation.Validation;
import ai.rapidata.sandbox.workplace.WorkSource;
import java.util.List;

/** Orders with everything that belongs to them, put together. */
public final class OrderService implements Endpoints {

    private final OrderControl control;
    private final List<Endpoints> endpoints;
    private final PipelineSource pipelines;
    private final WorkSource work;

    /**
     * Puts the service together and goes on with the orders that were under way.
     *
     * @param store where orders are kept
     * @param clock what time it is
     * @param crowd who answers
     * @param datasets where datapoints go
     * @param desk labels the orders
     * @param validation shows labelers tasks with known answers
     */
    public OrderService(
            EntityStore store,
            SandboxClock clock,
            Crowd crowd,
            Datasets datasets,
            LabelingDesk desk,
            Validation validation) {
        Orders orders = new Orders(store, clock, crowd, datasets, desk, new Screening(store, crowd, validation));
        this.control = new OrderControl(orders);
        this.endpoints = List.of(
                new OrderEndpoints(orders, new SelectionReader(validation::hasSet)),
                new OrderResultEndpoints(orders, desk),
                new OrderOverview(orders),
                new OrderPageEndpoints(orders, desk));
        this.work = new OrderWork(orders, desk);
        this.pipelines = new OrderPipelines(orders, desk);
        orders.resumeAll();
    }

    @Override
    public void register(Routes routes) {
        endpoints.forEach(each -> each.register(routes));
    }

    /**
     * The pipelines of orders.
     *
     * @return who knows them
     */
    public PipelineSource pipelines() {
        return pipelines;
    }

    /**
     * The tasks of orders that are being labeled, for people to answer.
     *
     * @return who has them
     */
    public WorkSource work() {
        return work;
    }

    /**
     * What tests can do to orders.
     *
     * @return the control
     */
    public OrderControl control() {
        return control;
    }
}
