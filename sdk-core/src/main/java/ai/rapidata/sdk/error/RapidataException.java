package ai.rapidata.sdk.error;

import org.jspecify.annotations.Nullable;

/** Root of everything this library throws on purpose. */
public class RapidataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong
     */
    public RapidataException(String message) {
        super(message);
    }

    /**
     * Creates an exception.
     *
     * @param message what went wrong
     * @param cause what led to it, or null
     */
    public RapidataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
