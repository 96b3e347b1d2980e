package ai.rapidata.sdk.internal.http;

import ai.rapidata.sdk.auth.Secret;
import org.jspecify.annotations.Nullable;

/** Where the transport takes access tokens from. Thread-safe. */
public interface AccessTokens {

    /**
     * Returns a token that has not expired.
     *
     * @return the access token
     * @throws ai.rapidata.sdk.error.RapidataException if none can be obtained
     */
    Secret current();

    /**
     * Returns another token after the service refused one.
     *
     * @param refused the refused access token
     * @return another token, or null if there is no way to obtain one
     * @throws ai.rapidata.sdk.error.RapidataException if obtaining one failed
     */
    @Nullable
    Secret replacementFor(Secret refused);
}
