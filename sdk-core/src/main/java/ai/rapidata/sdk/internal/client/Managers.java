package ai.rapidata.sdk.internal.client;

import ai.rapidata.sdk.audience.AudienceManager;
import ai.rapidata.sdk.benchmark.BenchmarkManager;
import ai.rapidata.sdk.billing.BillingManager;
import ai.rapidata.sdk.context.ContextManager;
import ai.rapidata.sdk.demographic.DemographicManager;
import ai.rapidata.sdk.flow.FlowManager;
import ai.rapidata.sdk.internal.api.AudienceApi;
import ai.rapidata.sdk.internal.api.BenchmarkApi;
import ai.rapidata.sdk.internal.api.BillingApi;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.api.DemographicApi;
import ai.rapidata.sdk.internal.api.FlowApi;
import ai.rapidata.sdk.internal.api.JobApi;
import ai.rapidata.sdk.internal.api.JobDefinitionApi;
import ai.rapidata.sdk.internal.api.LeaderboardApi;
import ai.rapidata.sdk.internal.api.OrderApi;
import ai.rapidata.sdk.internal.api.ParticipantApi;
import ai.rapidata.sdk.internal.api.SignalApi;
import ai.rapidata.sdk.internal.api.ValidationApi;
import ai.rapidata.sdk.internal.audience.AudienceServices;
import ai.rapidata.sdk.internal.audience.ServiceAudienceManager;
import ai.rapidata.sdk.internal.benchmark.BenchmarkServices;
import ai.rapidata.sdk.internal.benchmark.ServiceBenchmarkManager;
import ai.rapidata.sdk.internal.billing.ServiceBillingManager;
import ai.rapidata.sdk.internal.concurrent.Waiter;
import ai.rapidata.sdk.internal.context.ServiceContextManager;
import ai.rapidata.sdk.internal.dataset.DatasetCreation;
import ai.rapidata.sdk.internal.demographic.ServiceDemographicManager;
import ai.rapidata.sdk.internal.flow.FlowServices;
import ai.rapidata.sdk.internal.flow.ServiceFlowManager;
import ai.rapidata.sdk.internal.http.ApiTransport;
import ai.rapidata.sdk.internal.job.DefinitionUploads;
import ai.rapidata.sdk.internal.job.JobServices;
import ai.rapidata.sdk.internal.job.KnownOrigins;
import ai.rapidata.sdk.internal.job.ServiceJobManager;
import ai.rapidata.sdk.internal.order.OrderServices;
import ai.rapidata.sdk.internal.order.ServiceOrderManager;
import ai.rapidata.sdk.internal.signal.ServiceSignalManager;
import ai.rapidata.sdk.internal.signal.SignalServices;
import ai.rapidata.sdk.internal.upload.DatapointUploads;
import ai.rapidata.sdk.internal.upload.ItemFailures;
import ai.rapidata.sdk.internal.upload.UploadResources;
import ai.rapidata.sdk.internal.validation.ServiceValidationManager;
import ai.rapidata.sdk.internal.validation.ValidationServices;
import ai.rapidata.sdk.job.JobManager;
import ai.rapidata.sdk.order.OrderManager;
import ai.rapidata.sdk.signal.SignalManager;
import ai.rapidata.sdk.validation.ValidationManager;

/** The nouns of one client, made of what they share. Making them sends nothing and starts no thread. */
public final class Managers {

    private final FlowManager flow;
    private final JobManager jobs;
    private final AudienceManager audiences;
    private final DatapointUploads uploads;
    private final BenchmarkManager benchmarks;
    private final SignalManager signals;
    private final BillingManager billing;
    private final ContextManager context;
    private final DemographicManager demographic;
    private final OrderManager orders;
    private final ValidationManager validation;

