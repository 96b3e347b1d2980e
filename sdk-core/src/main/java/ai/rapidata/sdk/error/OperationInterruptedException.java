package ai.rapidata.sdk.error;

import org.jspecify.annotations.Nullable;

/** The thread was interrupted while it waited. Its interrupt flag is set again when this is thrown. */
public class OperationInterruptedException extends RapidataException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what went wrong
     * @param cause what led to it, or null
     */
    public OperationInterruptedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong
     */
    public OperationInterruptedException(String message) {
        super(message);
    }
}
