package ai.rapidata.sdk.job;

/**
 * How far the labeling of a job is. The service may use values that this version of the library does not list; they are kept as they come.
 *
 * @param value the service's spelling
 */
public record LabelingState(String value) {

    /** Not begun. */
    public static final LabelingState CREATED = new LabelingState("Created");

    /** About to begin. */
    public static final LabelingState STARTED = new LabelingState("Started");

    /** Labelers are answering. */
    public static final LabelingState LABELING = new LabelingState("Labeling");

    /** Halted. */
    public static final LabelingState PAUSED = new LabelingState("Paused");

    /** All answers are there. */
    public static final LabelingState DONE = new LabelingState("Done");

    /** Given up. */
    public static final LabelingState FAILED = new LabelingState("Failed");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
