package ai.rapidata.sdk.billing;

import ai.rapidata.sdk.json.JsonObject;
import java.util.Optional;

/**
 * How an organization stands with its payments at one moment.
 *
 * @param mode how it pays
 * @param currentPeriodUsage what was spent in the current billing period
 * @param minimumSpendCommitment what it promised to spend in each period; 0 if nothing
 * @param raw what the service sent, with everything that has no accessor here
 */
public record BillingSummary(BillingMode mode, Money currentPeriodUsage, Money minimumSpendCommitment, JsonObject raw) {

    /**
     * How much can be spent in the current period.
     *
     * @return the limit, or empty if there is none
     */
    public Optional<Money> effectiveLimit() {
        return money("effectiveLimit");
    }

    /**
     * What is left of what was paid in advance.
     *
     * @return the rest, or empty if the organization does not pay in advance
     */
    public Optional<Money> availableAmount() {
        return money("availableAmount");
    }

    /**
     * The fee for each period.
     *
     * @return the fee, which may be 0, or empty if there is none
     */
    public Optional<Money> platformFee() {
        return money("platformFee");
    }

    private Optional<Money> money(String name) {
        return raw.decimal(name).map(Money::of);
    }
}
