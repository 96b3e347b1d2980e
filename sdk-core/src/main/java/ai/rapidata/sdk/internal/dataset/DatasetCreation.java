package ai.rapidata.sdk.internal.dataset;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.internal.asset.Cancellation;
import ai.rapidata.sdk.internal.upload.DatapointUploads;
import ai.rapidata.sdk.internal.upload.UploadLedger;
import ai.rapidata.sdk.internal.upload.UploadReport;

/** Creates datasets and fills them. */
public final class DatasetCreation {
    private final DatapointUploads uploads;

    /**
     * Creation of datasets.
     *
     * @param uploads brings datapoints there
     */
    public DatasetCreation(DatapointUploads uploads) {
        this.uploads = uploads;
    }

    /**
     * Creates a dataset and uploads datapoints into it.
     *
     * @param name name of the dataset
     * @param datapoints what to upload; read once, as far as there is room for more
     * @param options listener and cache identity
     * @return the dataset, and what became of each datapoint
     * @throws ai.rapidata.sdk.error.InvalidInputException when there is no datapoint, or texts and media are mixed
     * @throws ai.rapidata.sdk.error.RapidataException when the dataset cannot be created
     */
    public UploadedDataset create(String name, Iterable<Datapoint> datapoints, UploadOptions options) {
        return create(name, datapoints, options, new Cancellation());
    }

    /**
     * Creates a dataset as {@link #create(String, Iterable, UploadOptions)} does, and can be stopped from outside.
     *
     * @param name name of the dataset
     * @param datapoints what to upload
     * @param options listener and cache identity
     * @param cancellation stops the upload
     * @return the dataset, and what became of each datapoint
     */
    public UploadedDataset create(
            String name, Iterable<Datapoint> datapoints, UploadOptions options, Cancellation cancellation) {
        Iterable<Datapoint> checked = DatapointShape.checked(datapoints);
        ServiceDataset dataset =
                new ServiceDataset(uploads, uploads.resources().datasetApi().createDataset(name), name);
        UploadReport report = dataset.uploadNew(checked, options, UploadLedger.NONE, cancellation);
        return new UploadedDataset(dataset, report);
    }
}
