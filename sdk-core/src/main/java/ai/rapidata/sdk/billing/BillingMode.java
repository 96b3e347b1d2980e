package ai.rapidata.sdk.billing;

/**
 * How an account pays. The service may use values that this version of the library does not list; they are kept as they
 * come.
 *
 * @param value the service's spelling
 */
public record BillingMode(String value) {

    /** For what was used, without a limit. */
    public static final BillingMode USAGE = new BillingMode("Usage");

    /** For what was used, up to a limit. */
    public static final BillingMode LIMITED = new BillingMode("Limited");

    /** In advance. */
    public static final BillingMode PREPAID = new BillingMode("Prepaid");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
