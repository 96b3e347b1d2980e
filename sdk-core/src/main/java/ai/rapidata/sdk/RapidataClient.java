package ai.rapidata.sdk;

import ai.rapidata.sdk.audience.AudienceManager;
import ai.rapidata.sdk.auth.Token;
import ai.rapidata.sdk.benchmark.BenchmarkManager;
import ai.rapidata.sdk.billing.BillingManager;
import ai.rapidata.sdk.config.Environment;
import ai.rapidata.sdk.config.LoggingControl;
import ai.rapidata.sdk.config.RapidataConfig;
import ai.rapidata.sdk.context.ContextManager;
import ai.rapidata.sdk.demographic.DemographicManager;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.flow.FlowManager;
import ai.rapidata.sdk.internal.client.ClientCore;
import ai.rapidata.sdk.internal.client.ClientSettings;
import ai.rapidata.sdk.internal.client.Managers;
import ai.rapidata.sdk.internal.client.Session;
import ai.rapidata.sdk.internal.client.Surroundings;
import ai.rapidata.sdk.job.JobManager;
import ai.rapidata.sdk.order.OrderManager;
import ai.rapidata.sdk.signal.SignalManager;
import ai.rapidata.sdk.validation.ValidationManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The door to the service. Thread-safe; make one and share it.
 *
 * <p>Making a client sends nothing: the first request obtains the access token. All threads of a client are daemons, so
 * that a program ends when its {@code main} does, also without {@link #close()}.
 *
 * <pre>{@code
 * try (var client = RapidataClient.create()) {
 *     ...
 * }
 * }</pre>
 */
public final class RapidataClient implements AutoCloseable {

    private static final Duration TOKEN_FILE_INTERVAL = Duration.ofSeconds(60);

    private final Session session;
    private final @Nullable ClientCore parent;
    private final ClientCore core;
    private final Managers managers;

    private RapidataClient(ClientCore core, @Nullable ClientCore parent) {
        this.core = core;
        this.parent = parent;
        this.session = core.session();
        this.managers = new Managers(core);
    }

    static RapidataClient of(ClientSettings settings, Surroundings surroundings) {
        RapidataConfig config = settings.config().over(RapidataConfig.fromEnvironment(surroundings.variables()));
        Session session = Session.open(settings, config.logging().enableOtlp(), surroundings);
        return new RapidataClient(ClientCore.of(session, config), null);
    }

    /**
     * The people who answer.
     *
     * @return creates and finds audiences
     */
    public AudienceManager audience() {
        return managers.audiences();
    }

    /**
     * What is asked about which datapoints, and the jobs made of it.
     *
     * @return creates and finds job definitions, and finds jobs
     */
    public JobManager job() {
        return managers.jobs();
    }

    /**
     * Labeling work of the older kind, which is created with its datapoints and then run.
     *
     * @return creates and finds orders
     */
    public OrderManager order() {
        return managers.orders();
    }

    /**
     * Sets of tasks with known answers, by which the service learns how reliable labelers are.
     *
     * @return creates and finds validation sets
     */
    public ValidationManager validation() {
        return managers.validation();
    }

    /**
     * Model ranking: benchmarks with leaderboards on which people compare what models made of the same prompts.
     *
     * @return the manager of benchmarks
     */
    public BenchmarkManager benchmark() {
        return managers.benchmarks();
    }

    /**
     * Model ranking, under the name of the Python library.
     *
     * @return the same as {@link #benchmark()}
     */
    public BenchmarkManager mri() {
        return benchmark();
    }

    /**
     * Ranking flows: items ranked by comparisons, batch after batch, within minutes.
     *
     * @return the manager of flows
     */
    public FlowManager flow() {
        return managers.flow();
    }

    /**
     * Jobs that the service creates again and again.
     *
     * @return the manager of signals
     */
    public SignalManager signals() {
        return managers.signals();
    }

    /**
     * What labeling costs.
     *
     * @return tells the organization's figures
     */
    public BillingManager billing() {
        return managers.billing();
    }

    /**
     * Contexts, shortened to what matters for a question.
     *
     * @return has contexts shortened
     */
    public ContextManager context() {
        return managers.context();
    }

    /**
     * Questions about the labelers themselves.
     *
     * @return creates such questions
     */
    public DemographicManager demographic() {
        return managers.demographic();
    }

    /**
     * Makes a client from environment variables and earlier logins.
     *
     * @return the client
     * @throws InvalidInputException if a variable cannot be used
     * @throws ai.rapidata.sdk.error.AuthenticationException if there are no credentials
     */
    public static RapidataClient create() {
        return builder().build();
    }

    /**
     * Starts a client of which more is to be said.
     *
     * @return a builder
     */
    public static RapidataClientBuilder builder() {
        return new RapidataClientBuilder();
    }

    /**
     * Returns where the service is.
     *
     * @return the environment
     */
    public Environment environment() {
        return session.environment();
    }

    /**
     * Returns the settings.
     *
     * @return the settings; what was not set in code comes from the environment variables
     */
    public RapidataConfig config() {
        return core.config();
    }

    /**
     * Changes what is logged and printed while the client runs.
     *
     * @return the control, whose changes act at once
     */
    public LoggingControl logging() {
        return core.logging();
    }

    /**
     * Returns a client with other settings that shares connections and access token with this one. It ends with this
     * one; closing it does not close this one.
     *
     * @param change returns the changed settings, for example
     *     {@code config -> config.withUpload(upload -> upload.withMaxWorkers(10))}
     * @return another client
     */
    public RapidataClient withConfig(UnaryOperator<RapidataConfig> change) {
        return withConfig(change.apply(config()));
    }

    /**
     * Returns a client with other settings that shares connections and access token with this one. It ends with this
     * one; closing it does not close this one.
     *
     * @param config the settings; what is not set in them is as in this client
     * @return another client
     */
    public RapidataClient withConfig(RapidataConfig config) {
        return core.closeLater(new RapidataClient(core.derive(config.over(config())), core));
    }

    /**
     * Returns the access token, renewed if it is about to expire.
     *
     * @return the token
     * @throws RapidataException if no token can be obtained
     */
    public Token getToken() {
        return session.tokens().currentToken();
    }

    /**
     * Uses another access token from now on. When it expires, the client renews it with its own credentials, if it has
     * any.
     *
     * @param token the token
     */
    public void setToken(Token token) {
        session.tokens().replace(token);
    }

    /**
     * Keeps a file with the access token up to date for other processes, every 60 seconds until the client is closed.
     *
     * @param file the file; only its owner can read it
     * @throws RapidataException if no token can be obtained, or the file cannot be written
     */
    public void maintainTokenFile(Path file) {
        maintainTokenFile(file, TOKEN_FILE_INTERVAL);
    }

    /**
     * Keeps a file with the access token up to date for other processes until the client is closed.
     *
     * @param file the file; only its owner can read it
     * @param interval how long to wait between two writes, 1 second or more
     * @throws InvalidInputException if the interval is too short
     * @throws RapidataException if no token can be obtained, or the file cannot be written
     */
    public void maintainTokenFile(Path file, Duration interval) {
        if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new InvalidInputException("interval", interval, interval + " is too short", "use 1 second or more");
        }
        session.maintainTokenFile(file, interval);
    }

    /**
     * Forgets the logins that are kept on this machine for the client's environment. Tokens that were issued stay valid
     * until they expire.
     *
     * @throws RapidataException if the file of logins cannot be changed
     */
    public void resetCredentials() {
        try {
            session.credentialsFile().removeAll(environment().authUrl());
        } catch (IOException unwritable) {
            throw new RapidataException("the logins could not be forgotten", unwritable);
        }
    }

    /**
     * Forgets what is remembered to save work: which files and URLs are at the service already, in memory and on disk,
     * and whose account it is. Nothing at the service is deleted; the next uploads send everything anew.
     */
    public void clearAllCaches() {
        managers.clearCaches();
        session.account().forget();
    }

    /** Ends what the client is doing and closes its connections. */
    @Override
    public void close() {
        core.close();
        if (parent == null) {
            session.close();
        } else {
            parent.forget(this);
        }
    }
}
