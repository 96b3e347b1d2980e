package ai.rapidata.sandbox.server;

import java.util.Optional;

/** Knows whom an access token belongs to. */
@FunctionalInterface
public interface Authentication {

    /**
     * Checks an access token.
     *
     * @param accessToken the token as it came in the header
     * @return its owner, or nothing if the token is unknown, expired or revoked
     */
    Optional<Caller> callerOf(String accessToken);
}
