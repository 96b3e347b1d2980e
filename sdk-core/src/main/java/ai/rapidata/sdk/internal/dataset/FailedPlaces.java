package ai.rapidata.sdk.internal.dataset;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.internal.upload.IndexedDatapoint;
import ai.rapidata.sdk.internal.upload.UploadReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of datapoints that are not in the dataset, so that each gets its own again. Where two datapoints are equal,
 * they get their places in ascending order. Eight bytes per failure, taken when somebody asks first. Not thread-safe.
 */
final class FailedPlaces {
    private final List<Reported> reports = new ArrayList<>();

    /** Remembers what failed in an upload. */
    void add(UploadReport report) {
        if (!report.failures().isEmpty()) {
            reports.add(new Reported(report));
        }
    }

    /**
     * Takes the place of a datapoint.
     *
     * @param datapoint the datapoint, equal to one that failed
     * @return the datapoint at its place, or null when it did not fail before
     */
    @Nullable
    IndexedDatapoint take(Datapoint datapoint) {
        for (Reported reported : reports) {
            IndexedDatapoint place = reported.take(datapoint);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    /** Takes the places of everything that failed, in ascending order per upload. */
    List<IndexedDatapoint> takeAll() {
        List<IndexedDatapoint> all = new ArrayList<>();
        reports.forEach(reported -> reported.takeAll(all));
        reports.clear();
        return all;
    }

    /** What failed in one upload: hashes and positions in one sorted array. */
    private static final class Reported {
        private final UploadReport report;
        private final BitSet taken = new BitSet();
        private long @Nullable [] hashesAndPositions;

        Reported(UploadReport report) {
            this.report = report;
        }

        @Nullable
        IndexedDatapoint take(Datapoint datapoint) {
            long[] index = index();
            long first = (long) datapoint.hashCode() << 32;
            int start = Arrays.binarySearch(index, first);
            for (int i = start < 0 ? -start - 1 : start; i < index.length && index[i] >>> 32 == first >>> 32; i++) {
                int position = (int) index[i];
                if (!taken.get(position)
                        && report.failures().get(position).item().equals(datapoint)) {
                    return take(position, datapoint);
                }
            }
            return null;
        }

        void takeAll(List<IndexedDatapoint> all) {
            for (int position = 0; position < report.failures().size(); position++) {
                if (!taken.get(position)) {
                    all.add(take(position, report.failures().get(position).item()));
                }
            }
        }

        private IndexedDatapoint take(int position, Datapoint datapoint) {
            taken.set(position);
            boolean unconfirmed = report.failures().get(position).outcome() == UploadOutcome.UNCONFIRMED;
            return new IndexedDatapoint(report.failedSortIndex(position), datapoint, unconfirmed);
        }

        private long[] index() {
            long[] index = hashesAndPositions;
            if (index == null) {
                index = new long[report.failures().size()];
                int position = 0;
                for (FailedUpload<Datapoint> failure : report.failures()) {
                    index[position] = ((long) failure.item().hashCode() << 32) | position;
                    position++;
                }
                Arrays.sort(index);
                hashesAndPositions = index;
            }
            return index;
        }
    }
}
