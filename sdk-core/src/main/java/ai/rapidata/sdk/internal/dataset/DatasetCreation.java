package ai.rapidata.sdk.internal.dataset;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.error.RapidataException;
import ai.rapidata.sdk.internal.resume.BatchAdoption;
import ai.rapidata.sdk.internal.resume.ResumeJournal;
import ai.rapidata.sdk.internal.upload.DatapointUploads;
import ai.rapidata.sdk.internal.upload.UploadLedger;
import ai.rapidata.sdk.internal.upload.UploadReport;
import ai.rapidata.sdk.internal.upload.UploadResources;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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
     * Creates a dataset and uploads datapoints into it. A resume key in the options has no effect.
     *
     * @param name name of the dataset
     * @param datapoints what to upload; read once, as far as there is room for more
     * @param options listener and cache identity
     * @return the dataset, and what became of each datapoint
     * @throws ai.rapidata.sdk.error.InvalidInputException when there is no datapoint, or texts and media are mixed
     * @throws ai.rapidata.sdk.error.RapidataException when the dataset cannot be created
     */
    public UploadedDataset create(String name, Iterable<Datapoint> datapoints, UploadOptions options) {
        return create(name, datapoints, options, newDatasets());
    }

    private UploadedDataset create(
            String name, Iterable<Datapoint> datapoints, UploadOptions options, DatasetSource source) {
        Iterable<Datapoint> checked = DatapointShape.checked(datapoints);
        DatasetSource.Made made = source.make(name);
        ServiceDataset dataset = new ServiceDataset(uploads, made.datasetId(), name);
        UploadReport report = uploadNew(dataset, checked, options, UploadLedger.NONE, made.ownerId());
        return new UploadedDataset(dataset, report, null, made.ownerId());
    }

    private DatasetSource newDatasets() {
        return DatasetSource.of(uploads.resources().datasetApi()::createDataset);
    }

    private static UploadReport uploadNew(
            ServiceDataset dataset,
            Iterable<Datapoint> datapoints,
            UploadOptions options,
            UploadLedger ledger,
            @Nullable String ownerId) {
        try {
            return dataset.uploadNew(datapoints, options, ledger);
        } catch (RapidataException e) {
            if (ownerId != null) {
                e.addSuppressed(new RapidataException(ownerId + " was made before this, with dataset " + dataset.id()
                        + ", and holds what was uploaded"));
            }
            throw e;
        }
    }

    /**
     * Creates a dataset as {@link #create} does; with a resume key in the options, what was done is written down, and an
     * upload that was begun under the same key goes on in its dataset.
     *
     * @param name name of the dataset
     * @param datapoints what to upload
     * @param options listener, cache identity and resume key
     * @return the dataset, and what became of each datapoint
     * @throws ai.rapidata.sdk.dataset.ResumeRefusedException when the upload cannot be continued
     */
    public UploadedDataset createResumable(String name, Iterable<Datapoint> datapoints, UploadOptions options) {
        return createResumable(name, datapoints, options, newDatasets());
    }

    /**
     * Does the same with datasets that something else makes.
     *
     * @param name name of the dataset
     * @param datapoints what to upload
     * @param options listener, cache identity and resume key
     * @param source makes the dataset where no earlier upload is continued
     * @return the dataset, and what became of each datapoint
     * @throws ai.rapidata.sdk.dataset.ResumeRefusedException when the upload cannot be continued
     */
    public UploadedDataset createResumable(
            String name, Iterable<Datapoint> datapoints, UploadOptions options, DatasetSource source) {
        String key = options.resumeKey().orElse(null);
        if (key == null) {
            return create(name, datapoints, options, source);
        }
        Iterable<Datapoint> checked = DatapointShape.checked(datapoints);
        ResumeJournal journal = openJournal(key);
        boolean uploaded = false;
        try {
            UploadedDataset dataset = fill(journal, name, checked, options, source, () -> openJournal(key));
            uploaded = true;
            return dataset;
        } finally {
            if (!uploaded) {
                journal.close();
            }
        }
    }

    private UploadedDataset fill(
            ResumeJournal journal,
            String name,
            Iterable<Datapoint> datapoints,
            UploadOptions options,
            DatasetSource source,
            Supplier<ResumeJournal> reopening) {
        UploadResources resources = uploads.resources();
        journal.check(name, datapoints);
        String known = journal.datasetId().orElse(null);
        DatasetSource.Made made;
        if (known == null) {
            made = source.make(name);
            String ownerId = made.ownerId();
            if (ownerId != null) {
                // Before the dataset: an upload that is continued must find its owner.
                journal.made(ownerId);
            }
            journal.begin(made.datasetId(), name, datapoints);
        } else {
            made = new DatasetSource.Made(known, journal.madeId().orElse(null));
            new BatchAdoption(resources.assetApi(), resources.ticker(), resources.sleeper()).adopt(journal);
        }
        ServiceDataset dataset = new ServiceDataset(uploads, made.datasetId(), name);
        UploadReport report = uploadNew(dataset, datapoints, options, journal, made.ownerId());
        return new UploadedDataset(dataset, report, new HeldJournal(journal, reopening), made.ownerId());
    }

    /**
     * Forgets a resumable upload; what it brought to the service stays there.
     *
     * @param key the resume key
     * @return true when there was something to forget
     * @throws ai.rapidata.sdk.dataset.ResumeRefusedException when the upload is running
     */
    public boolean discard(String key) {
        return ResumeJournal.discard(journals(), uploads.resources().owner().get(), key);
    }

    private ResumeJournal openJournal(String key) {
        return ResumeJournal.open(journals(), uploads.resources().owner().get(), key);
    }

    private Path journals() {
        return uploads.resources().config().cacheLocation().resolve("uploads");
    }
}
