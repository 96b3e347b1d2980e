package ai.rapidata.sdk;

import ai.rapidata.sdk.auth.Secret;
import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.config.HttpConfig;
import ai.rapidata.sdk.config.RapidataConfig;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.client.ClientSettings;
import ai.rapidata.sdk.internal.client.Surroundings;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is to be said of a client. What is left unsaid comes from environment variables, else from the defaults.
 * Not thread-safe.
 */
public final class RapidataClientBuilder {

    private static final Duration LONGEST_LEEWAY = Duration.ofDays(1);

    private @Nullable Environment environment;
    private RapidataConfig config = RapidataConfig.defaults();
    private HttpConfig http = HttpConfig.defaults();
    private @Nullable Token token;
    private @Nullable Path tokenFile;
    private @Nullable Secret clientId;
    private @Nullable Secret clientSecret;
    private @Nullable String scope;
    private Duration leeway = Duration.ofSeconds(60);
    private @Nullable Boolean browserLogin;
    private @Nullable OpenTelemetry telemetry;
    private Surroundings surroundings = Surroundings.system();

    RapidataClientBuilder() {}

    /**
     * Sets the id of the client's credentials.
     *
     * @param id the id, as it was issued together with the secret
     * @return this builder
     */
    public RapidataClientBuilder clientId(String id) {
        this.clientId = Secret.of(filled("clientId", id));
        return this;
    }

    /**
     * Sets the secret of the client's credentials.
     *
     * @param secret the secret
     * @return this builder
     */
    public RapidataClientBuilder clientSecret(String secret) {
        this.clientSecret = Secret.of(filled("clientSecret", secret));
        return this;
    }

    /**
     * Sets the secret of the client's credentials.
     *
     * @param secret the secret
     * @return this builder
     */
    public RapidataClientBuilder clientSecret(Secret secret) {
        return clientSecret(secret.reveal());
    }

    /**
     * Sets an access token to begin with. It comes before all other credentials.
     *
     * @param accessToken the token
     * @return this builder
     */
    public RapidataClientBuilder token(Token accessToken) {
        this.token = Objects.requireNonNull(accessToken, "accessToken");
        return this;
    }

    /**
     * Sets a file from which access tokens are read again and again, while another process keeps it up to date.
     *
     * @param file the file
     * @return this builder
     * @see RapidataClient#maintainTokenFile(Path)
     */
    public RapidataClientBuilder tokenFile(Path file) {
        this.tokenFile = Objects.requireNonNull(file, "file");
        return this;
    }

    /**
     * Sets what access tokens shall allow, {@code openid email api} by default.
     *
     * @param names names separated by spaces
     * @return this builder
     */
    public RapidataClientBuilder scope(String names) {
        this.scope = filled("scope", names);
        return this;
    }

    /**
     * Sets how long before its end an access token is renewed, 60 seconds by default.
     *
     * @param time 0 to 1 day
     * @return this builder
     * @throws InvalidInputException if the time is out of range
     */
    public RapidataClientBuilder leeway(Duration time) {
        if (time.isNegative() || time.compareTo(LONGEST_LEEWAY) > 0) {
            throw new InvalidInputException("leeway", time, time + " is out of range", "use 0 to 1 day");
        }
        this.leeway = time;
        return this;
    }

    /**
     * Sets whether a person may be asked to log in with a browser if there are no other credentials. By default this is
     * so unless {@code RAPIDATA_BROWSER_LOGIN} says otherwise or {@code CI} is {@code true}.
     *
     * @param allowed true to allow it
     * @return this builder
     */
    public RapidataClientBuilder browserLogin(boolean allowed) {
        this.browserLogin = allowed;
        return this;
    }

    /**
     * Sets where the service is.
     *
     * @param where the environment
     * @return this builder
     */
    public RapidataClientBuilder environment(Environment where) {
        this.environment = Objects.requireNonNull(where, "where");
        return this;
    }

    /**
     * Sets where the service is by the environment's name.
     *
     * @param name a host name, for example {@code rapidata.ai}
     * @return this builder
     * @throws InvalidInputException if the name is no host name
     */
    public RapidataClientBuilder environment(String name) {
        return environment(Environment.of(name));
    }

    /**
     * Sets how to upload, and what to log and print.
     *
     * @param settings the settings; what is not set in them comes from environment variables
     * @return this builder
     */
    public RapidataClientBuilder config(RapidataConfig settings) {
        this.config = Objects.requireNonNull(settings, "settings");
        return this;
    }

    /**
     * Changes how to upload, and what to log and print.
     *
     * @param change returns the changed settings, for example
     *     {@code config -> config.withLogging(logging -> logging.withSilentMode(true))}
     * @return this builder
     */
    public RapidataClientBuilder config(UnaryOperator<RapidataConfig> change) {
        return config(change.apply(config));
    }

    /**
     * Changes how to connect: timeouts, proxy, certificates.
     *
     * @param change returns the changed settings, for example
     *     {@code http -> http.withTrustedCertificates(Path.of("ca.pem"))}
     * @return this builder
     */
    public RapidataClientBuilder http(UnaryOperator<HttpConfig> change) {
        this.http = change.apply(http);
        return this;
    }

    /**
     * Sets where the client's spans are reported, nowhere by default. The instance is not closed with the client.
     *
     * @param openTelemetry the instance
     * @return this builder
     */
    public RapidataClientBuilder openTelemetry(OpenTelemetry openTelemetry) {
        this.telemetry = Objects.requireNonNull(openTelemetry, "openTelemetry");
        return this;
    }

    /** Puts something else around the client than this process and machine; for tests. */
    RapidataClientBuilder surroundings(Surroundings others) {
        this.surroundings = others;
        return this;
    }

    /**
     * Makes the client. Nothing is sent.
     *
     * @return the client
     * @throws InvalidInputException if something that was said, or an environment variable, cannot be used
     * @throws ai.rapidata.sdk.error.AuthenticationException if there are no credentials
     */
    public RapidataClient build() {
        return RapidataClient.of(
                new ClientSettings(
                        environment,
                        config,
                        http,
                        token,
                        tokenFile,
                        clientId,
                        clientSecret,
                        scope,
                        leeway,
                        browserLogin,
                        telemetry),
                surroundings);
    }

    private static String filled(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidInputException(field, null, "empty", "set a value, or leave it out");
        }
        return value;
    }
}
