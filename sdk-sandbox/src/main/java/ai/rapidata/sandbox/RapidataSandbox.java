package ai.rapidata.sandbox;

import ai.rapidata.sandbox.asset.AssetLibrary;
import ai.rapidata.sandbox.asset.AssetReferences;
import ai.rapidata.sandbox.asset.AssetService;
import ai.rapidata.sandbox.asset.AssetSettings;
import ai.rapidata.sandbox.audience.AudienceEndpoints;
import ai.rapidata.sandbox.audience.AudiencePageEndpoints;
import ai.rapidata.sandbox.audience.Audiences;
import ai.rapidata.sandbox.audience.ExampleEndpoints;
import ai.rapidata.sandbox.audience.RecalculationEndpoints;
import ai.rapidata.sandbox.benchmark.BenchmarkLabelings;
import ai.rapidata.sandbox.benchmark.BenchmarkService;
import ai.rapidata.sandbox.billing.BillingControl;
import ai.rapidata.sandbox.billing.BillingService;
import ai.rapidata.sandbox.billing.Spending;
import ai.rapidata.sandbox.clock.SandboxClock;
import ai.rapidata.sandbox.crowd.Crowd;
import ai.rapidata.sandbox.dataset.DatasetEndpoints;
import ai.rapidata.sandbox.dataset.Datasets;
import ai.rapidata.sandbox.fault.FaultEndpoints;
import ai.rapidata.sandbox.fault.FaultHandler;
import ai.rapidata.sandbox.fault.FaultScript;
import ai.rapidata.sandbox.flow.FlowService;
import ai.rapidata.sandbox.identity.Account;
import ai.rapidata.sandbox.identity.BridgeEndpoints;
import ai.rapidata.sandbox.identity.ClientEndpoints;
import ai.rapidata.sandbox.identity.ClientPageEndpoints;
import ai.rapidata.sandbox.identity.Clients;
import ai.rapidata.sandbox.identity.OpenIdEndpoints;
import ai.rapidata.sandbox.identity.TokenEndpoints;
import ai.rapidata.sandbox.identity.Tokens;
import ai.rapidata.sandbox.job.DatasetDatapoints;
import ai.rapidata.sandbox.job.JobControl;
import ai.rapidata.sandbox.job.JobService;
import ai.rapidata.sandbox.order.OrderControl;
import ai.rapidata.sandbox.order.OrderService;
import ai.rapidata.sandbox.pipeline.PipelineEndpoints;
import ai.rapidata.sandbox.server.Endpoints;
import ai.rapidata.sandbox.server.Listener;
import ai.rapidata.sandbox.server.OwnCertificate;
import ai.rapidata.sandbox.server.SandboxServer;
import ai.rapidata.sandbox.signal.SignalService;
import ai.rapidata.sandbox.store.EntityStore;
import ai.rapidata.sandbox.traffic.RequestLog;
import ai.rapidata.sandbox.validation.ValidationService;
import ai.rapidata.sandbox.workplace.WorkplaceEndpoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A local labeling service, running in this process.
 *
 * <pre>{@code
 * try (RapidataSandbox sandbox = RapidataSandbox.start()) {
 *     // point a client at sandbox.baseUrl(), with the id and secret "sandbox"
 * }
 * }</pre>
 *
 * <p>One port serves the API, the OAuth endpoints, the uploaded assets and the pages. Instances are safe for use by many
 * threads; several can run side by side. All their threads are daemons.
 */
public final class RapidataSandbox implements AutoCloseable {

    private final SandboxClock clock;
    private final DataFolder data;
    private final Tokens tokens;
    private final AssetService assets;
    private final Datasets datasets;
    private final Crowd crowd;
    private final JobService jobs;
    private final BillingService billing;
    private final OrderService orders;
    private final BenchmarkService benchmarks;
    private final RequestLog requests = new RequestLog();
    private final FaultScript faults = new FaultScript();
    private final SandboxServer server;

