package ai.rapidata.sandbox.store;

import java.security.SecureRandom;

/** Makes ids that never repeat, not even over restarts. */
public final class Identifiers {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Identifiers() {}

    /**
     * A new id.
     *
     * @param prefix what it begins with, such as {@code aud}; an underscore follows
     * @return the id, of which 100 bits are random
     */
    public static String next(String prefix) {
        return prefix + "_" + randomText(LENGTH);
    }

    /**
     * Random letters and digits, fit for a secret.
     *
     * @param length how many; each adds 5 bits
     * @return the text
     */
    public static String randomText(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        var text = new StringBuilder(length);
        for (byte value : bytes) {
            text.append(ALPHABET.charAt(value & 31));
        }
        return text.toString();
    }
}
