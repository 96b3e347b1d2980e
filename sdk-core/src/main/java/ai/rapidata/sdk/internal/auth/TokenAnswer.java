package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Reads tokens as the identity service and token files write them. */
final class TokenAnswer {

    private static final double LATEST_SECOND = 253_402_300_799.0; // the end of the year 9999

    private TokenAnswer() {}

    /** Returns the token, or nothing if the object holds none that can be used. */
    static Optional<Token> read(JsonObject object, Instant now) {
        String type = object.string("token_type").orElse("Bearer");
        Optional<String> access = object.string("access_token");
        if (access.isEmpty() || !type.equalsIgnoreCase("Bearer")) {
            return Optional.empty();
        }
        try {
            Token token = Token.of(access.get());
            Instant expiresAt = expiry(object, now);
            if (expiresAt != null) {
                token = token.withExpiresAt(expiresAt);
            }
            Optional<String> refresh = object.string("refresh_token").filter(text -> !text.isEmpty());
            if (refresh.isPresent()) {
                token = token.withRefreshToken(refresh.get());
            }
            Optional<String> scope = object.string("scope");
            return Optional.of(scope.isPresent() ? token.withScope(scope.get()) : token);
        } catch (InvalidInputException | DateTimeException unusable) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant expiry(JsonObject object, Instant now) {
        OptionalDouble at = object.doubleValue("expires_at");
        if (at.isPresent() && at.getAsDouble() > 0 && at.getAsDouble() < LATEST_SECOND) {
            return Instant.ofEpochSecond((long) at.getAsDouble());
        }
        OptionalDouble in = object.doubleValue("expires_in");
        if (in.isPresent() && in.getAsDouble() < LATEST_SECOND) {
            return now.plusSeconds(Math.max(0, (long) in.getAsDouble()));
        }
        return null;
    }
}
