package ai.rapidata.sdk.signal;

/**
 * Where a run is in its life. The service may use values that this version of the library does not list; they are kept as
 * they come and treated as work in progress.
 *
 * @param value the service's spelling
 */
public record SignalRunStatus(String value) {

    /** Started, without a job so far. */
    public static final SignalRunStatus PENDING = new SignalRunStatus("Pending");

    /** Its job is on its way. */
    public static final SignalRunStatus RUNNING = new SignalRunStatus("Running");

    /** Its job is completed. */
    public static final SignalRunStatus COMPLETED = new SignalRunStatus("Completed");

    /** Given up; the reason is in {@link SignalRun#failureMessage()}. */
    public static final SignalRunStatus FAILED = new SignalRunStatus("Failed");

    /** Left out without a job; the reason is in {@link SignalRun#skippedReason()}. */
    public static final SignalRunStatus SKIPPED = new SignalRunStatus("Skipped");

    /**
     * Whether nothing will change any more.
     *
     * @return true for {@link #COMPLETED}, {@link #FAILED} and {@link #SKIPPED}
     */
    public boolean isTerminal() {
        return equals(COMPLETED) || equals(FAILED) || equals(SKIPPED);
    }

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
