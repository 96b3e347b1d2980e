package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.http.ApiRequest;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.http.Host;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells accounts apart without telling whose they are, so that what is remembered for one is not used for another. The
 * identity service is asked once, and only when it matters.
 */
public final class Account {

    private static final Logger LOG = LoggerFactory.getLogger(Account.class);

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final int KEY_LENGTH = 16;

    private final ApiTransport transport;
    private final TokenKeeper keeper;
    private @Nullable String key;

    /**
     * Creates it. Nothing is sent.
     *
     * @param transport sends requests with an access token
     * @param keeper knows the credentials, by which accounts are told apart if the service does not answer
     */
    public Account(ApiTransport transport, TokenKeeper keeper) {
        this.transport = transport;
        this.keeper = keeper;
    }

    /**
     * Returns what is the same for every client of an account and differs between accounts.
     *
     * @return 16 hexadecimal digits
     */
    public synchronized String key() {
        String known = key;
        if (known == null) {
            known = digest(subject());
            key = known;
        }
        return known;
    }

    /** Forgets whose account it is, so that the identity service is asked again. */
    public synchronized void forget() {
        key = null;
    }

    private String subject() {
        try {
            return transport
                    .send(ApiRequest.get("/connect/userinfo")
                            .host(Host.AUTH)
                            .timeout(LIMIT)
                            .build())
                    .json()
                    .string("sub")
                    .filter(subject -> !subject.isBlank())
                    .orElseGet(keeper::credentialsName);
        } catch (OperationInterruptedException stop) {
            throw stop;
        } catch (RapidataException unknown) {
            LOG.debug("the account is not known; it is told apart by its credentials", unknown);
            return keeper.credentialsName();
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, KEY_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JVM has SHA-256", impossible);
        }
    }
}
