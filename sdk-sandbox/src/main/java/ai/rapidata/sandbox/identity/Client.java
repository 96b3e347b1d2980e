package ai.rapidata.sandbox.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A client that was created through the API.
 *
 * @param id its id
 * @param displayName what it is called, or null
 * @param secretHash the hash of its secret, in hexadecimal
 * @param createdAt when it was created
 */
public record Client(String id, @Nullable String displayName, String secretHash, Instant createdAt) {}
