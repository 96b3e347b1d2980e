package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import ai.rapidata.sdk.internal.api.RefereeCodec;
import ai.rapidata.sdk.internal.api.WorkflowCodec;
import ai.rapidata.sdk.internal.dataset.DatasetProduct;
import ai.rapidata.sdk.internal.dataset.ServiceDataset;
import ai.rapidata.sdk.job.CostEstimate;
import ai.rapidata.sdk.job.JobDefinition;
import ai.rapidata.sdk.job.JobDefinitionDetails;
import ai.rapidata.sdk.job.JobDefinitionRevision;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.job.RevisionOptions;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.recovery.FailedUploadException;
import ai.rapidata.sdk.search.Search;
import ai.rapidata.sdk.task.RankingTask;
import ai.rapidata.sdk.task.Referee;
import ai.rapidata.sdk.task.Task;
import ai.rapidata.sdk.task.TaskType;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A job definition at the service. */
final class ServiceJobDefinition implements JobDefinition {

    private final JobServices services;
    private final DefinitionUploads uploads;
    private final String id;
    private final @Nullable Task task;
    private final Warnings warnings;
    private volatile String name;

    ServiceJobDefinition(
            JobServices services,
            DefinitionUploads uploads,
            String id,
            String name,
            @Nullable Task task,
            Warnings warnings) {
        this.services = services;
        this.uploads = uploads;
        this.id = id;
        this.name = name;
        this.task = task;
        this.warnings = warnings;
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
    public List<JobWarning> warnings() {
        return warnings.all();
    }

    @Override
    public URI page() {
        return services.pages().jobDefinition(id);
    }

    @Override
    public JobDefinition preview() {
        services.pages().show("Job definition", page());
        return this;
    }

    @Override
    public JobDefinitionDetails details() {
        return services.definitions().get(id);
    }

    @Override
    public CostEstimate estimatedCost(Duration timeout) {
        return services.tracing()
                .operation(
                        "jobDefinition.estimatedCost",
                        () -> services.costs()
                                .await(
                                        "job definition " + id,
                                        timeout,
                                        () -> services.definitions().costEstimate(id)));
    }

    @Override
    public JobDefinition updateDataset(Iterable<Datapoint> datapoints, UnaryOperator<UploadOptions> options) {
        return services.tracing().operation("jobDefinition.updateDataset", () -> updated(datapoints, options));
    }

    private JobDefinition updated(Iterable<Datapoint> datapoints, UnaryOperator<UploadOptions> options) {
        UploadOptions chosen = options.apply(UploadOptions.defaults());
        Asking asking = asking();
        DatapointRules.Found found = asking.type == null
                ? DatapointRules.checkAlike(datapoints)
                : DatapointRules.check(asking.type, datapoints);
        DefinitionUploads.Uploaded upload = uploads.upload(
                name,
                asking.type == null ? TaskType.CLASSIFICATION : asking.type,
                datapoints,
                asking.instruction,
                uploads.shortening(),
                chosen,
                warnings);
        List<Datapoint> given = upload.given();
        OptionalDouble tolerance = uploads.tolerance(chosen);
        DatasetProduct<JobDefinition> product = new DatasetProduct<>(
                upload.uploaded(),
                chosen,
                OptionalDouble.of(tolerance.orElse(0)),
                dataset -> revise(dataset, found, given),
                (dataset, attempted, failures, made, retry) ->
                        FailedUploadException.ofRevision(dataset, attempted, failures, this, retry));
        return product.finish(upload.uploaded().report());
    }

    private JobDefinition revise(ServiceDataset dataset, DatapointRules.Found found, List<Datapoint> given) {
        JsonObject.Builder changes = JsonObject.builder();
        if (task instanceof RankingTask ranking) {
            // How often a pair is shown depends on the size of the largest ranking.
            changes.put("workflow", WorkflowCodec.toJson(ranking, found.mostItems()))
                    .put("referee", RefereeCodec.toJson(new Referee.Naive(ranking.votesPerPair(found.mostItems()))));
        }
        changes.put("datasetId", dataset.id());
        int revision = new DefinitionPersistence(services.definitions(), uploads.sleeper())
                .revise(id, changes.build(), dataset.id());
        services.origins().remember(id, revision, dataset, given);
        return this;
    }

    /** What is asked, as far as it is known. */
    private record Asking(@Nullable TaskType type, String instruction) {}

    private Asking asking() {
        if (task != null) {
            return new Asking(task.type(), task.instruction());
        }
        Optional<JsonObject> workflow =
                services.definitions().newestRevision(id).object("workflow");
        return new Asking(
                workflow.flatMap(WorkflowCodec::taskType).orElse(null),
                workflow.flatMap(WorkflowCodec::instruction).orElse(name));
    }

    @Override
    public JobDefinitionRevision revise(UnaryOperator<RevisionOptions> options) {
        RevisionOptions changes = options.apply(RevisionOptions.nothing());
        int number =
                services.definitions().revise(id, new RevisionBody(services.definitions(), id, warnings).of(changes));
        return number == 0 ? newestRevision() : revision(number);
    }

    @Override
    public JobDefinitionRevision newestRevision() {
        return RevisionBody.read(services.definitions().newestRevision(id));
    }

    @Override
    public JobDefinitionRevision revision(int number) {
        return RevisionBody.read(services.definitions().revision(id, number));
    }

    @Override
    public Stream<JobDefinitionRevision> streamRevisions() {
        PageRequest first = new PageRequest(1, Search.DEFAULT_PAGE_SIZE, List.of("-revision_number"), List.of(), false);
        return Listing.stream(
                first,
                page -> services.definitions().revisions(id, page).map(RevisionBody::read),
                revision -> Integer.toString(revision.number()));
    }

    @Override
    public JobDefinition copy() {
        String copy = services.definitions().copy(id, null);
        return new ServiceJobDefinition(
                services, uploads, copy, services.definitions().get(copy).name(), task, new Warnings());
    }

    @Override
    public JobDefinition copy(String copyName) {
        requireName(copyName);
        String copy = services.definitions().copy(id, copyName);
        return new ServiceJobDefinition(services, uploads, copy, copyName, task, new Warnings());
    }

    @Override
    public JobDefinition share(boolean isPublic) {
        services.definitions().share(id, isPublic);
        return this;
    }

    private static void requireName(String name) {
        if (name.isBlank()) {
            throw new InvalidInputException("name", name, "is blank", "give the definition a name");
        }
    }

    @Override
    public JobDefinition updateName(String newName) {
        requireName(newName);
        services.definitions().rename(id, newName);
        name = newName;
        return this;
    }

    @Override
    public void delete() {
        services.definitions().delete(id);
    }

    @Override
    public String toString() {
        return "JobDefinition[" + id + ", " + name + "]";
    }
}
