package ai.rapidata.sdk.internal.http;

import ai.rapidata.sdk.config.HttpConfig;
import ai.rapidata.sdk.error.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * A TLS context together with the trust manager it was made with.
 *
 * @param context the context
 * @param manager decides which certificates are trusted
 */
record TrustedCertificates(SSLContext context, X509TrustManager manager) {

    static Optional<TrustedCertificates> of(HttpConfig config) {
        if (config.sslContext().isPresent() && config.trustManager().isPresent()) {
            return Optional.of(new TrustedCertificates(
                    config.sslContext().get(), config.trustManager().get()));
        }
        return config.trustedCertificates().map(TrustedCertificates::ofFile);
    }

    private static TrustedCertificates ofFile(Path file) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (Certificate certificate : certificates(file)) {
                store.setCertificateEntry("certificate-" + number++, certificate);
            }
            if (number == 0) {
                throw refused(file, "holds no certificate", null);
            }
            return ofStore(store);
        } catch (IOException | GeneralSecurityException unusable) {
            throw refused(file, "cannot be read as certificates", unusable);
        }
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws IOException, GeneralSecurityException {
        try (InputStream pem = Files.newInputStream(file)) {
            return CertificateFactory.getInstance("X.509").generateCertificates(pem);
        }
    }

    private static TrustedCertificates ofStore(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(null, new TrustManager[] {x509}, null);
                return new TrustedCertificates(context, x509);
            }
        }
        throw new GeneralSecurityException("this JVM has no manager of X.509 certificates");
    }

    private static InvalidInputException refused(Path file, String problem, @Nullable Throwable cause) {
        InvalidInputException refused = new InvalidInputException(
                "trustedCertificates", file, file + " " + problem, "use a file with certificates in PEM form");
        if (cause != null) {
            refused.initCause(cause);
        }
        return refused;
    }
}
