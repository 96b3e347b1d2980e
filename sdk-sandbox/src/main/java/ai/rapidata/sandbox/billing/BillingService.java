package ai.rapidata.sandbox.billing;

import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Routes;

/** Bills with everything that belongs to them, put together. */
public final class BillingService implements Endpoints {

    private final BillingControl control;
    private final BillingEndpoints endpoints;

    /**
     * Puts the service together.
     *
     * @param spending what was spent
     * @param changed is run when there may be more or less to spend
     */
    public BillingService(Spending spending, Runnable changed) {
        this.control = new BillingControl(spending.terms(), changed);
        this.endpoints = new BillingEndpoints(spending);
    }

    @Override
    public void register(Routes routes) {
        endpoints.register(routes);
    }

    /**
     * What tests can agree on with the customer.
     *
     * @return the control
     */
    public BillingControl control() {
        return control;
    }
}
