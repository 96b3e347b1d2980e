package ai.rapidata.sdk.internal.signal;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.internal.job.ServiceJob;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import ai.rapidata.sdk.signal.Signal;
import ai.rapidata.sdk.signal.SignalDetails;
import ai.rapidata.sdk.signal.SignalRun;
import ai.rapidata.sdk.signal.SignalRunField;
import ai.rapidata.sdk.signal.SignalUpdate;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A signal of the service. */
final class ServiceSignal implements Signal {

    private static final String NEWEST_FIRST = "-started_at";

    private final SignalServices services;
    private final String id;
    private final String audienceId;
    private final String jobDefinitionId;
    private final AtomicReference<@Nullable KnownRuns> beforeTrigger = new AtomicReference<>();
    private volatile String name;

    ServiceSignal(SignalServices services, String id, String name, String audienceId, String jobDefinitionId) {
        this.services = services;
        this.id = id;
        this.name = name;
        this.audienceId = audienceId;
        this.jobDefinitionId = jobDefinitionId;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String audienceId() {
        return audienceId;
    }

    @Override
    public String jobDefinitionId() {
        return jobDefinitionId;
    }

    @Override
    public SignalDetails details() {
        return services.signals().get(id);
    }

    @Override
    public Signal update(UnaryOperator<SignalUpdate> update) {
        JsonObject changes = update.apply(SignalUpdate.nothing()).changes();
        if (!changes.isEmpty()) {
            services.signals().update(id, changes);
        }
        changes.string("name").ifPresent(changed -> name = changed);
        return this;
    }

    @Override
    public Signal pause() {
        services.signals().pause(id);
        return this;
    }

    @Override
    public Signal resume() {
        services.signals().resume(id);
        return this;
    }

    @Override
    public Signal trigger() {
        KnownRuns before = knownRuns();
        services.signals().trigger(id);
        beforeTrigger.set(before);
        return this;
    }

    @Override
    public void delete() {
        services.signals().delete(id);
    }

    @Override
    public Page<SignalRun> getRuns(int amount, int page) {
        return services.signals().runs(id, request(amount, page));
    }

    private static PageRequest request(int amount, int page) {
        return new PageRequest(page, amount, List.of(NEWEST_FIRST), List.of(), false);
    }

    @Override
    public Stream<SignalRun> streamRuns(UnaryOperator<Search<SignalRunField>> search) {
        return runs(PageRequest.first(search.apply(Search.everything()), NEWEST_FIRST));
    }

    private Stream<SignalRun> runs(PageRequest first) {
        return Listing.stream(first, page -> services.signals().runs(id, page), SignalRun::id);
    }

    @Override
    public List<Job> getJobs(int amount) {
        return jobs(request(amount, 1)).limit(amount).toList();
    }

    @Override
    public Stream<Job> streamJobs() {
        return jobs(request(Search.DEFAULT_PAGE_SIZE, 1));
    }

    private Stream<Job> jobs(PageRequest first) {
        return runs(first).flatMap(run -> run.jobId().stream()).map(this::job);
    }

    private Job job(String jobId) {
        return ServiceJob.known(services.jobs(), jobId, jobDefinitionId, audienceId);
    }

    @Override
    public Job waitForNextJob(Duration timeout) {
        requirePositive(timeout);
        return services.jobs().tracing().operation("signal.waitForNextJob", () -> nextJob(timeout));
    }

    private Job nextJob(Duration timeout) {
        KnownRuns triggered = beforeTrigger.get();
        Job next = watch(triggered).await(timeout);
        beforeTrigger.compareAndSet(triggered, null);
        return next;
    }

    @Override
    public CompletableFuture<Job> waitForNextJobAsync(Duration timeout) {
        requirePositive(timeout);
        KnownRuns triggered = beforeTrigger.get();
        CompletableFuture<Job> next;
        try {
            next = watch(triggered).awaitAsync(timeout);
        } catch (RapidataException unreadable) {
            return CompletableFuture.failedFuture(unreadable);
        }
        next.thenRun(() -> beforeTrigger.compareAndSet(triggered, null));
        return next;
    }

    private static void requirePositive(Duration timeout) {
        if (timeout.isNegative() || timeout.isZero()) {
            throw new InvalidInputException("timeout", timeout, "is " + timeout, "choose a time above zero");
        }
    }

    private NextJobWatch watch(@Nullable KnownRuns triggered) {
        KnownRuns known = triggered == null ? knownRuns() : triggered;
        return new NextJobWatch(id, services.jobs().waiter(), known, () -> runs(NextJobWatch.NEWEST), this::job);
    }

    private KnownRuns knownRuns() {
        return KnownRuns.of(services.signals().runs(id, NextJobWatch.NEWEST));
    }

    @Override
    public String toString() {
        return "Signal[" + id + ", " + name + "]";
    }
}
