package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.config.UploadConfig;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadJob;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.dataset.UploadWarning;
import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.dataset.DatasetCreation;
import ai.rapidata.sdk.internal.dataset.UploadedDataset;
import ai.rapidata.sdk.internal.upload.DatapointUploads;
import ai.rapidata.sdk.job.ContextShortening;
import ai.rapidata.sdk.job.JobWarning;
import ai.rapidata.sdk.task.TaskType;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Brings the datapoints of a definition to the service: contexts are shortened, then a dataset is made and filled. */
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
    record Uploaded(UploadedDataset uploaded, List<Datapoint> given) {}

    <T> UploadJob<T> inBackground(Function<UnaryOperator<UploadOptions>, T> creation) {
        return uploads.inBackground(creation);
    }

    boolean discard(String resumeKey) {
        return datasets.discard(resumeKey);
    }

    OptionalDouble tolerance(UploadOptions options) {
        return options.failureTolerance().isPresent() ? options.failureTolerance() : config.failureTolerance();
    }

    ContextShortening shortening() {
        return config.contextShortening() ? ContextShortening.ALWAYS : ContextShortening.WHEN_TOO_LONG;
    }

    Uploaded upload(
            String definitionName,
            TaskType type,
            Iterable<Datapoint> datapoints,
            String question,
            ContextShortening shortening,
            UploadOptions options,
            Warnings warnings) {
        Iterable<Datapoint> given = type == TaskType.RANKING ? RankingItems.of(datapoints) : datapoints;
        Iterable<Datapoint> sent =
                new ContextShortener(datasetApi, config.maxWorkers()).shorten(given, question, shortening, warnings);
        UploadedDataset uploaded = datasets.createResumable(definitionName + "_dataset", sent, options);
        for (UploadWarning warning : uploaded.report().warnings()) {
            warnings.add(JobWarning.Kind.ASSET, warning.asset().source() + ": " + warning.message());
        }
        return new Uploaded(uploaded, given instanceof List<Datapoint> list ? list : List.of());
    }
}
