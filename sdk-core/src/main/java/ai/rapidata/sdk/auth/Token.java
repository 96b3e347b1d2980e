package ai.rapidata.sdk.auth;

import ai.rapidata.sdk.error.InvalidInputException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An access token and what is known about it. Immutable: every {@code with} method returns a changed copy. */
public final class Token {

    private final Secret accessToken;
    private final @Nullable Instant expiresAt;
    private final @Nullable Secret refreshToken;
    private final @Nullable String scope;

    private Token(
            Secret accessToken, @Nullable Instant expiresAt, @Nullable Secret refreshToken, @Nullable String scope) {
        this.accessToken = accessToken;
        this.expiresAt = expiresAt;
        this.refreshToken = refreshToken;
        this.scope = scope;
    }

    /**
     * Returns a bearer token of which nothing more is known. It is used until the service refuses it.
     *
     * @param accessToken the token, as it stands behind {@code Bearer} in a request
     * @return the token
     * @throws InvalidInputException if the token is empty or has characters that cannot be sent; the message does not
     *     show it
     */
    public static Token of(String accessToken) {
        return new Token(Secret.of(sendable("accessToken", accessToken)), null, null, null);
    }

    /**
     * Sets when the token ceases to be valid.
     *
     * @param time the end of its validity
     * @return a changed copy
     */
    public Token withExpiresAt(Instant time) {
        return new Token(accessToken, Objects.requireNonNull(time, "time"), refreshToken, scope);
    }

    /**
     * Sets with what the token can be renewed.
     *
     * @param value the refresh token
     * @return a changed copy
     * @throws InvalidInputException if the refresh token is empty or has characters that cannot be sent
     */
    public Token withRefreshToken(String value) {
        return new Token(accessToken, expiresAt, Secret.of(sendable("refreshToken", value)), scope);
    }

    /**
     * Sets what the token allows.
     *
     * @param value names separated by spaces, for example {@code openid email api}
     * @return a changed copy
     */
    public Token withScope(String value) {
        return new Token(accessToken, expiresAt, refreshToken, Objects.requireNonNull(value, "value"));
    }

    private static String sendable(String field, String value) {
        if (value.isEmpty() || !value.chars().allMatch(c -> c > 0x20 && c < 0x7F)) {
            throw new InvalidInputException(
                    field,
                    null,
                    value.isEmpty() ? "the token is empty" : "the token has characters that no token has",
                    "use the token as it was issued, without quotes, spaces and line breaks");
        }
        return value;
    }

    /**
     * Returns the access token.
     *
     * @return the access token
     */
    public Secret accessToken() {
        return accessToken;
    }

    /**
     * Returns when the token ceases to be valid.
     *
     * @return the end of its validity, if it is known
     */
    public Optional<Instant> expiresAt() {
        return Optional.ofNullable(expiresAt);
    }

    /**
     * Returns with what the token can be renewed.
     *
     * @return the refresh token, if there is one
     */
    public Optional<Secret> refreshToken() {
        return Optional.ofNullable(refreshToken);
    }

    /**
     * Returns what the token allows.
     *
     * @return names separated by spaces, if they are known
     */
    public Optional<String> scope() {
        return Optional.ofNullable(scope);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Token token
                && accessToken.equals(token.accessToken)
                && Objects.equals(expiresAt, token.expiresAt)
                && Objects.equals(refreshToken, token.refreshToken)
                && Objects.equals(scope, token.scope);
    }

    @Override
    public int hashCode() {
        return Objects.hash(accessToken, expiresAt, refreshToken, scope);
    }

    /** Shows when the token expires and what it allows, never the token. */
    @Override
    public String toString() {
        return "Token[" + accessToken + ", expiresAt=" + expiresAt + ", scope=" + scope + "]";
    }
}
