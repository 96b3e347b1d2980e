package ai.rapidata.sandbox.identity;

import ai.rapidata.sandbox.json.Json;
import ai.rapidata.sandbox.server.Authentication;
import ai.rapidata.sandbox.server.Caller;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.store.Identifiers;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Issues and checks tokens. They are signed JSON Web Tokens, so nothing is kept for each; a restart with the same data
 * folder keeps them valid.
 *
 * <p>They expire by the time of the machine, not of the sandbox: a client counts their lifetime on its own clock, and an
 * accelerated sandbox would otherwise refuse tokens that the client rightly takes for fresh.
 */
public final class Tokens implements Authentication {

    private static final String HEADER = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
    private static final String ACCESS = "access";
    private static final String REFRESH = "refresh";

    private final EntityStore store;
    private final Clients clients;
    private final InstantSource machine;
    private final SecretKeySpec key;
    private final AtomicReference<Duration> lifetime;
    private final AtomicLong generation;

    /**
     * Creates the issuer.
     *
     * @param store remembers the key that tokens are signed with
     * @param clients the clients whose tokens are accepted
     * @param machine the time by which tokens expire
     * @param lifetime how long access tokens are accepted
     */
    public Tokens(EntityStore store, Clients clients, InstantSource machine, Duration lifetime) {
        this.store = store;
        this.clients = clients;
        this.machine = machine;
        this.lifetime = new AtomicReference<>(lifetime);
        String secret = store.setting("token-key").orElseGet(() -> {
            String created = Identifiers.randomText(64);
            store.setSetting("token-key", created);
            return created;
        });
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256");
        this.generation = new AtomicLong(
                store.setting("token-generation").map(Long::parseLong).orElse(0L));
    }

    /**
     * Issues tokens.
     *
     * @param clientId whom for
     * @param scope the granted scopes, separated by spaces
     * @param refreshable whether a refresh token is issued, too
     * @return the tokens
     */
    public Grant issue(String clientId, String scope, boolean refreshable) {
        Duration valid = lifetime.get();
        String access = sign(claims(ACCESS, clientId, scope)
                .put("exp", machine.instant().plus(valid).toEpochMilli() / 1000.0));
        String refresh = refreshable ? sign(claims(REFRESH, clientId, scope)) : "";
        return new Grant(access, valid, Optional.of(refresh).filter(token -> !token.isEmpty()), scope);
    }

    /**
     * Issues new tokens in exchange for a refresh token.
     *
     * @param refreshToken the refresh token
     * @param clientId the client that presents it
     * @return the new tokens, or nothing if the token is not one of this client's
     */
    public Optional<Grant> refresh(String refreshToken, String clientId) {
        return verified(refreshToken, REFRESH)
                .filter(claims -> claims.path("client_id").asText().equals(clientId))
                .map(claims -> issue(clientId, claims.path("scope").asText(), true));
    }

    @Override
    public Optional<Caller> callerOf(String accessToken) {
        return verified(accessToken, ACCESS)
                .filter(claims ->
                        claims.path("exp").asDouble() * 1000 > machine.instant().toEpochMilli())
                .map(claims -> Account.caller(claims.path("client_id").asText()));
    }

    /**
     * The scopes of an access token.
     *
     * @param accessToken a valid access token
     * @return the scopes, separated by spaces
     */
    public String scopeOf(String accessToken) {
        return verified(accessToken, ACCESS)
                .map(claims -> claims.path("scope").asText())
                .orElse("");
    }

    /**
     * Changes how long access tokens issued from now on are accepted.
     *
     * @param duration the lifetime
     */
    public void lifetime(Duration duration) {
        lifetime.set(duration);
    }

    /** Refuses all access and refresh tokens issued so far. */
    public void revokeAll() {
        store.setSetting("token-generation", Long.toString(generation.incrementAndGet()));
    }

    private ObjectNode claims(String use, String clientId, String scope) {
        ObjectNode claims = Json.object();
        claims.put("sub", Account.USER_ID);
        claims.put("client_id", clientId);
        claims.put("use", use);
        claims.put("scope", scope);
        claims.put("generation", generation.get());
        claims.put("jti", Identifiers.randomText(16));
        return claims.put("iat", machine.instant().getEpochSecond());
    }

    private String sign(ObjectNode claims) {
        String content = HEADER + "." + base64(Json.bytes(claims));
        return content + "." + signature(content);
    }

    private Optional<JsonNode> verified(String token, String use) {
        int end = token.lastIndexOf('.');
        if (end < 0 || !token.startsWith(HEADER + ".") || end < HEADER.length() + 1) {
            return Optional.empty();
        }
        String content = token.substring(0, end);
        byte[] presented = token.substring(end + 1).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(presented, signature(content).getBytes(StandardCharsets.US_ASCII))) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getUrlDecoder().decode(content.substring(HEADER.length() + 1));
            JsonNode claims = Json.read(new String(decoded, StandardCharsets.UTF_8), JsonNode.class);
            return Optional.of(claims)
                    .filter(each -> each.path("use").asText().equals(use))
                    .filter(each -> each.path("generation").asLong() == generation.get())
                    .filter(each -> clients.exists(each.path("client_id").asText()));
        } catch (IllegalArgumentException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private String signature(String content) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return base64(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /**
     * Tokens as they are handed out.
     *
     * @param accessToken the access token
     * @param lifetime how long it is accepted
     * @param refreshToken the refresh token, if one was asked for
     * @param scope the granted scopes, separated by spaces
     */
    public record Grant(String accessToken, Duration lifetime, Optional<String> refreshToken, String scope) {

        /** {@return the scope and lifetime, without the tokens} */
        @Override
        public String toString() {
            return "Grant[scope=" + scope + ", lifetime=" + lifetime + "]";
        }
    }
}
