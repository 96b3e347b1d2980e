package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects failures. The first ten thousand stay in memory; all further ones are kept in a temporary file, with sixteen
 * bytes each in memory. Safe for several writers; read it when the upload has ended.
 */
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private final int most;
    private final List<FailedUpload<Datapoint>> inMemory = new ArrayList<>();
    private long[] sortIndexes = new long[16];
    private long[] offsets = new long[0];
    private int size;
    private final List<FailedUpload<Datapoint>> unspilt = new ArrayList<>();
    private @Nullable SpillFile spill;
    private boolean unwritable;

    /**
     * A log.
     *
     * @param most how many failures stay in memory
     */
    FailureLog(int most) {
        this.most = most;
    }

    synchronized void add(long sortIndex, FailedUpload<Datapoint> failure) {
        if (size == sortIndexes.length) {
            sortIndexes = Arrays.copyOf(sortIndexes, size * 2);
        }
        sortIndexes[size] = sortIndex;
        if (size < most) {
            inMemory.add(failure);
        } else {
            if (size - most >= offsets.length) {
                offsets = Arrays.copyOf(offsets, Math.max(16, offsets.length * 2));
            }
            offsets[size - most] = spill(failure);
        }
        size++;
    }

    /** Returns where the failure stands in the file; below zero where it stays in memory, as there is no room on disk. */
    private long spill(FailedUpload<Datapoint> failure) {
        if (!unwritable) {
            try {
                SpillFile file = spill;
                if (file == null) {
                    file = new SpillFile("failures");
                    spill = file;
                }
                return file.append(Json.write(RecordText.write(failure)));
            } catch (UncheckedIOException e) {
                unwritable = true;
                LOG.warn("Failures of the upload stay in memory, as no temporary file can be written", e);
            }
        }
        unspilt.add(failure);
        return -unspilt.size();
    }

    synchronized int size() {
        return size;
    }

    /** The failures so far, in the order of the datapoints; later ones do not appear in it. */
    synchronized Failures inOrder() {
        return new Failures(sorted(), Arrays.copyOf(sortIndexes, size));
    }

    /** The positions in the order of their sort indexes, found without an object per failure. */
    private int[] sorted() {
        long[] values = Arrays.copyOf(sortIndexes, size);
        Arrays.sort(values);
        int[] sorted = new int[size];
        int[] next = new int[size];
        for (int i = 0; i < size; i++) {
            int place = Arrays.binarySearch(values, sortIndexes[i]);
            while (place > 0 && values[place - 1] == sortIndexes[i]) {
                place--;
            }
            sorted[place + next[place]++] = i;
        }
        return sorted;
    }

    private synchronized FailedUpload<Datapoint> read(int index) {
        if (index < most) {
            return inMemory.get(index);
        }
        long offset = offsets[index - most];
        if (offset < 0) {
            return unspilt.get((int) (-offset - 1));
        }
        SpillFile file = spill;
        if (file == null) {
            throw new IllegalStateException("no such failure");
        }
        try {
            return RecordText.read((JsonObject) Json.parse(file.read(offset)));
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file holds no failure", e);
        }
    }

    /** The failures as a list. */
    final class Failures extends AbstractList<FailedUpload<Datapoint>> implements RandomAccess {
        private final int[] order;
        private final long[] places;

        private Failures(int[] order, long[] places) {
            this.order = order;
            this.places = places;
        }

        @Override
        public FailedUpload<Datapoint> get(int index) {
            return read(order[index]);
        }

        /** The place of a failed datapoint in the dataset. */
        long sortIndex(int index) {
            return places[order[index]];
        }

        @Override
        public int size() {
            return order.length;
        }
    }
}
