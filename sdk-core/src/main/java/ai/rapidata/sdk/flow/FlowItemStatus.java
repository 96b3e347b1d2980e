package ai.rapidata.sdk.flow;

/**
 * Where a batch of a flow is in its life. The service may use values that this version of the library does not list; they
 * are kept as they come and treated as work in progress.
 *
 * @param value the service's spelling
 */
public record FlowItemStatus(String value) {

    /** Accepted, not begun. */
    public static final FlowItemStatus PENDING = new FlowItemStatus("Pending");

    /** Labelers are comparing. */
    public static final FlowItemStatus RUNNING = new FlowItemStatus("Running");

    /** All responses are there, or at least as many as the flow asks for when the time was over. */
    public static final FlowItemStatus COMPLETED = new FlowItemStatus("Completed");

    /** Given up; the reason is in {@link FlowItemDetails#failureMessage()}. */
    public static final FlowItemStatus FAILED = new FlowItemStatus("Failed");

    /** Stopped by its owner, with responses still on their way. */
    public static final FlowItemStatus STOPPING = new FlowItemStatus("Stopping");

    /** Stopped by its owner; the responses so far can be read. */
    public static final FlowItemStatus STOPPED = new FlowItemStatus("Stopped");

    /** The time was over before enough responses were there; those that are can be read. */
    public static final FlowItemStatus INCOMPLETE = new FlowItemStatus("Incomplete");

    /**
     * Whether nothing will change any more.
     *
     * @return true for {@link #COMPLETED}, {@link #FAILED}, {@link #STOPPED} and {@link #INCOMPLETE}
     */
    public boolean isTerminal() {
        return equals(COMPLETED) || equals(FAILED) || equals(STOPPED) || equals(INCOMPLETE);
    }

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
