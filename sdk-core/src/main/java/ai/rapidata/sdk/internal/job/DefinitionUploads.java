package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Dataset;
import ai.rapidata.sdk.dataset.UploadJob;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.dataset.UploadWarning;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.concurrent.Sleeper;
import ai.rapidata.sdk.internal.dataset.DatasetCreation;
import ai.rapidata.sdk.internal.dataset.DatasetSource;
import ai.rapidata.sdk.internal.dataset.ServiceDataset;
import ai.rapidata.sdk.internal.dataset.UploadedDataset;
import ai.rapidata.sdk.internal.upload.DatapointUploads;
import ai.rapidata.sdk.internal.upload.UploadReport;
import ai.rapidata.sdk.job.ContextShortening;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.task.TaskType;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Brings the datapoints of definitions and orders to the service: contexts are shortened, then a dataset is made and filled. */
public final class DefinitionUploads {

    private final DatapointUploads uploads;
    private final DatasetCreation datasets;
    private final DatasetApi datasetApi;
    private final UploadConfig config;

    /**
     * Creates it.
     *
     * @param uploads brings datapoints to the service
     */
    public DefinitionUploads(DatapointUploads uploads) {
        this.uploads = uploads;
        this.datasets = new DatasetCreation(uploads);
        this.datasetApi = uploads.resources().datasetApi();
        this.config = uploads.resources().config();
    }

    /**
     * An upload with what the caller gave.
     *
     * @param uploaded the dataset and what became of its datapoints
     * @param given the datapoints in the order of their places, empty if they cannot be had again
     */
    public record Uploaded(UploadedDataset uploaded, List<Datapoint> given) {}

    /**
     * Runs something that uploads datapoints in the background.
     *
     * @param creation creates, with upload options to which it applies the given change
     * @param <T> what is created
     * @return the running creation
     */
    public <T> UploadJob<T> inBackground(Function<UnaryOperator<UploadOptions>, T> creation) {
        return uploads.inBackground(creation);
    }

    Sleeper sleeper() {
        return uploads.resources().sleeper();
    }

    /**
     * Forgets a resumable upload.
     *
     * @param resumeKey its key
     * @return true when there was something to forget
     */
    public boolean discard(String resumeKey) {
        return datasets.discard(resumeKey);
    }

    OptionalDouble tolerance(UploadOptions options) {
        return options.failureTolerance().isPresent() ? options.failureTolerance() : config.failureTolerance();
    }

    ContextShortening shortening() {
        return config.contextShortening() ? ContextShortening.ALWAYS : ContextShortening.WHEN_TOO_LONG;
    }

    /**
     * A dataset that exists.
     *
     * @param id its id
     * @return the dataset
     */
    public Dataset dataset(String id) {
        return new ServiceDataset(uploads, id, null);
    }

    /** Makes datasets that belong to nothing yet. */
    DatasetSource newDatasets() {
        return DatasetSource.of(datasetApi::createDataset);
    }

    /**
     * Uploads the datapoints of a plan.
     *
     * @param plan what is to be made
     * @param source makes the dataset
     * @param warnings takes what the caller should know
     * @return the dataset and what became of the datapoints
     */
    public Uploaded upload(LabelingPlan plan, DatasetSource source, Warnings warnings) {
        Uploaded upload = upload(
                plan.name(),
                plan.task().type(),
                plan.datapoints(),
                plan.task().instruction(),
                plan.shortening(),
                plan.upload(),
                source,
                warnings);
        warnOfTolerated(plan, upload.uploaded().report(), warnings);
        return upload;
    }

    private static void warnOfTolerated(LabelingPlan plan, UploadReport report, Warnings warnings) {
        int failed = report.failures().size();
        boolean tolerated = plan.tolerance().isPresent()
                && report.succeeded() > 0
                && (double) failed / report.attempted() <= plan.tolerance().getAsDouble();
        if (failed > 0 && tolerated) {
            warnings.add(
                    JobWarning.Kind.DATAPOINTS_FAILED,
                    failed + " of " + report.attempted()
                            + " datapoints failed to upload, which is within the tolerance");
        }
    }

    Uploaded upload(
            String definitionName,
            TaskType type,
            Iterable<Datapoint> datapoints,
            String question,
            ContextShortening shortening,
            UploadOptions options,
            Warnings warnings) {
        return upload(definitionName, type, datapoints, question, shortening, options, newDatasets(), warnings);
    }

    private Uploaded upload(
            String name,
            TaskType type,
            Iterable<Datapoint> datapoints,
            String question,
            ContextShortening shortening,
            UploadOptions options,
            DatasetSource source,
            Warnings warnings) {
        Iterable<Datapoint> given = type == TaskType.RANKING ? RankingItems.of(datapoints) : datapoints;
        Iterable<Datapoint> sent =
                new ContextShortener(datasetApi, config.maxWorkers()).shorten(given, question, shortening, warnings);
        UploadedDataset uploaded = datasets.createResumable(name + "_dataset", sent, options, source);
        for (UploadWarning warning : uploaded.report().warnings()) {
            warnings.add(JobWarning.Kind.ASSET, warning.asset().source() + ": " + warning.message());
        }
        if (!uploaded.report().checked()) {
            warnings.add(
                    JobWarning.Kind.DATAPOINTS_FAILED,
                    "Dataset " + uploaded.dataset().id()
                            + " could not be looked at after the upload: datapoints may have failed later, or be in it twice");
        }
        return new Uploaded(uploaded, given instanceof List<Datapoint> list ? list : List.of());
    }
}
