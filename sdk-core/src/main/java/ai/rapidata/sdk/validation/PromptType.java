package ai.rapidata.sdk.validation;

/** What a task shows beside its items. */
public enum PromptType {
    /** Nothing. */
    NONE("None"),
    /** A text. */
    TEXT("Text"),
    /** A medium. */
    ASSET("Asset");

    private final String value;

    PromptType(String value) {
        this.value = value;
    }

    /**
     * The service's spelling.
     *
     * @return the word
     */
    public String value() {
        return value;
    }
}
