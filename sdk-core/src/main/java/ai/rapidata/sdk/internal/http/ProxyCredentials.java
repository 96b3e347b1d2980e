package ai.rapidata.sdk.internal.http;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.nio.charset.StandardCharsets;
import okhttp3.Challenge;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/** Asks a {@link java.net.Authenticator} for the user and password of a proxy. */
final class ProxyCredentials implements okhttp3.Authenticator {

    private static final String HEADER = "Proxy-Authorization";

    private final Authenticator authenticator;

    ProxyCredentials(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public @Nullable Request authenticate(@Nullable Route route, Response response) throws IOException {
        if (route == null || response.code() != 407 || response.request().header(HEADER) != null) {
            return null;
        }
        for (Challenge challenge : response.challenges()) {
            if (challenge.scheme().equalsIgnoreCase("Basic")
                    && route.proxy().address() instanceof InetSocketAddress address) {
                PasswordAuthentication credentials = authenticator.requestPasswordAuthenticationInstance(
                        address.getHostString(),
                        address.getAddress(),
                        address.getPort(),
                        response.request().url().scheme(),
                        challenge.realm(),
                        challenge.scheme(),
                        response.request().url().url(),
                        Authenticator.RequestorType.PROXY);
                if (credentials != null) {
                    String value = Credentials.basic(
                            credentials.getUserName(), new String(credentials.getPassword()), StandardCharsets.UTF_8);
                    return response.request().newBuilder().header(HEADER, value).build();
                }
            }
        }
        return null;
    }
}
