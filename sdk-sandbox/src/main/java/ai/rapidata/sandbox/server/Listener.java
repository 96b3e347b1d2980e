package ai.rapidata.sandbox.server;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a server listens.
 *
 * @param host a name or address of this machine
 * @param port the port, 0 for any free one
 * @param encryption the key and certificate for HTTPS, or null for plain HTTP
 */
public record Listener(String host, int port, @Nullable Encryption encryption) {

    /**
     * A key and certificate.
     *
     * @param keystore a PKCS #12 or JKS file
     * @param password the password of the file and its key
     */
    public record Encryption(Path keystore, String password) {

        /** {@return the file, without the password} */
        @Override
        public String toString() {
            return "Encryption[keystore=" + keystore + "]";
        }
    }
}
