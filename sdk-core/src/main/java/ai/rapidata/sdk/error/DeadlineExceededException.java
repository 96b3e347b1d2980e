package ai.rapidata.sdk.error;

import org.jspecify.annotations.Nullable;

/** An operation took longer than it was allowed to. */
public class DeadlineExceededException extends RapidataException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what went wrong
     * @param cause what led to it, or null
     */
    public DeadlineExceededException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong
     */
    public DeadlineExceededException(String message) {
        super(message);
    }
}
