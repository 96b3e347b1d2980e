package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.auth.Token;

/** Tokens for a client's id and secret. */
record ClientCredentialsGrant(TokenEndpoint endpoint, ClientCredentials credentials) implements TokenGrant {

    @Override
    public Token obtain() {
        return endpoint.issue(credentials);
    }

    @Override
    public boolean renewable() {
        return true;
    }

    @Override
    public String source() {
        return credentials.source();
    }
}
