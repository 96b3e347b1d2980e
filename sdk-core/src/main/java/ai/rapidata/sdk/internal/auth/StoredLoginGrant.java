package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.auth.Token;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tokens for the client that an earlier login left in the credentials file; if there is none, or the service does not
 * know it any more, a person logs in again where that is allowed.
 */
final class StoredLoginGrant implements TokenGrant {

    private static final Logger LOG = LoggerFactory.getLogger(StoredLoginGrant.class);

    private final TokenEndpoint endpoint;
    private final CredentialsFile file;
    private final URI authUrl;
    private final @Nullable BrowserLogin login;
    private volatile @Nullable ClientCredentials present;

    StoredLoginGrant(
            TokenEndpoint endpoint,
            CredentialsFile file,
            URI authUrl,
            @Nullable ClientCredentials stored,
            @Nullable BrowserLogin login) {
        this.endpoint = endpoint;
        this.file = file;
        this.authUrl = authUrl;
        this.present = stored;
        this.login = login;
    }

    @Override
    public Token obtain() {
        ClientCredentials stored = present;
        if (stored != null) {
            try {
                Token token = endpoint.issue(stored);
                file.touch(authUrl, stored);
                return token;
            } catch (RefusedClientException refused) {
                if (login == null) {
                    throw refused;
                }
                forget(stored);
            }
        }
        if (login == null) {
            throw new IllegalStateException("neither a stored client nor a login");
        }
        ClientCredentials fresh = login.login(file);
        present = fresh;
        return endpoint.issue(fresh);
    }

    private void forget(ClientCredentials refused) {
        present = null;
        try {
            file.remove(authUrl, refused);
        } catch (IOException unwritable) {
            LOG.debug("a refused client could not be removed from {}", file.path(), unwritable);
        }
    }

    @Override
    public boolean renewable() {
        return true;
    }

    @Override
    public String source() {
        ClientCredentials stored = present;
        return stored == null ? "the browser login" : stored.source();
    }
}
