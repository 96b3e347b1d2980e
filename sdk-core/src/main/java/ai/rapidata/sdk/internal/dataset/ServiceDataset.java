package ai.rapidata.sdk.internal.dataset;

import ai.rapidata.sdk.dataset.AddedDatapoints;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.Dataset;
import ai.rapidata.sdk.dataset.DatasetProgress;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadOptions;
import ai.rapidata.sdk.internal.upload.DatapointUploads;
import ai.rapidata.sdk.internal.upload.GroupCreation;
import ai.rapidata.sdk.internal.upload.IndexedDatapoint;
import ai.rapidata.sdk.internal.upload.PlacedFailure;
import ai.rapidata.sdk.internal.upload.UploadContext;
import ai.rapidata.sdk.internal.upload.UploadLedger;
import ai.rapidata.sdk.internal.upload.UploadReport;
import ai.rapidata.sdk.internal.upload.UploadedOrigins;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A dataset at the service, and what this client knows about it: places, groups, and what failed. */
public final class ServiceDataset implements Dataset {
    private final DatapointUploads uploads;
    private final String id;
    private final GroupCreation groups = new GroupCreation();
    private final UploadedOrigins origins = new UploadedOrigins();
    private final FailedPlaces failedPlaces = new FailedPlaces();
    private final ReentrantLock uploading = new ReentrantLock();
    private volatile @Nullable String name;
    private long nextSortIndex;

    /**
     * A dataset that exists.
     *
     * @param uploads brings datapoints there
     * @param id its id
     * @param name its name, or null when that is not known
     */
    public ServiceDataset(DatapointUploads uploads, String id, @Nullable String name) {
        this.uploads = uploads;
        this.id = id;
        this.name = name;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        String known = name;
        if (known == null) {
            known = uploads.resources().datasetApi().datasetName(id);
            name = known;
        }
        return known;
    }

    @Override
    public DatasetProgress progress() {
        return uploads.resources().datasetApi().progress(id);
    }

    @Override
    public AddedDatapoints addDatapoints(List<Datapoint> datapoints, UploadOptions options) {
        DatapointShape.checkTypes(datapoints);
        if (datapoints.isEmpty()) {
            return new AddedDatapoints(List.of(), List.of(), List.of());
        }
        List<IndexedDatapoint> placed = new ArrayList<>(datapoints.size());
        UploadReport report = uploadTaken(() -> {
            for (Datapoint datapoint : datapoints) {
                IndexedDatapoint earlier = failedPlaces.take(datapoint);
                placed.add(earlier != null ? earlier : new IndexedDatapoint(nextSortIndex++, datapoint, false));
            }
            return upload(placed.size(), placed.iterator(), options, UploadLedger.NONE);
        });
        return added(placed, report);
    }

    /**
     * Uploads datapoints that were never uploaded before; they come after all that are there.
     *
     * @param datapoints the datapoints; read once
     * @param options listener and cache identity
     * @param ledger writes down what must survive a crash
     * @return what became of them
     */
    UploadReport uploadNew(Iterable<Datapoint> datapoints, UploadOptions options, UploadLedger ledger) {
        uploading.lock();
        try {
            long first = nextSortIndex;
            long expected = -1;
            if (datapoints instanceof Collection<Datapoint> collection) {
                expected = collection.size();
            }
            if (datapoints instanceof List<Datapoint> list) {
                origins.given(first, list);
            }
            Iterator<Datapoint> each = datapoints.iterator();
            Iterator<IndexedDatapoint> placed = new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public IndexedDatapoint next() {
                    return new IndexedDatapoint(nextSortIndex++, each.next(), false);
                }
            };
            UploadReport report = upload(expected, placed, options, ledger);
            failedPlaces.add(report.failures());
            return report;
        } finally {
            uploading.unlock();
        }
    }

    /**
     * Uploads again whatever failed so far, each datapoint at its place. What failed is read while there is room for more,
     * so that it may be more than memory holds.
     *
     * @param options listener and cache identity
     * @param ledger writes down what must survive a crash
     * @return what became of them
     */
    UploadReport uploadFailed(UploadOptions options, UploadLedger ledger) {
        return uploadTaken(() -> upload(failedPlaces.count(), failedPlaces.takeEach(), options, ledger));
    }

    /**
     * What is in this dataset, as far as it was uploaded through this object.
     *
     * @return the origins, which grow with later uploads
     */
    public UploadedOrigins origins() {
        return origins;
    }

    /**
     * The groups of this dataset.
     *
     * @return the groups
     */
    GroupCreation groups() {
        return groups;
    }

    @Override
    public String toString() {
        return "Dataset[" + id + "]";
    }

    /** Runs an upload that takes places of what failed; where it says nothing of their outcome, they are put back. */
    private UploadReport uploadTaken(Supplier<UploadReport> upload) {
        uploading.lock();
        try {
            UploadReport report = upload.get();
            failedPlaces.settle();
            failedPlaces.add(report.failures());
            return report;
        } catch (RuntimeException | Error e) {
            failedPlaces.putBack();
            throw e;
        } finally {
            uploading.unlock();
        }
    }

    private UploadReport upload(
            long count, Iterator<IndexedDatapoint> placed, UploadOptions options, UploadLedger ledger) {
        return uploads.upload(new UploadContext(id, count, options, groups, origins, ledger), placed);
    }

    private static AddedDatapoints added(List<IndexedDatapoint> placed, UploadReport report) {
        Set<Long> failed = new HashSet<>();
        List<FailedUpload<Datapoint>> failures = new ArrayList<>();
        for (int i = 0; i < report.failures().size(); i++) {
            PlacedFailure failure = report.failures().placed(i);
            failed.add(failure.sortIndex());
            failures.add(failure.failure());
        }
        List<Datapoint> succeeded = new ArrayList<>();
        for (IndexedDatapoint datapoint : placed) {
            if (!failed.contains(datapoint.sortIndex())) {
                succeeded.add(datapoint.datapoint());
            }
        }
        return new AddedDatapoints(succeeded, failures, report.warnings());
    }
}
