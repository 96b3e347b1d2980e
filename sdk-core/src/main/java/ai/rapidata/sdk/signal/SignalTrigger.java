package ai.rapidata.sdk.signal;

/**
 * What started a run. The service may use values that this version of the library does not list; they are kept as they
 * come.
 *
 * @param value the service's spelling
 */
public record SignalTrigger(String value) {

    /** The interval was over. */
    public static final SignalTrigger SCHEDULED = new SignalTrigger("Scheduled");

    /** Somebody called {@link Signal#trigger()}. */
    public static final SignalTrigger MANUAL = new SignalTrigger("Manual");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
