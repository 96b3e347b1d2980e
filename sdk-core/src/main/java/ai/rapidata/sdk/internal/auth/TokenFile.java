package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A file through which processes share a token: one writes it, many read it. It holds one JSON object with the members
 * of a token answer and {@code expires_at} in seconds since 1970.
 *
 * @param path where the file is
 * @param clock tells the time
 */
public record TokenFile(Path path, Clock clock) {

    /** Reads the token, once. */
    Token read() throws IOException {
        if (!(Json.parse(Files.readAllBytes(path)) instanceof JsonObject object)) {
            throw new IOException("the content is no JSON object");
        }
        Instant written = Files.getLastModifiedTime(path).toInstant();
        return TokenAnswer.read(object, written)
                .orElseThrow(() -> new IOException("the content has no usable access_token"));
    }

    /**
     * Writes a token so that only the owner can read it and a reader sees all of it or nothing.
     *
     * @param token the token
     * @throws IOException if the file cannot be written
     */
    public void write(Token token) throws IOException {
        OwnerOnlyFile.replace(path, Json.write(object(token)));
    }

    private JsonObject object(Token token) {
        JsonObject.Builder object = JsonObject.builder()
                .put("access_token", token.accessToken().reveal())
                .put("token_type", "Bearer");
        token.expiresAt()
                .ifPresent(end -> object.put(
                                "expires_in",
                                Math.max(
                                        0,
                                        Duration.between(clock.instant(), end).toSeconds()))
                        .put("expires_at", end.getEpochSecond()));
        token.scope().ifPresent(scope -> object.put("scope", scope));
        token.refreshToken().ifPresent(refresh -> object.put("refresh_token", refresh.reveal()));
        return object.build();
    }
}
