package ai.rapidata.sdk.results.live;

/**
 * Where one task is. The service may use values that this version of the library does not list; they are kept as they
 * come.
 *
 * @param value the service's spelling
 */
public record TaskState(String value) {

    /** Labelers are answering. */
    public static final TaskState LABELING = new TaskState("Labeling");

    /** Halted. */
    public static final TaskState PAUSED = new TaskState("Paused");

    /** Ended with fewer answers than wanted. */
    public static final TaskState INCOMPLETE = new TaskState("Incomplete");

    /** Labelers reported the content. */
    public static final TaskState FLAGGED = new TaskState("Flagged");

    /** All answers are there. */
    public static final TaskState DONE = new TaskState("Done");

    /** Not begun. */
    public static final TaskState NONE = new TaskState("None");

    /** Refused by the service. */
    public static final TaskState REJECTED = new TaskState("Rejected");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
