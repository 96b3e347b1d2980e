package ai.rapidata.sdk.billing;

import ai.rapidata.sdk.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What an organization's labeling cost in one billing period, up to one moment.
 *
 * @param id the id of the period
 * @param organizationId whose costs these are: everybody's of the organization, not only this client's
 * @param startDate when the period began
 * @param endDate when the period ends
 * @param status where the period is in its life
 * @param grossCost what the answers cost before discounts
 * @param discount what is taken off
 * @param netCost what is to be paid
 * @param responseCount how many answers were counted
 * @param lineItems of what the costs are made, unmodifiable
 * @param summary how the organization stands with its payments
 * @param raw what the service sent about the period, with everything that has no accessor here
 */
public record BillingPeriod(
        String id,
        String organizationId,
        Instant startDate,
        Instant endDate,
        BillingPeriodStatus status,
        Money grossCost,
        Money discount,
        Money netCost,
        long responseCount,
        List<LineItem> lineItems,
        BillingSummary summary,
        JsonObject raw) {

    /** Copies the list. */
    public BillingPeriod {
        lineItems = List.copyOf(lineItems);
    }

    /**
     * What is to be paid for the period so far.
     *
     * @return the same as {@link #netCost()}
     */
    public Money outstandingCost() {
        return netCost;
    }

    /**
     * What is left of what was paid in advance.
     *
     * @return the rest, or empty if the organization does not pay in advance
     */
    public Optional<Money> credits() {
        return summary.availableAmount();
    }

    /**
     * How much can be spent in the period.
     *
     * @return the limit, or empty if there is none
     */
    public Optional<Money> effectiveLimit() {
        return summary.effectiveLimit();
    }
}
