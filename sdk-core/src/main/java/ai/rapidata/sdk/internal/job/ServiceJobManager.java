package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadJob;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.job.ClassificationJobOptions;
import ai.rapidata.sdk.job.CompareJobOptions;
import ai.rapidata.sdk.job.ContextShortening;
import ai.rapidata.sdk.job.DatapointJobOptions;
import ai.rapidata.sdk.job.DrawJobOptions;
import ai.rapidata.sdk.job.FreeTextJobOptions;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.job.JobDefinitionDetails;
import ai.rapidata.sdk.job.JobDefinitionField;
import ai.rapidata.sdk.job.JobField;
import ai.rapidata.sdk.job.JobManager;
import ai.rapidata.sdk.job.JobOptions;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.job.LocateJobOptions;
import ai.rapidata.sdk.job.RankingJobOptions;
import ai.rapidata.sdk.job.SelectWordsJobOptions;
import ai.rapidata.sdk.job.TimestampJobOptions;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import ai.rapidata.sdk.task.ClassificationTask;
import ai.rapidata.sdk.task.CompareTask;
import ai.rapidata.sdk.task.DrawTask;
import ai.rapidata.sdk.task.FreeTextTask;
import ai.rapidata.sdk.task.LocateTask;
import ai.rapidata.sdk.task.RankingTask;
import ai.rapidata.sdk.task.Referee;
import ai.rapidata.sdk.task.SelectWordsTask;
import ai.rapidata.sdk.task.Task;
import ai.rapidata.sdk.task.TimestampTask;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The job definitions and jobs of the service. */
public final class ServiceJobManager implements JobManager {

    private static final String NEWEST_FIRST = "-created_at";
    private static final int LONGEST_COPIED_LIST = 100_000;

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
        return create(name, new ClassificationTask(instruction, answerOptions), datapoints, chosen);
    }

    @Override
    public JobDefinition createCompareJobDefinition(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<CompareJobOptions> options) {
        CompareJobOptions chosen = options.apply(CompareJobOptions.defaults());
        return create(name, new CompareTask(instruction, chosen.abNames()), datapoints, chosen);
    }

    @Override
    public JobDefinition createRankingJobDefinition(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            int comparisonBudget,
            UnaryOperator<RankingJobOptions> options) {
        RankingJobOptions chosen = options.apply(RankingJobOptions.defaults());
        RankingTask task = new RankingTask(
                instruction, comparisonBudget, chosen.responsesPerComparison(), chosen.randomComparisonsRatio());
        return create(name, task, datapoints, chosen, items -> new Referee.Naive(task.votesPerPair(items)));
    }

    @Override
    public JobDefinition createFreeTextJobDefinition(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<FreeTextJobOptions> options) {
        return create(name, new FreeTextTask(instruction), datapoints, options.apply(FreeTextJobOptions.defaults()));
    }

    @Override
    public JobDefinition createSelectWordsJobDefinition(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<SelectWordsJobOptions> options) {
        return create(
                name, new SelectWordsTask(instruction), datapoints, options.apply(SelectWordsJobOptions.defaults()));
    }

    @Override
    public JobDefinition createLocateJobDefinition(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<LocateJobOptions> options) {
        return create(name, new LocateTask(instruction), datapoints, options.apply(LocateJobOptions.defaults()));
    }

    @Override
    public JobDefinition createDrawJobDefinition(
            String name, String instruction, Iterable<Datapoint> datapoints, UnaryOperator<DrawJobOptions> options) {
        return create(name, new DrawTask(instruction), datapoints, options.apply(DrawJobOptions.defaults()));
    }

    @Override
    public JobDefinition createTimestampJobDefinition(
            String name,
            String instruction,
            Iterable<Datapoint> datapoints,
            UnaryOperator<TimestampJobOptions> options) {
        return create(name, new TimestampTask(instruction), datapoints, options.apply(TimestampJobOptions.defaults()));
    }

    @Override
    public <T> UploadJob<T> inBackground(Function<UnaryOperator<UploadOptions>, T> creation) {
        return uploads.inBackground(creation);
    }

    @Override
    public boolean discardUpload(String resumeKey) {
        return uploads.discard(resumeKey);
    }

    private JobDefinition create(
            String name, Task task, Iterable<Datapoint> datapoints, DatapointJobOptions<?> options) {
        Referee referee = options.referee();
        return create(name, task, datapoints, options, items -> referee);
    }

    private JobDefinition create(
            String name,
            Task task,
            Iterable<Datapoint> datapoints,
            JobOptions<?> options,
            IntFunction<Referee> referee) {
        return services.tracing()
                .operation("job.createDefinition", () -> created(name, task, datapoints, options, referee));
    }

    private JobDefinition created(
            String name,
            Task task,
            Iterable<Datapoint> datapoints,
            JobOptions<?> options,
            IntFunction<Referee> referee) {
        if (name.isBlank()) {
            throw new InvalidInputException("name", name, "is blank", "give the definition a name");
        }
        Iterable<Datapoint> given = ParallelLists.apply(unchanging(datapoints), options);
        DatapointRules.Found found = DatapointRules.check(task.type(), given);
        ContextShortening shortening = options.contextShortening().orElseGet(uploads::shortening);
        ContextShortener.check(given, shortening);
        DefinitionPlan plan = new DefinitionPlan(
                name,
                task,
                referee.apply(found.mostItems()),
                options.settings(),
                given,
                found.mostItems(),
                shortening,
                options.upload(),
                uploads.tolerance(options.upload()));
        Warnings warnings = new Warnings();
        warnings.checkSettings(task.type(), options.settings());
        if (task instanceof RankingTask ranking) {
            warnOfSmallBudget(ranking, found.mostItems(), warnings);
        }
        return new DefinitionMaking(services, uploads).make(plan, warnings);
    }

    /** What the caller changes later must not change an upload; very long lists are taken as they are. */
    private static Iterable<Datapoint> unchanging(Iterable<Datapoint> datapoints) {
        return datapoints instanceof List<Datapoint> list && list.size() <= LONGEST_COPIED_LIST
                ? Collections.unmodifiableList(new ArrayList<>(list))
                : datapoints;
    }

    private static void warnOfSmallBudget(RankingTask task, int items, Warnings warnings) {
        long pairs = RankingTask.pairs(items);
        if (task.comparesAllPairs(items) && task.comparisonBudget() < pairs) {
            warnings.add(
                    JobWarning.Kind.BUDGET_BELOW_PAIRS,
                    "the budget of " + task.comparisonBudget() + " comparisons is below the " + pairs
                            + " pairs of the largest ranking; each pair will be compared once all the same");
        }
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