    /**
     * Makes them.
     *
     * @param core what they share
     */
    public Managers(ClientCore core) {
        Session session = core.session();
        Surroundings surroundings = session.surroundings();
        ApiTransport transport = session.transport();
        Waiter waiter =
                new Waiter(surroundings.sleeper(), surroundings.ticker(), surroundings.jitter(), core.background());
        UploadResources resources = UploadResources.of(
                transport,
                core.config().upload(),
                () -> session.environment().apiUrl() + " " + session.account().key(),
                surroundings.clock(),
                surroundings.ticker(),
                surroundings.sleeper(),
                core.terminal(),
                session.tracing());
        this.uploads = core.closeLater(new DatapointUploads(resources));
        JobServices shared = new JobServices(
                new JobApi(transport),
                new JobDefinitionApi(transport),
                new AudienceApi(transport),
                waiter,
                surroundings.ticker(),
                core.pages(),
                core.terminal(),
                new KnownOrigins(),
                session.tracing());
        DefinitionUploads definitionUploads = new DefinitionUploads(uploads);
        this.jobs = new ServiceJobManager(shared, definitionUploads);
        ValidationApi validationApi = new ValidationApi(transport);
        this.validation = new ServiceValidationManager(new ValidationServices(
                validationApi,
                uploads.assets(),
                new ItemFailures(surroundings.clock()),
                core.config().upload().maxWorkers(),
                core.config().upload().maxRetries(),
                core.pages(),
                session.tracing()));
        this.orders = new ServiceOrderManager(new OrderServices(
                new OrderApi(transport),
                definitionUploads,
                validationApi::get,
                waiter,
                surroundings.ticker(),
                core.pages(),
                core.terminal(),
                new KnownOrigins(),
                session.tracing()));
        this.audiences = new ServiceAudienceManager(
                new AudienceServices(shared, uploads.assets(), core.config().upload()));
        this.flow = new ServiceFlowManager(new FlowServices(
                new FlowApi(transport),
                new DatasetApi(transport),
                new DatasetCreation(uploads),
                uploads.assets(),
                waiter,
                surroundings.clock(),
                session.tracing()));
        this.benchmarks = new ServiceBenchmarkManager(new BenchmarkServices(
                new BenchmarkApi(transport),
                new LeaderboardApi(transport),
                new ParticipantApi(transport),
                uploads.assets(),
                new ItemFailures(surroundings.clock()),
                core.config().upload().maxWorkers(),
                core.config().upload().maxRetries(),
                jobs,
                waiter,
                surroundings.ticker(),
                core.pages()));
        this.signals = new ServiceSignalManager(new SignalServices(new SignalApi(transport), shared));
        this.billing = new ServiceBillingManager(new BillingApi(transport));
        this.context = new ServiceContextManager(
                new DatasetApi(transport), core.config().upload().maxWorkers());
        this.demographic = new ServiceDemographicManager(new DemographicApi(transport), uploads.assets());
    }

    /** Forgets which assets are at the service already, in memory and on disk. */
    public void clearCaches() {
        uploads.clearCaches();
    }

    /**
     * Job definitions and jobs.
     *
     * @return the manager
     */
    public JobManager jobs() {
        return jobs;
    }

    /**
     * Audiences.
     *
     * @return the manager
     */
    public AudienceManager audiences() {
        return audiences;
    }

    /**
     * Ranking flows.
     *
     * @return the manager
     */
    public FlowManager flow() {
        return flow;
    }

    /**
     * Orders.
     *
     * @return the manager
     */
    public OrderManager orders() {
        return orders;
    }

    /**
     * Validation sets.
     *
     * @return the manager
     */
    public ValidationManager validation() {
        return validation;
    }

    /**
     * Benchmarks.
     *
     * @return the manager
     */
    public BenchmarkManager benchmarks() {
        return benchmarks;
    }

    /**
     * Signals.
     *
     * @return the manager
     */
    public SignalManager signals() {
        return signals;
    }

    /**
     * Billing.
     *
     * @return the manager
     */
    public BillingManager billing() {
        return billing;
    }

    /**
     * Context shortening.
     *
     * @return the manager
     */
    public ContextManager context() {
        return context;
    }

    /**
     * Questions to labelers about themselves.
     *
     * @return the manager
     */
    public DemographicManager demographic() {
        return demographic;
    }
}
