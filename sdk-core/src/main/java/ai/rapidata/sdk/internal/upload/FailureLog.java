package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.internal.json.Json;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Collects the failures of an upload. Where there are many, all but the first go to a temporary file, with sixteen bytes
 * each in memory, and eight once the upload has ended. Safe for several writers.
 */
final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
    private final FailureSpace space;
    private List<PlacedFailure> inMemory = new ArrayList<>();
    private LongSequence sortIndexes = new LongSequence();
    private LongSequence positions = new LongSequence();
    private @Nullable SpillFile file;
    private boolean unwritable;
    private boolean ended;

    /**
     * A log.
     *
     * @param space where failures are kept
     */
    FailureLog(FailureSpace space) {
        this.space = space;
    }

    /** Takes note of a failure; of one that comes after the end, no more. */
    synchronized void add(PlacedFailure failure) {
        if (ended) {
            LOG.debug("The failure of datapoint {} came after the end of its upload", failure.sortIndex());
            return;
        }
        if (positions.size() == space.mostInMemory()) {
            spillAllButTheFirst();
        }
        positions.add(positions.size() < space.mostInMemory() ? keep(failure) : spill(failure));
        sortIndexes.add(failure.sortIndex());
    }

    /**
     * Ends the log and hands its failures over, in the order of the datapoints. Nothing of them stays here: the file goes
     * away with the list. To be called once.
     */
    synchronized FailureList inOrder() {
        ended = true;
        positions.sortBy(sortIndexes);
        FailureList failures = new FailureList(positions, inMemory, file);
        sortIndexes = new LongSequence();
        positions = new LongSequence();
        inMemory = List.of();
        file = null;
        return failures;
    }

    private long keep(PlacedFailure failure) {
        inMemory.add(failure);
        return FailureList.inMemory(inMemory.size() - 1);
    }

    private void spillAllButTheFirst() {
        for (int i = space.firstInMemory(); i < positions.size(); i++) {
            long offset = append(inMemory.get(i));
            if (offset < 0) {
                return;
            }
            positions.set(i, offset);
        }
        inMemory.subList(space.firstInMemory(), positions.size()).clear();
    }

    private long spill(PlacedFailure failure) {
        long offset = append(failure);
        return offset < 0 ? keep(failure) : offset;
    }

    /** Returns where the failure stands in the file; below zero where it must stay in memory, as none can be written. */
    private long append(PlacedFailure failure) {
        if (unwritable) {
            return -1;
        }
        try {
            SpillFile spill = file;
            if (spill == null) {
                spill = new SpillFile("failures", space.directory());
                file = spill;
            }
            return spill.append(Json.write(RecordText.write(failure)));
        } catch (UncheckedIOException e) {
            unwritable = true;
            LOG.warn("Failures of the upload stay in memory, as no temporary file can be written", e);
            return -1;
        }
    }
}