    private RapidataSandbox(Builder builder, DataFolder data) throws IOException {
        this.clock = builder.clock;
        this.data = data;
        EntityStore store = data.store();
        var clients = new Clients(clock, store, builder.credentials());
        this.tokens = new Tokens(store, clients, InstantSource.system(), builder.tokenLifetime);
        this.assets = new AssetService(clock, store, data.assets(), builder.assetSettings);
        this.datasets = new Datasets(clock, store);
        var references = new AssetReferences(assets.library());
        this.crowd = new Crowd(builder.seed);
        var audiences = new Audiences(store, clock, crowd, Account.keeper());
        var spending = new Spending(store, clock);
        var benchmarkLabelings = new BenchmarkLabelings(store, crowd.seed());
        this.jobs = new JobService(
                store,
                clock,
                crowd,
                audiences,
                new DatasetDatapoints(datasets, references),
                spending,
                this::assetUrl,
                benchmarkLabelings);
        this.billing = new BillingService(spending, jobs::limitSpending);
        var validation = new ValidationService(store, clock, crowd, references);
        this.orders = new OrderService(store, clock, crowd, datasets, jobs.desk("order"), validation.validation());
        this.benchmarks =
                new BenchmarkService(benchmarkLabelings, clock, crowd, audiences, references, jobs.assignments());
        List<Endpoints> endpoints = new ArrayList<>(List.of(
                new TokenEndpoints(clients, tokens, builder.refreshTokens),
                new OpenIdEndpoints(),
                new BridgeEndpoints(clients, tokens, InstantSource.system()),
                new ClientEndpoints(clients),
                new ClientPageEndpoints(clients),
                new FaultEndpoints(faults),
                assets,
                new DatasetEndpoints(clock, datasets, references),
                new AudienceEndpoints(audiences),
                new ExampleEndpoints(
                        audiences,
                        (body, member) -> references.read(body, member).map(references::write)),
                new RecalculationEndpoints(audiences),
                new AudiencePageEndpoints(audiences),
                benchmarks,
                billing,
                validation,
                orders,
                new FlowService(store, clock, crowd, audiences, datasets, references)));
        endpoints.addAll(jobs.endpoints());
        endpoints.add(new SignalService(store, clock, jobs.assignments()));
        endpoints.add(new PipelineEndpoints(store, clock, List.of(jobs.pipelines(), orders.pipelines())));
        endpoints.add(new WorkplaceEndpoints(clock, crowd, List.of(jobs.work(), orders.work())));
        endpoints.add(assets.rootHosting());
        this.server = SandboxServer.start(
                new Listener(builder.host, builder.port, builder.encryption),
                tokens,
                requests,
                List.of(new FaultHandler(faults)),
                endpoints);
    }

    /**
     * Starts a sandbox with all defaults: a free port of the loopback address, everything in memory, the credentials
     * {@code sandbox} and {@code sandbox}.
     *
     * @return the running sandbox
     * @throws UncheckedIOException if no port can be opened
     */
    public static RapidataSandbox start() {
        return builder().start();
    }

    /**
     * Starts to describe a sandbox.
     *
     * @return a builder with the defaults of {@link #start()}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Where the sandbox is reached: the one address for API, authentication, assets and pages.
     *
     * @return an address without a slash at its end
     */
    public URI baseUrl() {
        return server.baseUrl();
    }

    /**
     * The time of the sandbox.
     *
     * @return the clock it was built with
     */
    public SandboxClock clock() {
        return clock;
    }

    /**
     * What the sandbox was asked.
     *
     * @return the requests so far
     */
    public RequestLog requests() {
        return requests;
    }

    /**
     * The uploaded assets.
     *
     * @return the library
     */
    public AssetLibrary assets() {
        return assets.library();
    }

    /**
     * The datasets with their datapoints.
     *
     * @return all of them
     */
    public Datasets datasets() {
        return datasets;
    }

    /**
     * The faults that the sandbox commits.
     *
     * @return the script, empty at first
     */
    public FaultScript faults() {
        return faults;
    }

    /**
     * The simulated labelers.
     *
     * @return the crowd, for tests to set what it tends to answer and how fast
     */
    public Crowd crowd() {
        return crowd;
    }

    /**
     * The jobs, and what no customer can do to them.
     *
     * @return the control
     */
    public JobControl jobs() {
        return jobs.control();
    }

    /**
     * The orders, and what no customer can do to them.
     *
     * @return the control
     */
    public OrderControl orders() {
        return orders.control();
    }

    /**
     * What is agreed on about money.
     *
     * @return the control
     */
    public BillingControl billing() {
        return billing.control();
    }

    /**
     * The benchmarks, to give exact votes.
     *
     * @return the service behind the benchmark routes
     */
    public BenchmarkService benchmarks() {
        return benchmarks;
    }

    /** Makes all tokens issued so far invalid, as if they had expired or been revoked. */
    public void expireTokens() {
        tokens.revokeAll();
    }

    /** Stops serving and lets go of everything. What was kept in memory only is gone. */
    @Override
    public void close() {
        server.close();
        clock.close();
        assets.close();
        data.close();
    }

    private String assetUrl(String name) {
        return baseUrl() + "/assets/" + name;
    }

    /** Describes a sandbox to be started. */
    public static final class Builder {

        private String host = "127.0.0.1";
        private int port;
        private Listener.@Nullable Encryption encryption;
        private SandboxClock clock = SandboxClock.accelerated(60);
        private @Nullable Path dataDirectory;
        private final Map<String, String> credentials = new LinkedHashMap<>();
        private Duration tokenLifetime = Duration.ofHours(1);
        private boolean refreshTokens;
        private AssetSettings assetSettings = AssetSettings.DEFAULTS;
        private long seed = 1;

