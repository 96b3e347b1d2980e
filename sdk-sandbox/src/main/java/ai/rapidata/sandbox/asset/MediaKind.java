package ai.rapidata.sandbox.asset;

/** What labelers perceive an asset as. The names are those of the API. */
public enum MediaKind {
    /** None of the others. */
    UNKNOWN("Unknown"),
    /** A picture. */
    IMAGE("Image"),
    /** A video. */
    VIDEO("Video"),
    /** A sound. */
    AUDIO("Audio");

    private final String wireName;

    MediaKind(String wireName) {
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

    /**
     * The kind of a MIME type.
     *
     * @param mediaType such as {@code image/png}
     * @return the kind
     */
    public static MediaKind of(String mediaType) {
        if (mediaType.startsWith("image/")) {
            return IMAGE;
        }
        if (mediaType.startsWith("video/")) {
            return VIDEO;
        }
        return mediaType.startsWith("audio/") ? AUDIO : UNKNOWN;
    }
}
