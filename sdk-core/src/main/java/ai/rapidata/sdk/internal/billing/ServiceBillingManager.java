package ai.rapidata.sdk.internal.billing;

import ai.rapidata.sdk.billing.BillingManager;
import ai.rapidata.sdk.billing.BillingPeriod;
import ai.rapidata.sdk.billing.BillingSummary;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.BillingApi;
import org.jspecify.annotations.Nullable;

/** What labeling costs at the service. */
public final class ServiceBillingManager implements BillingManager {

    private final BillingApi billing;

    /**
     * Creates it.
     *
     * @param billing the calls about costs
     */
    public ServiceBillingManager(BillingApi billing) {
        this.billing = billing;
    }

    @Override
    public BillingPeriod getCurrentBillingPeriod() {
        return current(null);
    }

    @Override
    public BillingPeriod getCurrentBillingPeriod(String organizationId) {
        return current(checked(organizationId));
    }

    private BillingPeriod current(@Nullable String organizationId) {
        return billing.activePeriod(organizationId, billing.summary(organizationId));
    }

    @Override
    public BillingSummary getSummary() {
        return billing.summary(null);
    }

    @Override
    public BillingSummary getSummary(String organizationId) {
        return billing.summary(checked(organizationId));
    }

    private static String checked(String organizationId) {
        if (organizationId.isBlank()) {
            throw new InvalidInputException(
                    "organizationId", organizationId, "is blank", "give the id, or leave it out for your own");
        }
        return organizationId;
    }
}
