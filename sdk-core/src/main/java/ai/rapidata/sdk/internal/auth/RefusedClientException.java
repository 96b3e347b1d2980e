package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.error.ApiException;
import ai.rapidata.sdk.error.AuthenticationException;

/** Client id and secret are not accepted, so that trying again is useless. */
final class RefusedClientException extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    RefusedClientException(String message, ApiException cause) {
        super(message, cause);
    }
}
