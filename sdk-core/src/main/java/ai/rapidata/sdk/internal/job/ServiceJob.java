package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.OperationInterruptedException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.api.LabelingProgress;
import ai.rapidata.sdk.internal.concurrent.Pace;
import ai.rapidata.sdk.internal.results.ResultOrigins;
import ai.rapidata.sdk.internal.results.ResultsReader;
import ai.rapidata.sdk.job.CostEstimate;
import ai.rapidata.sdk.job.CostWarning;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDetails;
import ai.rapidata.sdk.job.JobProgress;
import ai.rapidata.sdk.job.JobShare;
import ai.rapidata.sdk.job.JobStatus;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.job.ShareLevel;
import ai.rapidata.sdk.job.WaitOptions;
import ai.rapidata.sdk.results.JobResults;
import ai.rapidata.sdk.results.ResultsStream;
import ai.rapidata.sdk.results.live.LiveResults;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job at the service. */
public final class ServiceJob implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceJob.class);

    private final String id;
    private final JobServices services;
    private final JobAssignment assignment;
    private volatile @Nullable JobDetails known;
    private volatile @Nullable String name;

    private ServiceJob(String id, JobServices services, JobAssignment assignment, @Nullable JobDetails known) {
        this.id = id;
        this.services = services;
        this.assignment = assignment;
        this.known = known;
    }

    /**
     * A job that was just assigned.
     *
     * @param services what handles share
     * @param assignment what the service said
     * @return the handle
     */
    public static ServiceJob assigned(JobServices services, JobAssignment assignment) {
        return new ServiceJob(assignment.jobId(), services, assignment, null);
    }

    /**
     * A job that was found.
     *
     * @param services what handles share
     * @param details what the service said
     * @return the handle
     */
    public static ServiceJob found(JobServices services, JobDetails details) {
        return new ServiceJob(details.id(), services, JobAssignment.unknown(details.id()), details);
    }

    /**
     * A job of which no more is known than its ids. Asks nothing of the service.
     *
     * @param services what handles share
     * @param jobId the job
     * @param definitionId its definition
     * @param audienceId its audience
     * @return the handle
     */
    public static ServiceJob known(JobServices services, String jobId, String definitionId, String audienceId) {
        return new ServiceJob(jobId, services, JobAssignment.known(jobId, definitionId, audienceId), null);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        String renamed = name;
        return renamed == null ? knownDetails().name() : renamed;
    }

    @Override
    public String definitionId() {
        return assignment.definitionId().orElseGet(() -> knownDetails().definitionId());
    }

    @Override
    public String audienceId() {
        return assignment.audienceId().orElseGet(() -> knownDetails().audienceId());
    }

    @Override
    public String pipelineId() {
        return knownDetails().pipelineId();
    }

    @Override
    public Optional<Instant> createdAt() {
        return knownDetails().createdAt();
    }

    @Override
    public Optional<Instant> completedAt() {
        Optional<Instant> completed = Optional.ofNullable(known).flatMap(JobDetails::completedAt);
        return completed.isPresent() ? completed : details().completedAt();
    }

    private JobDetails knownDetails() {
        JobDetails details = known;
        return details == null ? details() : details;
    }

    @Override
    public boolean recruitingStarted() {
        return assignment.recruitingStarted();
    }

    @Override
    public Optional<CostWarning> costWarning() {
        return assignment.costWarning();
    }

    @Override
    public boolean contentCheckSkipDenied() {
        return assignment.contentCheckSkipDenied();
    }

    @Override
    public List<JobWarning> warnings() {
        return assignment.warnings();
    }

    @Override
    public JobDetails details() {
        JobDetails details = services.jobs().get(id);
        known = details;
        return details;
    }

    @Override
    public JobStatus getStatus() {
        return details().status();
    }

    @Override
    public JobProgress getProgress() {
        return progress(details());
    }

    private JobProgress progress(JobDetails details) {
        LabelingProgress labeling = services.jobs().progress(id);
        double percentage = details.status().equals(JobStatus.COMPLETED) ? 100 : labeling.percentage();
        return new JobProgress(
                details.status(),
                percentage,
                labeling.total(),
                labeling.completed(),
                services.feasibility().metrics(details.audienceId()).orElse(null));
    }

    @Override
    public void displayProgressBar(Duration refresh, Duration timeout) {
        completion().draw(new ProgressBar(services.terminal(), "Job " + id), refresh, timeout, this::percentage);
    }

    private double percentage(JobDetails details) {
        try {
            return details.status().equals(JobStatus.COMPLETED)
                    ? 100
                    : services.jobs().progress(id).percentage();
        } catch (OperationInterruptedException interrupted) {
            throw interrupted;
        } catch (RapidataException unreadable) {
            LOG.debug("the progress of job {} cannot be read", id, unreadable);
            return 0;
        }
    }

    @Override
    public URI page() {
        return services.pages().job(audienceId(), id);
    }

    @Override
    public Job view() {
        try {
            services.pages().show("Job", page());
        } catch (RapidataException unknownAudience) {
            LOG.debug("the page of job {} is not known", id, unknownAudience);
            services.terminal().printLine("Job: " + id);
        }
        return this;
    }

    @Override
    public Job pause() {
        services.jobs().pause(id);
        return this;
    }

    @Override
    public Job resume() {
        services.jobs().resume(id);
        return this;
    }

    @Override
    public void delete() {
        services.jobs().delete(id);
    }

    @Override
    public CostEstimate estimatedCost(Duration timeout) {
        return services.costs()
                .await("job " + id, timeout, () -> services.jobs().costEstimate(id));
    }

    @Override
    public Job updateName(String newName) {
        if (newName.isBlank()) {
            throw new InvalidInputException("name", newName, "is blank", "give the job a name");
        }
        services.jobs().rename(id, newName);
        name = newName;
        return this;
    }

    @Override
    public Job updateVisibility(boolean isPublic) {
        services.jobs().updateVisibility(id, isPublic);
        return this;
    }

    @Override
    public Job share(String email, ShareLevel level) {
        if (email.isBlank()) {
            throw new InvalidInputException("email", email, "is blank", "give the account's e-mail address");
        }
        services.jobs().share(id, email, level);
        return this;
    }

    @Override
    public List<JobShare> getShares() {
        return services.jobs().shares(id);
    }

    @Override
    public Job unshare(String customerId) {
        services.jobs().unshare(id, customerId);
        return this;
    }

    @Override
    public JobResults getResults(UnaryOperator<WaitOptions> options) {
        WaitOptions chosen = options.apply(WaitOptions.defaults());
        return services.tracing()
                .operation("job.getResults", () -> results(completion().await(chosen.timeout(), telling(chosen))));
    }

    @Override
    public CompletableFuture<JobResults> getResultsAsync(UnaryOperator<WaitOptions> options) {
        WaitOptions chosen = options.apply(WaitOptions.defaults());
        return completion().awaitAsync(chosen.timeout(), telling(chosen), this::results);
    }

    @Override
    public ResultsStream streamResults(UnaryOperator<WaitOptions> options) {
        WaitOptions chosen = options.apply(WaitOptions.defaults());
        JobDetails completed = completion().await(chosen.timeout(), telling(chosen));
        return resultFile().stream(origins(completed));
    }

    @Override
    public LiveResults liveResults() {
        return new ServiceLiveResults(services.jobs().liveResults(), id);
    }

    @Override
    public JobResults getPreliminaryResults(Duration timeout) {
        JobDetails details = details();
        if (details.status().equals(JobStatus.COMPLETED)) {
            return results(details);
        }
        String downloadId = services.jobs().pipelines().requestPreliminaryResults(details.pipelineId());
        byte[] file = services.waiter()
                .await(
                        "preparation of the preliminary results of job " + id,
                        timeout,
                        Pace.COMPUTING,
                        () -> services.jobs().pipelines().preliminaryResults(downloadId));
        return ResultsReader.read(file, origins(details));
    }

    private Completion<JobDetails> completion() {
        return new Completion<>("job " + id, services.waiter(), this::watch);
    }

    private JobWatch watch(Consumer<JobDetails> onLook) {
        return new JobWatch(id, services, assignment.recruitingStarted(), details -> {
            known = details;
            onLook.accept(details);
        });
    }

    private Consumer<JobDetails> telling(WaitOptions options) {
        return options.listener()
                .map(listener -> completion().telling(details -> listener.progressed(progress(details))))
                .orElse(details -> {});
    }

    private JobResults results(JobDetails completed) {
        return resultFile().read(origins(completed));
    }

    private ResultFile resultFile() {
        return new ResultFile("job " + id, () -> services.jobs().downloadResults(id));
    }

    private ResultOrigins origins(JobDetails details) {
        return services.origins()
                .of(details.definitionId(), details.revisionNumber().orElse(1));
    }

    @Override
    public String toString() {
        JobDetails details = known;
        return "Job[" + id + (details == null ? "" : ", " + details.name() + ", " + details.status()) + "]";
    }
}
