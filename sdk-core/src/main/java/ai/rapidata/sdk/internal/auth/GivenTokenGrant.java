package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.error.AuthenticationException;

/** A token that was given to the client, with nothing to obtain another. */
record GivenTokenGrant() implements TokenGrant {

    @Override
    public Token obtain() {
        throw new AuthenticationException(
                "the token given to the client has expired and there is nothing to renew it"
                        + " with; give a fresh one with RapidataClient.setToken, or use a token file or a client id and secret");
    }

    @Override
    public boolean renewable() {
        return false;
    }

    @Override
    public String source() {
        return "the token given to the client";
    }
}
