package ai.rapidata.sdk.job;

/**
 * How far the service is with preparing a revision. The service may use values that this version of the library does not list; they are kept as they come.
 *
 * @param value the service's spelling
 */
public record RevisionState(String value) {

    /** Being prepared. */
    public static final RevisionState PENDING = new RevisionState("Pending");

    /** Ready. */
    public static final RevisionState COMPLETED = new RevisionState("Completed");

    /** Could not be prepared. */
    public static final RevisionState FAILED = new RevisionState("Failed");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
