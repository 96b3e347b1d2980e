package ai.rapidata.sdk.config;

import ai.rapidata.sdk.error.InvalidInputException;
import java.net.Authenticator;
import java.net.ProxySelector;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * How the client connects: timeouts, proxy, certificates. What is not set follows the JVM: its system properties for
 * proxies ({@code https.proxyHost} and so on), its trusted certificates. Immutable: every {@code with} method returns a
 * changed copy.
 */
public final class HttpConfig {

    private static final HttpConfig DEFAULTS = new HttpConfig(new Parts());

    private static final Set<String> OWN_HEADERS = Set.of(
            "authorization", "content-length", "content-type", "host", "accept", "x-client", "transfer-encoding");

    private final Parts parts;

    private HttpConfig(Parts parts) {
        this.parts = parts;
    }

    /**
     * Returns the built-in defaults.
     *
     * @return a configuration in which nothing is set
     */
    public static HttpConfig defaults() {
        return DEFAULTS;
    }

    /**
     * Returns how long requests may take.
     *
     * @return the timeouts
     */
    public Timeouts timeouts() {
        return parts.timeouts;
    }

    /**
     * Changes how long requests may take.
     *
     * @param change returns the changed timeouts, for example {@code t -> t.withRead(Duration.ofMinutes(5))}
     * @return a changed copy
     */
    public HttpConfig withTimeouts(UnaryOperator<Timeouts> change) {
        return changed(copy -> copy.timeouts = change.apply(parts.timeouts));
    }

    /**
     * Returns what chooses a proxy.
     *
     * @return the selector; empty to follow the JVM
     */
    public Optional<ProxySelector> proxySelector() {
        return Optional.ofNullable(parts.proxySelector);
    }

    /**
     * Sets what chooses a proxy, for example {@code ProxySelector.of(new InetSocketAddress("proxy", 3128))}.
     *
     * @param selector the selector
     * @return a changed copy
     */
    public HttpConfig withProxySelector(ProxySelector selector) {
        return changed(copy -> copy.proxySelector = selector);
    }

    /**
     * Returns what knows the user and password of a proxy.
     *
     * @return the authenticator; empty to follow the JVM
     */
    public Optional<Authenticator> proxyAuthenticator() {
        return Optional.ofNullable(parts.proxyAuthenticator);
    }

    /**
     * Sets what knows the user and password of a proxy. It is asked for proxies only.
     *
     * @param authenticator the authenticator
     * @return a changed copy
     */
    public HttpConfig withProxyAuthenticator(Authenticator authenticator) {
        return changed(copy -> copy.proxyAuthenticator = authenticator);
    }

    /**
     * Returns the file of trusted certificates.
     *
     * @return a PEM file; empty to follow the JVM
     */
    public Optional<Path> trustedCertificates() {
        return Optional.ofNullable(parts.trustedCertificates);
    }

    /**
     * Sets which certificates are trusted, instead of the JVM's.
     *
     * @param pemFile a file with one or more certificates in PEM form
     * @return a changed copy
     */
    public HttpConfig withTrustedCertificates(Path pemFile) {
        return changed(copy -> copy.trustedCertificates = pemFile);
    }

    /**
     * Returns the TLS context.
     *
     * @return the context; empty to follow the JVM
     */
    public Optional<SSLContext> sslContext() {
        return Optional.ofNullable(parts.sslContext);
    }

    /**
     * Returns the trust manager of the TLS context.
     *
     * @return the trust manager; empty to follow the JVM
     */
    public Optional<X509TrustManager> trustManager() {
        return Optional.ofNullable(parts.trustManager);
    }

    /**
     * Sets the TLS context, for example one with a client certificate. It comes before
     * {@link #withTrustedCertificates(Path)}.
     *
     * @param context the context, initialized
     * @param trustManager the trust manager with which it was initialized
     * @return a changed copy
     */
    public HttpConfig withSslContext(SSLContext context, X509TrustManager trustManager) {
        return changed(copy -> {
            copy.sslContext = context;
            copy.trustManager = trustManager;
        });
    }

    /**
     * Returns what makes connections without TLS, and the connections below TLS.
     *
     * @return the factory; empty to follow the JVM
     */
    public Optional<SocketFactory> socketFactory() {
        return Optional.ofNullable(parts.socketFactory);
    }

    /**
     * Sets what makes connections.
     *
     * @param factory the factory
     * @return a changed copy
     */
    public HttpConfig withSocketFactory(SocketFactory factory) {
        return changed(copy -> copy.socketFactory = factory);
    }

    /**
     * Tells whether HTTP/2 is spoken with servers that offer it.
     *
     * @return true by default
     */
    public boolean http2() {
        return parts.http2;
    }

    /**
     * Sets whether HTTP/2 is spoken with servers that offer it.
     *
     * @param http2 false to speak HTTP/1.1 only
     * @return a changed copy
     */
    public HttpConfig withHttp2(boolean http2) {
        return changed(copy -> copy.http2 = http2);
    }

    /**
     * Returns the headers that are added to every request.
     *
     * @return headers by name, unmodifiable
     */
    public Map<String, String> headers() {
        return parts.headers;
    }

    /**
     * Adds a header to every request, for example for a gateway in front of the service.
     *
     * @param name the header's name; not one that the client sets itself
     * @param value the value, printable ASCII characters
     * @return a changed copy
     * @throws InvalidInputException if name or value cannot be used; the message does not show the value
     */
    public HttpConfig withHeader(String name, String value) {
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]+") || OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new InvalidInputException(
                    "header", name, "\"" + name + "\" cannot be set", "use a name that the client does not set itself");
        }
        if (!value.matches("[ -~]*")) {
            throw new InvalidInputException(
                    "header " + name, null, "the value cannot be sent", "use printable ASCII characters");
        }
        return changed(copy -> {
            Map<String, String> headers = new LinkedHashMap<>(parts.headers);
            headers.put(name, value);
            copy.headers = Collections.unmodifiableMap(headers);
        });
    }

    private HttpConfig changed(Consumer<Parts> change) {
        Parts copy = new Parts(parts);
        change.accept(copy);
        return new HttpConfig(copy);
    }

    /** Lists what kind of settings there are; their values may be confidential. */
    @Override
    public String toString() {
        return "HttpConfig{timeouts=" + parts.timeouts + ", http2=" + parts.http2 + ", headers="
                + parts.headers.keySet() + "}";
    }

    /** The settings while a copy is made; never changed once a configuration holds them. */
    private static final class Parts {
        private Timeouts timeouts = Timeouts.defaults();
        private @Nullable ProxySelector proxySelector;
        private @Nullable Authenticator proxyAuthenticator;
        private @Nullable Path trustedCertificates;
        private @Nullable SSLContext sslContext;
        private @Nullable X509TrustManager trustManager;
        private @Nullable SocketFactory socketFactory;
        private boolean http2 = true;
        private Map<String, String> headers = Map.of();

        private Parts() {}

        private Parts(Parts other) {
            timeouts = other.timeouts;
            proxySelector = other.proxySelector;
            proxyAuthenticator = other.proxyAuthenticator;
            trustedCertificates = other.trustedCertificates;
            sslContext = other.sslContext;
            trustManager = other.trustManager;
            socketFactory = other.socketFactory;
            http2 = other.http2;
            headers = other.headers;
        }
    }
}
