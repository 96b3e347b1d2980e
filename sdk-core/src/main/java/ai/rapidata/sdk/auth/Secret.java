package ai.rapidata.sdk.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A value that must not be shown: its text appears only where {@link #reveal()} is called. */
public final class Secret {

    private static final String HIDDEN = "****";

    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /**
     * Hides a value.
     *
     * @param value the value
     * @return the secret
     */
    public static Secret of(String value) {
        return new Secret(Objects.requireNonNull(value, "value"));
    }

    /**
     * Returns the hidden value. Keep it out of logs and messages.
     *
     * @return the value
     */
    public String reveal() {
        return value;
    }

    /** Compares in a time that does not depend on where two values differ. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    private byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    /** Returns the same asterisks for every secret. */
    @Override
    public String toString() {
        return HIDDEN;
    }
}
