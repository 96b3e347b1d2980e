package ai.rapidata.sdk.task;

/** The kinds of task that a labeler can be given. */
public enum TaskType {
    /** Choose among given answers for one item. */
    CLASSIFICATION("Classification"),
    /** Choose between two items. */
    COMPARE("Compare"),
    /** Order several items by repeated comparisons of two. */
    RANKING("Ranking"),
    /** Write an answer. */
    FREE_TEXT("Free Text"),
    /** Select words of a sentence. */
    SELECT_WORDS("Select Words"),
    /** Tap places of an image. */
    LOCATE("Locate"),
    /** Draw lines onto an image. */
    DRAW("Draw"),
    /** Mark moments of a video or an audio clip. */
    TIMESTAMP("Timestamp");

    private final String displayName;

    TaskType(String displayName) {
        this.displayName = displayName;
    }

    /**
     * The name used in messages.
     *
     * @return for example {@code "Free Text"}
     */
    public String displayName() {
        return displayName;
    }
}
