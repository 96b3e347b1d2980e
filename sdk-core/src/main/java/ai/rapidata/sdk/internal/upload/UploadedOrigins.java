package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Asset;
import ai.rapidata.sdk.dataset.DataType;
import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.internal.json.Json;
import ai.rapidata.sdk.json.JsonObject;
import ai.rapidata.sdk.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is in a dataset: for each place the datapoint and the names that the service gave to its assets, so that results
 * lead back to the input. What the caller's own list yields again is not stored; of the rest, twenty thousand stay in
 * memory and further ones go to a temporary file. Thread-safe.
 */
public final class UploadedOrigins {
    private static final int MOST_IN_MEMORY = 20_000;

    private final TreeMap<Long, List<Datapoint>> given = new TreeMap<>();
    private final BitSet texts = new BitSet();
    private final List<Uploaded> inMemory = new ArrayList<>();
    private final Set<String> failedIds = new HashSet<>();
    private final Set<Long> takenBack = new HashSet<>();
    private @Nullable SpillFile spill;

    /** Origins of a dataset without datapoints. */
    public UploadedOrigins() {}

    /**
     * A datapoint that is in the dataset.
     *
     * @param sortIndex its place
     * @param datapoint the datapoint as it was uploaded
     * @param names for each of its assets the name that the service gave to it, or the text
     */
    public record Uploaded(long sortIndex, Datapoint datapoint, List<String> names) {
        /** Makes the list unmodifiable. */
        public Uploaded {
            names = List.copyOf(names);
        }
    }

    /**
     * Remembers the list that was given by the caller, so that its datapoints need not be stored.
     *
     * @param firstSortIndex the place of its first element
     * @param datapoints the list; used as it is where any element can be had quickly
     */
    public synchronized void given(long firstSortIndex, List<Datapoint> datapoints) {
        if (datapoints instanceof RandomAccess) {
            given.put(firstSortIndex, datapoints);
        }
    }

    /**
     * Remembers a datapoint that is in the dataset. What was remembered for its place before counts no more.
     *
     * @param uploaded the datapoint
     */
    synchronized void add(Uploaded uploaded) {
        takenBack.remove(uploaded.sortIndex());
        boolean kept = datapoint(uploaded.sortIndex()).isPresent() && uploaded.sortIndex() <= Integer.MAX_VALUE;
        if (kept && uploaded.datapoint().dataType() == DataType.TEXT) {
            texts.set((int) uploaded.sortIndex());
        } else if (inMemory.size() < MOST_IN_MEMORY) {
            inMemory.add(uploaded);
        } else {
            SpillFile file = spill;
            if (file == null) {
                file = new SpillFile("origins", null);
                spill = file;
            }
            JsonObject.Builder json = JsonObject.builder()
                    .put("place", uploaded.sortIndex())
                    .put("names", JsonValue.ofStrings(uploaded.names()));
            if (!kept) {
                json.put("datapoint", RecordText.write(uploaded.datapoint()));
            }
            file.append(Json.write(json.build()));
        }
    }

    /**
     * Takes note that the service failed a datapoint after it had accepted it.
     *
     * @param datapointId its id; when it is uploaded again, it gets another
     * @return false when that was known already
     */
    synchronized boolean failedLater(String datapointId) {
        return failedIds.add(datapointId);
    }

    /**
     * Takes note that what was remembered for a place is not in the dataset any more.
     *
     * @param sortIndex the place
     */
    synchronized void takenBack(long sortIndex) {
        takenBack.add(sortIndex);
    }

    /**
     * The datapoint at a place of the caller's list.
     *
     * @param sortIndex the place
     * @return the datapoint, or nothing when it did not come from a list
     */
    public synchronized Optional<Datapoint> datapoint(long sortIndex) {
        Map.Entry<Long, List<Datapoint>> segment = given.floorEntry(sortIndex);
        if (segment == null
                || sortIndex - segment.getKey() >= segment.getValue().size()) {
            return Optional.empty();
        }
        return Optional.of(segment.getValue().get((int) (sortIndex - segment.getKey())));
    }

    /**
     * Everything that is in the dataset as far as it was uploaded through this object.
     *
     * @return the datapoints in the order of their places
     */
    public synchronized List<Uploaded> uploaded() {
        List<Uploaded> all = new ArrayList<>(inMemory);
        for (int place = texts.nextSetBit(0); place >= 0; place = texts.nextSetBit(place + 1)) {
            long sortIndex = place;
            datapoint(sortIndex)
                    .ifPresent(datapoint -> all.add(new Uploaded(sortIndex, datapoint, sources(datapoint))));
        }
        SpillFile file = spill;
        if (file != null) {
            for (long offset = 0; offset < file.end(); offset = file.next(offset)) {
                read(file.read(offset)).ifPresent(all::add);
            }
        }
        all.removeIf(uploaded -> takenBack.contains(uploaded.sortIndex()));
        all.sort(Comparator.comparingLong(Uploaded::sortIndex));
        return lastOfEachPlace(all);
    }

    private static List<Uploaded> lastOfEachPlace(List<Uploaded> sorted) {
        List<Uploaded> last = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            boolean replaced = i + 1 < sorted.size()
                    && sorted.get(i + 1).sortIndex() == sorted.get(i).sortIndex();
            if (!replaced) {
                last.add(sorted.get(i));
            }
        }
        return last;
    }

    private Optional<Uploaded> read(byte[] record) {
        try {
            JsonObject json = (JsonObject) Json.parse(record);
            long place = json.longValue("place").orElseThrow();
            return json.object("datapoint")
                    .map(RecordText::readDatapoint)
                    .or(() -> datapoint(place))
                    .map(datapoint -> new Uploaded(place, datapoint, json.strings("names")));
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary file holds no datapoint", e);
        }
    }

    private static List<String> sources(Datapoint datapoint) {
        return datapoint.assets().stream().map(Asset::source).toList();
    }
}