        private Builder() {}

        /**
         * Sets where to listen. The default is the loopback address; anything else opens the sandbox to the network.
         *
         * @param host a name or address of this machine
         * @return this
         */
        public Builder host(String host) {
            this.host = Objects.requireNonNull(host, "host");
            return this;
        }

        /**
         * Sets the port.
         *
         * @param port 1 to 65535, or 0 (the default) for any free one
         * @return this
         * @throws IllegalArgumentException if the port is out of range
         */
        public Builder port(int port) {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port must be from 0 to 65535, but is " + port);
            }
            this.port = port;
            return this;
        }

        /**
         * Serves HTTPS instead of HTTP, for clients that insist on it.
         *
         * @param keystore a PKCS #12 or JKS file with a key and its certificate
         * @param password the password of the file and the key
         * @return this
         */
        public Builder encryption(Path keystore, String password) {
            this.encryption = new Listener.Encryption(
                    Objects.requireNonNull(keystore, "keystore"), Objects.requireNonNull(password, "password"));
            return this;
        }

        /**
         * Serves HTTPS with a key of the sandbox's own, for clients that insist on HTTPS and can be told whom to trust.
         * The certificate is good for {@code localhost}, {@code api.localhost}, {@code auth.localhost} and their like,
         * and the loopback addresses.
         *
         * @param certificate where to put the certificate, in PEM form; the key is kept beside it. Where a sandbox has
         *     been started with the same file before, both are used again.
         * @return this
         * @throws UncheckedIOException if the files cannot be written, or the Java runtime has no {@code keytool}
         */
        public Builder ownCertificate(Path certificate) {
            Objects.requireNonNull(certificate, "certificate");
            try {
                this.encryption = OwnCertificate.at(certificate);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot make a certificate at " + certificate, e);
            }
            return this;
        }

        /**
         * Sets the time of the sandbox. By default it starts at the present and runs 60 times as fast.
         *
         * @param clock the clock, which the sandbox closes with itself
         * @return this
         */
        public Builder clock(SandboxClock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Accepts a client. If none is given, {@code sandbox} with the secret {@code sandbox} is.
         *
         * @param clientId the client's id
         * @param clientSecret the client's secret
         * @return this
         */
        public Builder credentials(String clientId, String clientSecret) {
            credentials.put(
                    Objects.requireNonNull(clientId, "clientId"), Objects.requireNonNull(clientSecret, "clientSecret"));
            return this;
        }

        /**
         * Keeps everything in a folder, so that the next sandbox with the same folder goes on where this one ended.
         *
         * @param directory the folder, created if need be; used by one sandbox at a time
         * @return this
         */
        public Builder dataDirectory(Path directory) {
            this.dataDirectory = Objects.requireNonNull(directory, "directory");
            return this;
        }

        /**
         * Sets how long access tokens are accepted, by the time of the machine. The default is an hour.
         *
         * @param lifetime above zero; clients are told whole seconds, rounded down
         * @return this
         * @throws IllegalArgumentException if the lifetime is not above zero
         */
        public Builder tokenLifetime(Duration lifetime) {
            if (lifetime.isNegative() || lifetime.isZero()) {
                throw new IllegalArgumentException("lifetime must be above zero, but is " + lifetime);
            }
            this.tokenLifetime = lifetime;
            return this;
        }

        /**
         * Issues refresh tokens with every access token, not only where the scope {@code offline_access} is asked for.
         *
         * @param always whether to
         * @return this
         */
        public Builder refreshTokens(boolean always) {
            this.refreshTokens = always;
            return this;
        }

        /**
         * Sets how remote assets are taken in.
         *
         * @param settings the settings
         * @return this
         */
        public Builder assetSettings(AssetSettings settings) {
            this.assetSettings = Objects.requireNonNull(settings, "settings");
            return this;
        }

        /**
         * Sets the seed of the crowd: the same seed, settings and requests give the same answers.
         *
         * @param seed any number; 1 by default
         * @return this
         */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /**
         * Starts the sandbox.
         *
         * @return the running sandbox
         * @throws UncheckedIOException if the port cannot be opened or the data folder not be used
         */
        public RapidataSandbox start() {
            try {
                DataFolder data = DataFolder.open(dataDirectory, clock);
                try {
                    return new RapidataSandbox(this, data);
                } catch (IOException | RuntimeException | Error e) {
                    clock.close();
                    data.close();
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot start the sandbox: " + e.getMessage(), e);
            }
        }

        private Map<String, String> credentials() {
            return credentials.isEmpty() ? Map.of("sandbox", "sandbox") : credentials;
        }
    }
}
