package ai.rapidata.sdk.benchmark;

/**
 * Where a model is in the standings. The service may use values that this version of the library does not list; they are
 * kept as they come.
 *
 * @param value the service's spelling
 */
public record StandingStatus(String value) {

    /** Has not been compared yet. */
    public static final StandingStatus CREATED = new StandingStatus("Created");

    /** Is being compared. */
    public static final StandingStatus ACTIVE = new StandingStatus("Active");

    /** Has been compared; nothing is going on. */
    public static final StandingStatus IDLE = new StandingStatus("Idle");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
