package ai.rapidata.sdk.internal.client;

import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.internal.auth.Account;
import ai.rapidata.sdk.internal.auth.Authentication;
import ai.rapidata.sdk.internal.auth.CredentialInputs;
import ai.rapidata.sdk.internal.auth.CredentialsFile;
import ai.rapidata.sdk.internal.auth.LoginPage;
import ai.rapidata.sdk.internal.auth.TokenFile;
import ai.rapidata.sdk.internal.auth.TokenFileMaintenance;
import ai.rapidata.sdk.internal.auth.TokenKeeper;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.http.Connections;
import ai.rapidata.sdk.internal.http.SdkVersion;
import ai.rapidata.sdk.internal.http.ServiceTransport;
import ai.rapidata.sdk.internal.http.TransportTiming;
import ai.rapidata.sdk.internal.telemetry.SpanExport;
import ai.rapidata.sdk.internal.telemetry.Tracing;
import io.opentelemetry.api.OpenTelemetry;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What connects clients with the service: connections and the access token. Nothing is sent while it is made. */
public final class Session implements AutoCloseable {

    private final Environment environment;
    private final Surroundings surroundings;
    private final Tracing tracing;
    private final ApiTransport transport;
    private final TokenKeeper tokens;
    private final CredentialsFile credentialsFile;
    private final Account account;
    private final Closing closing;

    /**
     * Prepares a session.
     *
     * @param settings what was said when the client was built
     * @param mayExport whether spans may be sent to Rapidata, if they are not reported elsewhere
     * @param surroundings everything around it
     * @return the session
     * @throws ai.rapidata.sdk.error.RapidataException if the settings cannot be used or there are no credentials
     */
    public static Session open(ClientSettings settings, boolean mayExport, Surroundings surroundings) {
        Closing closing = new Closing();
        try {
            return new Session(settings, mayExport, surroundings, closing);
        } catch (RuntimeException unusable) {
            closing.close();
            throw unusable;
        }
    }

    private Session(ClientSettings settings, boolean mayExport, Surroundings surroundings, Closing closing) {
        this.closing = closing;
        this.surroundings = surroundings;
        this.environment = settings.environment() == null
                ? Environment.fromVariables(surroundings.variables())
                : settings.environment();
        this.tracing = tracing(settings.telemetry(), mayExport);
        TransportTiming timing = surroundings.timing(settings.http().timeouts().total());
        Connections connections = closing.later(new Connections(settings.http()));
        ServiceTransport anonymous = ServiceTransport.anonymous(
                connections, environment, settings.http().headers(), timing, tracing);
        Authentication authentication = new Authentication(
                credentialInputs(settings), environment, anonymous, timing, loginPage(), surroundings.machine());
        this.credentialsFile = authentication.credentialsFile();
        this.tokens = authentication.keeper();
        this.transport = anonymous.authorizedBy(tokens);
        this.account = new Account(transport, tokens);
    }

    /** What the application gave comes first; of itself the client exports to Rapidata's own environments only. */
    private Tracing tracing(@Nullable OpenTelemetry given, boolean mayExport) {
        if (given != null) {
            return new Tracing(given, SdkVersion.VALUE);
        }
        SpanExport export = mayExport && environment.hosted() ? SpanExport.start(collector(), SdkVersion.VALUE) : null;
        return export == null
                ? Tracing.none()
                : new Tracing(closing.later(export).telemetry(), SdkVersion.VALUE);
    }

    private URI collector() {
        return URI.create(
                "https://otlp-sdk." + environment.apiUrl().getHost().replaceFirst("^api\\.", "") + "/v1/traces");
    }

    private CredentialInputs credentialInputs(ClientSettings settings) {
        return new CredentialInputs(
                settings.token(),
                settings.tokenFile(),
                settings.clientId(),
                settings.clientSecret(),
                settings.scope(),
                settings.leeway(),
                settings.browserLogin(),
                surroundings.variables(),
                surroundings.home());
    }

    /** Shown even in silent mode: without it a program would seem to hang. */
    private LoginPage loginPage() {
        PrintStream out = surroundings.out() == null ? System.err : surroundings.out();
        return page -> {
            out.println("To log in, visit " + page);
            surroundings.browser().open(page);
        };
    }

    /**
     * Returns where the service is.
     *
     * @return the environment
     */
    public Environment environment() {
        return environment;
    }

    /**
     * Returns everything around the client.
     *
     * @return the surroundings
     */
    public Surroundings surroundings() {
        return surroundings;
    }

    /**
     * Returns where spans are reported.
     *
     * @return the tracing
     */
    public Tracing tracing() {
        return tracing;
    }

    /**
     * Returns what sends requests with the access token.
     *
     * @return the transport
     */
    public ApiTransport transport() {
        return transport;
    }

    /**
     * Returns the keeper of the access token.
     *
     * @return the keeper
     */
    public TokenKeeper tokens() {
        return tokens;
    }

    /**
     * Returns the file of earlier logins.
     *
     * @return the file
     */
    public CredentialsFile credentialsFile() {
        return credentialsFile;
    }

    /**
     * Returns what tells this account from others.
     *
     * @return the account
     */
    public Account account() {
        return account;
    }

    /**
     * Keeps a token file up to date until the session ends.
     *
     * @param file the file
     * @param interval how long to wait between two writes
     */
    public void maintainTokenFile(Path file, Duration interval) {
        closing.later(TokenFileMaintenance.start(tokens, new TokenFile(file, surroundings.clock()), interval));
    }

    /** Ends running requests and closes connections. */
    @Override
    public void close() {
        closing.close();
    }
}
