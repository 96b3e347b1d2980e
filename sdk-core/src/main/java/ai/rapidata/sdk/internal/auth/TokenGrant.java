package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.auth.Token;

/** A way to come by access tokens. Called by one thread at a time. */
interface TokenGrant {

    /**
     * Returns a token, newly obtained if possible.
     *
     * @throws ai.rapidata.sdk.error.RapidataException if none can be had
     */
    Token obtain();

    /** Tells whether another token can be had at all. */
    boolean renewable();

    /** Tells where the credentials are from, as part of a sentence. */
    String source();
}
