package ai.rapidata.sdk.validation;

/** What kind of item a task shows. */
public enum AssetType {
    /** A picture. */
    IMAGE("Image"),
    /** A film. */
    VIDEO("Video"),
    /** A sound. */
    AUDIO("Audio"),
    /** A text. */
    TEXT("Text");

    private final String value;

    AssetType(String value) {
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
