package ai.rapidata.sandbox.identity;

import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.store.Entities;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The clients that may ask for tokens: those configured when the sandbox was started, those created through the API, and
 * the public one that starts a browser login. Secrets are kept as hashes.
 */
public final class Clients {

    /** The public client, which has no secret and can only start a browser login. */
    public static final String LOGIN_CLIENT = "rapidata-cli";

    private final SandboxClock clock;
    private final Entities<Client> created;
    private final Map<String, String> configured;

    /**
     * Creates the registry.
     *
     * @param clock stamps new clients
     * @param store remembers them
     * @param configured the secrets of clients that exist from the start, by client id
     */
    public Clients(SandboxClock clock, EntityStore store, Map<String, String> configured) {
        this.clock = clock;
        this.created = store.entities("client", Client.class);
        this.configured = configured.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> hash(entry.getValue())));
    }

    /**
     * Creates a client with a secret of its own.
     *
     * @param displayName what it is called, or null
     * @return the id and the secret, which cannot be asked for again
     */
    public Credentials create(@Nullable String displayName) {
        String secret = Identifiers.randomText(40);
        var client = new Client(Identifiers.next("cli"), displayName, hash(secret), clock.instant());
        created.put(client.id(), client);
        return new Credentials(client.id(), secret);
    }

    /**
     * Deletes a client that was created through the API. Its tokens end with it.
     *
     * @param clientId its id
     * @return whether there was one
     */
    public boolean delete(String clientId) {
        return created.remove(clientId).isPresent();
    }

    /**
     * Looks up a client that was created through the API.
     *
     * @param clientId its id
     * @return the client, or nothing
     */
    public Optional<Client> find(String clientId) {
        return created.find(clientId);
    }

    /**
     * All clients that were created through the API.
     *
     * @return the clients, oldest first
     */
    public Stream<Client> stream() {
        return created.stream();
    }

    /**
     * Whether a client exists in any way.
     *
     * @param clientId its id
     * @return whether its tokens are valid
     */
    public boolean exists(String clientId) {
        return clientId.equals(LOGIN_CLIENT) || configured.containsKey(clientId) || created.contains(clientId);
    }

    /**
     * Checks a client's credentials.
     *
     * @param clientId the id
     * @param secret the secret
     * @return whether there is such a client with this secret
     */
    public boolean accepts(String clientId, String secret) {
        String expected = configured.getOrDefault(
                clientId, created.find(clientId).map(Client::secretHash).orElse(""));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.US_ASCII), hash(secret).getBytes(StandardCharsets.US_ASCII));
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A client's id and secret.
     *
     * @param clientId the id
     * @param clientSecret the secret
     */
    public record Credentials(String clientId, String clientSecret) {

        /** {@return the id alone, so that the secret shows up nowhere} */
        @Override
        public String toString() {
            return "Credentials[clientId=" + clientId + "]";
        }
    }
}
