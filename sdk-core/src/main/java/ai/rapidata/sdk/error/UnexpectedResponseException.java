package ai.rapidata.sdk.error;

import org.jspecify.annotations.Nullable;

/** The service reported success with an answer of a shape that cannot be used. */
public class UnexpectedResponseException extends RapidataException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what went wrong
     * @param cause what led to it, or null
     */
    public UnexpectedResponseException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong
     */
    public UnexpectedResponseException(String message) {
        super(message);
    }
}
