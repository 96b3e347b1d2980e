package ai.rapidata.sdk.benchmark;

/**
 * Where a model is in the life of its benchmark. The service may use values that this version of the library does not list; they are
 * kept as they come.
 *
 * @param value the service's spelling
 */
public record ParticipantStatus(String value) {

    /** Added; samples may still come. */
    public static final ParticipantStatus CREATED = new ParticipantStatus("Created");

    /** Has samples and can be evaluated. */
    public static final ParticipantStatus SUBMITTABLE = new ParticipantStatus("Submittable");

    /** Takes part. */
    public static final ParticipantStatus SUBMITTED = new ParticipantStatus("Submitted");

    /** Does not take part for the time being. */
    public static final ParticipantStatus DISABLED = new ParticipantStatus("Disabled");

    /**
     * Whether the model waits to be evaluated.
     *
     * @return true for {@link #CREATED} and {@link #SUBMITTABLE}
     */
    public boolean isAwaitingSubmission() {
        return equals(CREATED) || equals(SUBMITTABLE);
    }

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
