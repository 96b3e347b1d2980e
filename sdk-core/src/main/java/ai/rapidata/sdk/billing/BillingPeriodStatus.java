package ai.rapidata.sdk.billing;

/**
 * Where a billing period is in its life. The service may use values that this version of the library does not list; they
 * are kept as they come.
 *
 * @param value the service's spelling
 */
public record BillingPeriodStatus(String value) {

    /** Costs still come in. */
    public static final BillingPeriodStatus OPEN = new BillingPeriodStatus("Open");

    /** The invoice was sent. */
    public static final BillingPeriodStatus INVOICED = new BillingPeriodStatus("Invoiced");

    /** The invoice was withdrawn. */
    public static final BillingPeriodStatus VOID = new BillingPeriodStatus("Void");

    /** The service compares its books. */
    public static final BillingPeriodStatus RECONCILING = new BillingPeriodStatus("Reconciling");

    /** Somebody at the service has to look at it. */
    public static final BillingPeriodStatus PENDING_REVIEW = new BillingPeriodStatus("PendingReview");

    /** Closed without an invoice. */
    public static final BillingPeriodStatus CLOSED = new BillingPeriodStatus("Closed");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
