package ai.rapidata.sdk.error;

import org.jspecify.annotations.Nullable;

/** No answer was received: the connection could not be made, broke, or took too long. */
public class ConnectionException extends RapidataException {

    private static final long serialVersionUID = 1L;

    /** Whether the service may have received the request. */
    private final boolean requestMayHaveArrived;

    /**
     * Creates an exception.
     *
     * @param message what went wrong
     * @param cause what led to it, or null
     * @param requestMayHaveArrived whether the service may have received, and so carried out, the request
     */
    public ConnectionException(String message, @Nullable Throwable cause, boolean requestMayHaveArrived) {
        super(message, cause);
        this.requestMayHaveArrived = requestMayHaveArrived;
    }

    /**
     * Tells whether the service may have received the request. If not, it has certainly changed nothing.
     *
     * @return true if the request may have been carried out
     */
    public boolean requestMayHaveArrived() {
        return requestMayHaveArrived;
    }
}
