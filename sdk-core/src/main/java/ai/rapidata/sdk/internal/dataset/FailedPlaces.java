package ai.rapidata.sdk.internal.dataset;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.dataset.UploadOutcome;
import ai.rapidata.sdk.internal.upload.FailureList;
import ai.rapidata.sdk.internal.upload.IndexedDatapoint;
import ai.rapidata.sdk.internal.upload.PlacedFailure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * The places of datapoints that are not in the dataset, so that each gets its own again. Where two datapoints are equal,
 * they get their places in ascending order. A few bits per failure, and eight bytes when somebody first asks for one by its
 * datapoint; the datapoints themselves are read where the failures are. Not thread-safe.
 *
 * <p>What was taken is gone for good only when that is {@linkplain #settle() settled}. An upload that ends without having
 * said what became of its datapoints {@linkplain #putBack() puts them back}.
 */
final class FailedPlaces {
    private final List<Reported> reports = new ArrayList<>();

    /** Remembers what failed in an upload. */
    void add(FailureList failures) {
        if (!failures.isEmpty()) {
            reports.add(new Reported(failures));
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

    /** How many there are to take. */
    long count() {
        return reports.stream().mapToLong(Reported::count).sum();
    }

    /** Takes the places of everything that failed so far, each when it is asked for, in ascending order per upload. */
    Iterator<IndexedDatapoint> takeEach() {
        Iterator<Reported> all = List.copyOf(reports).iterator();
        return new Iterator<>() {
            private @Nullable Reported current;

            @Override
            public boolean hasNext() {
                while (current == null || current.count() == 0) {
                    if (!all.hasNext()) {
                        return false;
                    }
                    current = all.next();
                }
                return true;
            }

            @Override
            public IndexedDatapoint next() {
                Reported from = hasNext() ? current : null;
                if (from == null) {
                    throw new NoSuchElementException("every failed datapoint was taken");
                }
                return from.takeNext();
            }
        };
    }

    /** What was taken so far has an outcome. */
    void settle() {
        reports.forEach(Reported::settle);
        reports.removeIf(reported -> reported.count() == 0);
    }

    /** Nobody knows what became of what was taken since the last settlement: the dataset must be looked at first. */
    void putBack() {
        reports.forEach(Reported::putBack);
    }

    /** What failed in one upload. */
    private static final class Reported {
        private final FailureList failures;
        private final BitSet taken = new BitSet();
        private final BitSet unsettled = new BitSet();
        private final BitSet maybeThere = new BitSet();
        private int takenCount;
        private int takenUpTo;
        private long @Nullable [] hashesAndPositions;

        Reported(FailureList failures) {
            this.failures = failures;
        }

        int count() {
            return failures.size() - takenCount;
        }

        @Nullable
        IndexedDatapoint take(Datapoint datapoint) {
            long[] index = index();
            long first = (long) datapoint.hashCode() << 32;
            int start = Arrays.binarySearch(index, first);
            for (int i = start < 0 ? -start - 1 : start; i < index.length && index[i] >>> 32 == first >>> 32; i++) {
                int position = (int) index[i];
                if (!taken.get(position)) {
                    PlacedFailure placed = failures.placed(position);
                    if (placed.failure().item().equals(datapoint)) {
                        return take(position, placed);
                    }
                }
            }
            return null;
        }

        IndexedDatapoint takeNext() {
            int position = taken.nextClearBit(takenUpTo);
            takenUpTo = position + 1;
            return take(position, failures.placed(position));
        }

        private IndexedDatapoint take(int position, PlacedFailure placed) {
            taken.set(position);
            unsettled.set(position);
            takenCount++;
            boolean lookFirst = maybeThere.get(position) || placed.failure().outcome() == UploadOutcome.UNCONFIRMED;
            return new IndexedDatapoint(placed.sortIndex(), placed.failure().item(), lookFirst);
        }

        void settle() {
            unsettled.clear();
        }

        void putBack() {
            takenCount -= unsettled.cardinality();
            taken.andNot(unsettled);
            maybeThere.or(unsettled);
            unsettled.clear();
            takenUpTo = 0;
        }

        private long[] index() {
            long[] index = hashesAndPositions;
            if (index == null) {
                index = new long[failures.size()];
                int position = 0;
                for (FailedUpload<Datapoint> failure : failures) {
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
