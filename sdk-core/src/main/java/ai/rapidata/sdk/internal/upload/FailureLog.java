package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
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
    private final LongSequence sortIndexes = new LongSequence();
    private final LongSequence offsets = new LongSequence();
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
        if (sortIndexes.size() < most) {
            inMemory.add(failure);
        } else {
            offsets.add(spill(failure));
        }
        sortIndexes.add(sortIndex);
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
        return sortIndexes.size();
    }

    /** The failures so far, in the order of the datapoints; later ones do not appear in it. */
    synchronized Failures inOrder() {
        return new Failures(sortIndexes.order());
    }

    private synchronized FailedUpload<Datapoint> read(int index) {
        if (index < most) {
            return inMemory.get(index);
        }
        long offset = offsets.get(index - most);
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

    private synchronized long sortIndexAt(int index) {
        return sortIndexes.get(index);
    }

    /** The failures as a list. */
    final class Failures extends AbstractList<FailedUpload<Datapoint>> implements RandomAccess {
        private final int[] order;

        private Failures(int[] order) {
            this.order = order;
        }

        @Override
        public FailedUpload<Datapoint> get(int index) {
            return read(order[index]);
        }

        /** The place of a failed datapoint in the dataset. */
        long sortIndex(int index) {
            return sortIndexAt(order[index]);
        }

        @Override
        public int size() {
            return order.length;
        }
    }
}
