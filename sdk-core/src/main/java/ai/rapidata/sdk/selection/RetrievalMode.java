package ai.rapidata.sdk.selection;

import java.util.Optional;

/** In which order tasks are served to a labeler. */
public enum RetrievalMode {
    /** At random, each time anew; a limit of iterations has no effect. */
    RANDOM("Random"),
    /** In an order shuffled once for each labeler. */
    SHUFFLED("Shuffled"),
    /** In the order of the dataset. */
    SEQUENTIAL("Sequential");

    private final String value;

    RetrievalMode(String value) {
        this.value = value;
    }

    /**
     * The service's spelling.
     *
     * @return for example {@code "Shuffled"}
     */
    public String value() {
        return value;
    }

    /**
     * Finds the constant for the service's spelling.
     *
     * @param value the spelling
     * @return the constant, or empty if this version of the library does not know it
     */
    public static Optional<RetrievalMode> of(String value) {
        for (RetrievalMode mode : values()) {
            if (mode.value.equals(value)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
