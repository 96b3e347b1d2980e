package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadJob;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.job.ClassificationJobOptions;
import ai.rapidata.sdk.job.CompareJobOptions;
import ai.rapidata.sdk.job.DrawJobOptions;
import ai.rapidata.sdk.job.FreeTextJobOptions;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.job.JobDefinitionDetails;
import ai.rapidata.sdk.job.JobDefinitionField;
import ai.rapidata.sdk.job.JobField;
import ai.rapidata.sdk.job.JobManager;
import ai.rapidata.sdk.job.LocateJobOptions;
import ai.rapidata.sdk.job.RankingJobOptions;
import ai.rapidata.sdk.job.SelectWordsJobOptions;
import ai.rapidata.sdk.job.TimestampJobOptions;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The job definitions and jobs of the service. */
public final class ServiceJobManager implements JobManager {

    private static final String NEWEST_FIRST = "-created_at";

    private final JobServices services;
    private final DefinitionUploads uploads;

    /**
     * Creates it.
     *
     * @param services what handles share
     * @param uploads brings datapoints to the service
     */
    public ServiceJobManager(JobServices services, DefinitionUploads uploads) {
        this.services = services;
        this.uploads = uploads;
    }

    @Override
    public JobDefinition createClassificationJobDefinition(
            String name,
            String instruction,
            List<String> answerOptions,
            Iterable<Datapoint> datapoints,
            UnaryOperator<ClassificationJobOptions> options) {
        ClassificationJobOptions chosen = options.apply(ClassificationJobOptions.defaults());
        return create(name, datapoints, plans -> plans.classification(instruction, answerOptions, chosen));
    }

    @Override
    public JobDefinition createCompareJobDefinition(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<CompareJobOptions> options) {
        CompareJobOptions chosen = options.apply(CompareJobOptions.defaults());
        return create(name, datapoints, plans -> plans.compare(instruction, chosen));
    }

    @Override
    public JobDefinition createRankingJobDefinition(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            int comparisonBudget,
            UnaryOperator<RankingJobOptions> options) {
        RankingJobOptions chosen = options.apply(RankingJobOptions.defaults());
        return create(name, datapoints, plans -> plans.ranking(instruction, comparisonBudget, chosen));
    }

    @Override
    public JobDefinition createFreeTextJobDefinition(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<FreeTextJobOptions> options) {
        FreeTextJobOptions chosen = options.apply(FreeTextJobOptions.defaults());
        return create(name, datapoints, plans -> plans.freeText(instruction, chosen));
    }

    @Override
    public JobDefinition createSelectWordsJobDefinition(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<SelectWordsJobOptions> options) {
        SelectWordsJobOptions chosen = options.apply(SelectWordsJobOptions.defaults());
        return create(name, datapoints, plans -> plans.selectWords(instruction, chosen));
    }

    @Override
    public JobDefinition createLocateJobDefinition(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<LocateJobOptions> options) {
        LocateJobOptions chosen = options.apply(LocateJobOptions.defaults());
        return create(name, datapoints, plans -> plans.locate(instruction, chosen));
    }

    @Override
    public JobDefinition createDrawJobDefinition(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<DrawJobOptions> options) {
        DrawJobOptions chosen = options.apply(DrawJobOptions.defaults());
        return create(name, datapoints, plans -> plans.draw(instruction, chosen));
    }

    @Override
    public JobDefinition createTimestampJobDefinition(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<TimestampJobOptions> options) {
        TimestampJobOptions chosen = options.apply(TimestampJobOptions.defaults());
        return create(name, datapoints, plans -> plans.timestamp(instruction, chosen));
    }

    private JobDefinition create(
            String name, Iterable<Datapoint> datapoints, Function<LabelingPlans, LabelingPlan> planning) {
        return services.tracing().operation("job.createDefinition", () -> {
            Warnings warnings = new Warnings();
            LabelingPlan plan = planning.apply(new LabelingPlans(uploads, name, datapoints, warnings));
            return new DefinitionMaking(services, uploads).make(plan, warnings);
        });
    }

    @Override
    public <T> UploadJob<T> inBackground(Function<UnaryOperator<UploadOptions>, T> creation) {
        return uploads.inBackground(creation);
    }

    @Override
    public boolean discardUpload(String resumeKey) {
        return uploads.discard(resumeKey);
    }

    @Override
    public JobDefinition getJobDefinitionById(String id) {
        return found(services.definitions().get(id));
    }

    @Override
    public Page<JobDefinition> findJobDefinitions(String name, int amount, int page) {
        return definitions(PageRequest.byName(name, amount, page));
    }

    @Override
    public Stream<JobDefinition> streamJobDefinitions(UnaryOperator<Search<JobDefinitionField>> search) {
        return Listing.stream(
                PageRequest.first(search.apply(Search.everything()), NEWEST_FIRST),
                this::definitions,
                JobDefinition::id);
    }

    @Override
    public Stream<JobDefinition> streamPublicJobDefinitions(UnaryOperator<Search<JobDefinitionField>> search) {
        return Listing.stream(
                PageRequest.first(search.apply(Search.everything()), NEWEST_FIRST),
                request -> services.definitions().findPublic(request).map(this::found),
                JobDefinition::id);
    }

    private Page<JobDefinition> definitions(PageRequest request) {
        return services.definitions().find(request).map(this::found);
    }

    private JobDefinition found(JobDefinitionDetails details) {
        return new ServiceJobDefinition(services, uploads, details.id(), details.name(), null, new Warnings());
    }

    @Override
    public Job getJobById(String id) {
        return ServiceJob.found(services, services.jobs().get(id));
    }

    @Override
    public Page<Job> findJobs(String name, int amount, int page) {
        return jobs(PageRequest.byName(name, amount, page));
    }

    @Override
    public Stream<Job> streamJobs(UnaryOperator<Search<JobField>> search) {
        return Listing.stream(PageRequest.first(search.apply(Search.everything()), NEWEST_FIRST), this::jobs, Job::id);
    }

    @Override
    public Stream<Job> streamSharedJobs(UnaryOperator<Search<JobField>> search) {
        return Listing.stream(
                PageRequest.first(search.apply(Search.everything()), NEWEST_FIRST),
                request -> services.jobs().findShared(request).map(details -> ServiceJob.found(services, details)),
                Job::id);
    }

    private Page<Job> jobs(PageRequest request) {
        return services.jobs().find(request).map(details -> ServiceJob.found(services, details));
    }
}
