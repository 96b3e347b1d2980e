package ai.rapidata.sdk.internal.audience;

import ai.rapidata.sdk.audience.AssignJobOptions;
import ai.rapidata.sdk.audience.Audience;
import ai.rapidata.sdk.audience.AudienceDetails;
import ai.rapidata.sdk.audience.AudienceExample;
import ai.rapidata.sdk.audience.AudienceKind;
import ai.rapidata.sdk.audience.AudienceUpdate;
import ai.rapidata.sdk.audience.ExampleField;
import ai.rapidata.sdk.audience.ExampleOptions;
import ai.rapidata.sdk.audience.ExampleUpdate;
import ai.rapidata.sdk.audience.FilteredAudience;
import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.filter.AndFilter;
import ai.rapidata.sdk.filter.Filter;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.internal.job.Warnings;
import ai.rapidata.sdk.job.Job;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.job.JobField;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.job.RecruitingMetrics;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.search.Page;
import ai.rapidata.sdk.search.Search;
import ai.rapidata.sdk.task.Box;
import ai.rapidata.sdk.task.ClassificationTask;
import ai.rapidata.sdk.task.CompareTask;
import ai.rapidata.sdk.task.DrawTask;
import ai.rapidata.sdk.task.LocateTask;
import ai.rapidata.sdk.task.SelectWordsTask;
import ai.rapidata.sdk.task.TimeRange;
import ai.rapidata.sdk.task.TimestampTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** An audience at the service. */
final class ServiceAudience implements Audience {

    private static final String BY_PLACE = "sort_index";

    private final AudienceServices services;
    private final String id;
    private final AudienceKind kind;
    private final AtomicBoolean recruiting = new AtomicBoolean();
    private volatile String name;
    private volatile List<Filter> filters;

    ServiceAudience(AudienceServices services, String id, String name, AudienceKind kind, List<Filter> filters) {
        this.services = services;
        this.id = id;
        this.name = name;
        this.kind = kind;
        this.filters = List.copyOf(filters);
    }

