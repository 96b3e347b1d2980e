package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.auth.Token;
import org.jspecify.annotations.Nullable;

/**
 * What a client was found to be allowed to act with.
 *
 * @param initialToken a token to begin with, or null
 * @param grant how further tokens are obtained
 * @param client the client's id and secret if they are known, or null
 */
record Credentials(
        @Nullable Token initialToken,
        TokenGrant grant,
        @Nullable ClientCredentials client) {}
