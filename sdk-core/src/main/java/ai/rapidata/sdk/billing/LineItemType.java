package ai.rapidata.sdk.billing;

/**
 * What a line of a billing period is for. The service may use values that this version of the library does not list; they
 * are kept as they come.
 *
 * @param value the service's spelling
 */
public record LineItemType(String value) {

    /** What the answers of the period cost. */
    public static final LineItemType RUNNING_COST = new LineItemType("RunningCost");

    /** What is taken off because much was used. */
    public static final LineItemType VOLUME_DISCOUNT = new LineItemType("VolumeDiscount");

    /** A fee for each period. */
    public static final LineItemType PLATFORM_FEE = new LineItemType("PlatformFee");

    /** What is given back. */
    public static final LineItemType REFUND = new LineItemType("Refund");

    /** Another charge. */
    public static final LineItemType OTHER = new LineItemType("Other");

    /** What is missing to the amount that the account promised to spend. */
    public static final LineItemType MINIMUM_SPEND_COMMITMENT = new LineItemType("MinimumSpendCommitment");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