    static ServiceAudience of(AudienceServices services, AudienceDetails details) {
        return new ServiceAudience(services, details.id(), details.name(), details.kind(), details.filters());
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
    public AudienceKind kind() {
        return kind;
    }

    @Override
    public List<Filter> filters() {
        return filters;
    }

    @Override
    public AudienceDetails details() {
        return services.audiences().get(id);
    }

    @Override
    public Job assignJob(JobDefinition definition, UnaryOperator<AssignJobOptions> options) {
        AssignJobOptions chosen = options.apply(AssignJobOptions.defaults());
        return services.jobs().tracing().operation("audience.assignJob", () -> assigned(definition, chosen));
    }

    private Job assigned(JobDefinition definition, AssignJobOptions chosen) {
        Warnings warnings = new Warnings();
        if (kind != AudienceKind.CUSTOM) {
            return new JobAssigning(services).assign(id, definition, chosen, warnings);
        }
        warnOfFewExamples(warnings);
        return new JobAssigning(services).assignToRecruited(id, definition, chosen, warnings);
    }

    private void warnOfFewExamples(Warnings warnings) {
        try {
            long examples = examples(1, 1).total();
            if (examples < RECOMMENDED_EXAMPLES) {
                warnings.add(
                        JobWarning.Kind.AUDIENCE,
                        "audience " + id + " has " + examples + (examples == 1 ? " example" : " examples")
                                + "; the service wants at least " + RECOMMENDED_EXAMPLES
                                + " before people can be admitted");
            }
        } catch (RapidataException unreadable) {
            if (Thread.currentThread().isInterrupted()) {
                throw unreadable;
            }
        }
    }

    @Override
    public Page<Job> findJobs(String jobName, int amount, int page) {
        return new AudienceJobs(id, services.jobs()).find(jobName, amount, page);
    }

    @Override
    public Stream<Job> streamJobs(UnaryOperator<Search<JobField>> search) {
        return new AudienceJobs(id, services.jobs()).stream(search);
    }

    @Override
    public FilteredAudience filter(Filter... parts) {
        if (parts.length == 0) {
            throw new InvalidInputException("filters", null, "is empty", "give at least one filter");
        }
        Filter filter = parts.length == 1 ? parts[0] : new AndFilter(List.of(parts));
        String part = services.audiences().filter(id, filter);
        return new ServiceFilteredAudience(services, part, name, id, filter);
    }

    @Override
    public Audience updateFilters(List<? extends Filter> changed) {
        return update(update -> update.filters(changed));
    }

    @Override
    public Audience updateName(String changed) {
        return update(update -> update.name(changed));
    }

    @Override
    public Audience update(UnaryOperator<AudienceUpdate> update) {
        AudienceUpdate changes = update.apply(AudienceUpdate.nothing());
        JsonObject body = new AudienceBodies(this::uploaded).update(changes);
        if (!body.isEmpty()) {
            services.audiences().update(id, body);
        }
        changes.name().ifPresent(changed -> name = changed);
        changes.filters().ifPresent(changed -> filters = changed);
        return this;
    }

    @Override
    public Audience startRecruiting() {
        if (recruiting.compareAndSet(false, true)) {
            try {
                services.audiences().recruit(id);
            } catch (RuntimeException failed) {
                recruiting.set(false);
                throw failed;
            }
        }
        return this;
    }

    @Override
    public Audience pauseRecruiting() {
        services.audiences().pauseRecruiting(id);
        return this;
    }

    @Override
    public Audience resumeRecruiting() {
        services.audiences().resumeRecruiting(id);
        return this;
    }

    @Override
    public RecruitingMetrics getRecruitingMetrics() {
        return services.audiences().metrics(id);
    }

    @Override
    public void delete() {
        services.audiences().delete(id);
    }

    @Override
    public Audience addClassificationExample(
            String instruction,
            List<String> answerOptions,
            Datapoint datapoint,
            List<String> truth,
            UnaryOperator<ExampleOptions> options) {
        return add(builder()
                .classification(new ClassificationTask(instruction, answerOptions), datapoint, truth, chosen(options)));
    }

    @Override
    public Audience addCompareExample(
            String instruction, Datapoint datapoint, String truth, UnaryOperator<ExampleOptions> options) {
        return add(builder().compare(new CompareTask(instruction), datapoint, truth, chosen(options)));
    }

    @Override
    public Audience addLocateExample(
            String instruction, Datapoint datapoint, List<Box> truths, UnaryOperator<ExampleOptions> options) {
        return add(builder().locate(new LocateTask(instruction), datapoint, truths, chosen(options)));
    }

    @Override
    public Audience addDrawExample(
            String instruction, Datapoint datapoint, List<Box> truths, UnaryOperator<ExampleOptions> options) {
        return add(builder().draw(new DrawTask(instruction), datapoint, truths, chosen(options)));
    }

    @Override
    public Audience addSelectWordsExample(
            String instruction, Datapoint datapoint, List<Integer> truths, UnaryOperator<ExampleOptions> options) {
        return add(builder().selectWords(new SelectWordsTask(instruction), datapoint, truths, chosen(options)));
    }

    @Override
    public Audience addTimestampExample(
            String instruction, Datapoint datapoint, List<TimeRange> truths, UnaryOperator<ExampleOptions> options) {
        return add(builder().timestamp(new TimestampTask(instruction), datapoint, truths, chosen(options)));
    }

    private static ExampleOptions chosen(UnaryOperator<ExampleOptions> options) {
        return options.apply(ExampleOptions.defaults());
    }

    private Examples builder() {
        return new Examples(this::uploaded);
    }

    private Map<Asset, String> uploaded(List<Asset> media) {
        return new LinkedHashMap<>(services.uploads().uploadedNames(media));
    }

    private Audience add(JsonObject example) {
        services.audiences().addExample(id, example);
        return this;
    }

    @Override
    public Page<AudienceExample> getExamples(int amount, int page) {
        return examples(amount, page);
    }

    private Page<AudienceExample> examples(int amount, int page) {
        return services.audiences().examples(id, request(amount, page));
    }

    private static PageRequest request(int amount, int page) {
        return new PageRequest(page, amount, List.of(BY_PLACE), List.of(), false);
    }

    @Override
    public Stream<AudienceExample> streamExamples(UnaryOperator<Search<ExampleField>> search) {
        return Listing.stream(
                PageRequest.first(search.apply(Search.everything()), BY_PLACE),
                page -> services.audiences().examples(id, page),
                AudienceExample::id);
    }

    @Override
    public Audience updateExample(String exampleId, UnaryOperator<ExampleUpdate> update) {
        ExampleUpdate changes = update.apply(ExampleUpdate.nothing());
        JsonObject body = builder().update(changes);
        if (!body.isEmpty()) {
            services.audiences().updateExample(id, exampleId, body);
        }
        return this;
    }

    @Override
    public Audience deleteExample(String exampleId) {
        services.audiences().deleteExample(exampleId);
        return this;
    }

    @Override
    public String toString() {
        return "Audience[" + id + ", " + name + ", " + kind + "]";
    }
}
