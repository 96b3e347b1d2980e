package ai.rapidata.sdk.benchmark;

/**
 * Where a run of a leaderboard is in its life. The service may use values that this version of the library does not list; they are
 * kept as they come.
 *
 * @param value the service's spelling
 */
public record RunStatus(String value) {

    /** Accepted, not begun. */
    public static final RunStatus QUEUED = new RunStatus("Queued");

    /** Labelers are comparing. */
    public static final RunStatus RUNNING = new RunStatus("Running");

    /** All responses are there. */
    public static final RunStatus COMPLETED = new RunStatus("Completed");

    /** Given up. */
    public static final RunStatus FAILED = new RunStatus("Failed");

    /** Halted. */
    public static final RunStatus PAUSED = new RunStatus("Paused");

    /**
     * Whether nothing will change any more.
     *
     * @return true for {@link #COMPLETED} and {@link #FAILED}
     */
    public boolean isTerminal() {
        return equals(COMPLETED) || equals(FAILED);
    }

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
