package ai.rapidata.sdk.internal.auth;

import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.error.AuthenticationException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;

/** Tokens from a file that another process maintains. A file that is just being written is read again. */
final class TokenFileGrant implements TokenGrant {

    private static final int READS = 5;
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final TokenFile file;
    private final String source;
    private final Sleeper sleeper;

    TokenFileGrant(TokenFile file, String source, Sleeper sleeper) {
        this.file = file;
        this.source = source;
        this.sleeper = sleeper;
    }

    @Override
    public Token obtain() {
        Token token = read();
        Instant end = token.expiresAt().orElse(Instant.MAX);
        if (!end.isAfter(file.clock().instant())) {
            throw new AuthenticationException("the token in " + file.path() + " (" + source + ") expired at " + end
                    + "; is the process that maintains the file running?");
        }
        return token;
    }

    /** Reads the token, expired or not. */
    Token read() {
        IOException last = null;
        for (int read = 0; read < READS; read++) {
            try {
                if (read > 0) {
                    sleeper.sleep(PAUSE);
                }
                return file.read();
            } catch (IOException unreadable) {
                last = unreadable;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new OperationInterruptedException("interrupted while reading a token file", interrupted);
            }
        }
        String problem = last instanceof NoSuchFileException ? "does not exist" : "holds no token that can be read";
        throw new AuthenticationException("the token file " + file.path() + " (" + source + ") " + problem, last);
    }

    @Override
    public boolean renewable() {
        return true;
    }

    @Override
    public String source() {
        return source;
    }
}
