package ai.rapidata.sdk.billing;

/**
 * Tells what labeling costs. All figures are of a whole organization, not only of this client. Safe for use by several
 * threads.
 */
public interface BillingManager {

    /**
     * Gets the billing period in which costs come in at present.
     *
     * @return the period of one's own organization so far
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none; one begins with the first cost
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    BillingPeriod getCurrentBillingPeriod();

    /**
     * Gets the billing period of another organization.
     *
     * @param organizationId the id of the organization, not blank; only the service's staff may ask for others than
     *     their own
     * @return the period so far
     * @throws ai.rapidata.sdk.error.InvalidInputException if the id is blank
     * @throws ai.rapidata.sdk.error.NotFoundException if there is none; one begins with the first cost
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    BillingPeriod getCurrentBillingPeriod(String organizationId);

    /**
     * Asks how one's own organization stands with its payments. Works also when no billing period is open.
     *
     * @return how it pays, what it spent and what it may spend
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    BillingSummary getSummary();

    /**
     * Asks how another organization stands with its payments.
     *
     * @param organizationId the id of the organization, not blank; only the service's staff may ask for others than
     *     their own
     * @return how it pays, what it spent and what it may spend
     * @throws ai.rapidata.sdk.error.InvalidInputException if the id is blank
     * @throws ai.rapidata.sdk.error.RapidataException if the service refuses or cannot be reached
     */
    BillingSummary getSummary(String organizationId);
}
