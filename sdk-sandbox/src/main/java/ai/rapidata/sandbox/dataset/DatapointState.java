package ai.rapidata.sandbox.dataset;

/** How far a datapoint is. The names are those of the API. */
public enum DatapointState {
    /** It can be labelled. */
    READY("Ready"),
    /** It is still being processed. */
    PENDING("Pending"),
    /** It could not be processed. */
    FAILED("Failed");

    private final String wireName;

    DatapointState(String wireName) {
        this.wireName = wireName;
    }

    /**
     * The name in documents of the API.
     *
     * @return the name
     */
    public String wireName() {
        return wireName;
    }
}
