package ai.rapidata.sdk.internal.dataset;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.internal.resume.BatchAdoption;
import ai.rapidata.sdk.internal.resume.ResumeJournal;
import ai.rapidata.sdk.internal.upload.DatapointUploads;
import ai.rapidata.sdk.internal.upload.UploadLedger;
import ai.rapidata.sdk.internal.upload.UploadReport;
import ai.rapidata.sdk.internal.upload.UploadResources;
import java.nio.file.Path;
import java.util.function.Supplier;

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
        Iterable<Datapoint> checked = DatapointShape.checked(datapoints);
        ServiceDataset dataset =
                new ServiceDataset(uploads, uploads.resources().datasetApi().createDataset(name), name);
        return new UploadedDataset(dataset, dataset.uploadNew(checked, options, UploadLedger.NONE), null);
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
        String key = options.resumeKey().orElse(null);
        if (key == null) {
            return create(name, datapoints, options);
        }
        Iterable<Datapoint> checked = DatapointShape.checked(datapoints);
        ResumeJournal journal = openJournal(key);
        boolean uploaded = false;
        try {
            UploadedDataset dataset = fill(journal, name, checked, options, () -> openJournal(key));
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
            Supplier<ResumeJournal> reopening) {
        UploadResources resources = uploads.resources();
        journal.check(name, datapoints);
        String known = journal.datasetId().orElse(null);
        String id = known == null ? resources.datasetApi().createDataset(name) : known;
        if (known == null) {
            journal.begin(id, name, datapoints);
        } else {
            new BatchAdoption(resources.assetApi(), resources.ticker(), resources.sleeper()).adopt(journal);
        }
        ServiceDataset dataset = new ServiceDataset(uploads, id, name);
        UploadReport report = dataset.uploadNew(datapoints, options, journal);
        return new UploadedDataset(dataset, report, new HeldJournal(journal, reopening));
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
