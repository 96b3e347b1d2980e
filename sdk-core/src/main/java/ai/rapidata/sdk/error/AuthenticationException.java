package ai.rapidata.sdk.error;

import org.jspecify.annotations.Nullable;

/** No access token could be obtained. The message names the source of the credentials and what to do. */
public class AuthenticationException extends RapidataException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message what went wrong
     * @param cause what led to it, or null
     */
    public AuthenticationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Creates an exception without a cause.
     *
     * @param message what went wrong
     */
    public AuthenticationException(String message) {
        super(message);
    }
}
