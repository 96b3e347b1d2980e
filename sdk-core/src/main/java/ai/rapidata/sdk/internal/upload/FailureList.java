package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * The failures of an upload that has ended, in the order of the datapoints. Those that are in a temporary file are read
 * from there each time, and cost eight bytes each in memory; the file is there for as long as this list is. Unmodifiable,
 * safe for several readers.
 */
public final class FailureList extends AbstractList<FailedUpload<Datapoint>> implements RandomAccess {
    private final LongSequence positions;
    private final List<PlacedFailure> inMemory;
    private final @Nullable SpillFile file;

    /**
     * A list.
     *
     * @param positions where each failure stands: its offset in the file, or what {@link #inMemory(int)} returns
     * @param inMemory the failures that are not in the file
     * @param file the others, or null when there are none
     */
    FailureList(LongSequence positions, List<PlacedFailure> inMemory, @Nullable SpillFile file) {
        this.positions = positions;
        this.inMemory = inMemory;
        this.file = file;
    }

    /** The position of a failure that stays in memory: below zero, since offsets in the file are not. */
    static long inMemory(int index) {
        return -1L - index;
    }

    @Override
    public FailedUpload<Datapoint> get(int index) {
        return placed(index).failure();
    }

    /**
     * A failure with the place of its datapoint.
     *
     * @param index position in this list, from 0
     * @return the failure
     * @throws IndexOutOfBoundsException when there are not that many
     * @throws UncheckedIOException when the temporary file cannot be read
     */
    public PlacedFailure placed(int index) {
        long position = positions.get(Objects.checkIndex(index, size()));
        if (position < 0) {
            return inMemory.get((int) (-1L - position));
        }
        try {
            return RecordText.readFailure(
                    (JsonObject) Json.parse(Objects.requireNonNull(file).read(position)));
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file holds no failure", e);
        }
    }

    @Override
    public int size() {
        return positions.size();
    }
}
