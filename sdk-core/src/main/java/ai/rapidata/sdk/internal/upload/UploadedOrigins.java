package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Datapoint;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Leads from what a result shows back to the datapoint: from the names of uploaded assets, or from texts, to the place in
 * the dataset. Sixteen bytes per datapoint, in a temporary file when there are many. Thread-safe.
 *
 * <p>The order of the assets of a datapoint does not matter. Different assets have the same key with a probability of one
 * in 2<sup>64</sup>.
 */
public final class UploadedOrigins {
    private static final int PAIRS_PER_CHUNK = 1 << 14;
    private static final int CHUNKS_IN_MEMORY = 4;

    private final List<long[]> chunks = new ArrayList<>();
    private final List<Long> spilled = new ArrayList<>();
    private final TreeMap<Long, List<Datapoint>> given = new TreeMap<>();
    private final Set<Long> takenBack = new HashSet<>();
    private long[] current = new long[PAIRS_PER_CHUNK * 2];
    private int filled;
    private @Nullable SpillFile spill;
    private long @Nullable [] sortedKeys;
    private long @Nullable [] sortedPlaces;

    /**
     * Remembers the list that was given by the caller, so that datapoints can be handed back.
     *
     * @param firstSortIndex the place of its first element
     * @param datapoints the list; used as it is
     */
    public synchronized void given(long firstSortIndex, List<Datapoint> datapoints) {
        given.put(firstSortIndex, datapoints);
    }

    /**
     * Takes note that the service failed a datapoint after it had accepted it.
     *
     * @param sortIndex its place
     * @return true when that was known already
     */
    synchronized boolean takenBack(long sortIndex) {
        return !takenBack.add(sortIndex);
    }

    /**
     * Remembers a datapoint that is in the dataset.
     *
     * @param key {@link #key} of what it shows
     * @param sortIndex its place
     */
    synchronized void add(long key, long sortIndex) {
        current[filled++] = key;
        current[filled++] = sortIndex;
        sortedKeys = null;
        sortedPlaces = null;
        if (filled == current.length) {
            if (chunks.size() < CHUNKS_IN_MEMORY) {
                chunks.add(current);
                current = new long[PAIRS_PER_CHUNK * 2];
            } else {
                SpillFile file = spill;
                if (file == null) {
                    file = new SpillFile("origins");
                    spill = file;
                }
                ByteBuffer bytes = ByteBuffer.allocate(current.length * Long.BYTES);
                bytes.asLongBuffer().put(current);
                spilled.add(file.append(bytes.array()));
            }
            filled = 0;
        }
    }

    /**
     * The places of the datapoints that show exactly these assets.
     *
     * @param namesOrTexts names of uploaded assets, or texts, in any order
     * @return the places in ascending order; several where several datapoints show the same, empty when there are none
     */
    public synchronized List<Long> sortIndexes(Collection<String> namesOrTexts) {
        long[] keys = sortedKeys;
        long[] places = sortedPlaces;
        if (keys == null || places == null) {
            sort();
            keys = sortedKeys;
            places = sortedPlaces;
        }
        List<Long> found = new ArrayList<>();
        if (keys == null || places == null) {
            return found;
        }
        long key = key(namesOrTexts);
        int index = Arrays.binarySearch(keys, key);
        if (index < 0) {
            return found;
        }
        while (index > 0 && keys[index - 1] == key) {
            index--;
        }
        for (; index < keys.length && keys[index] == key; index++) {
            found.add(places[index]);
        }
        found.sort(null);
        return found;
    }

    /**
     * The datapoint at a place, as the caller gave it.
     *
     * @param sortIndex the place
     * @return the datapoint, or nothing when it came from a stream that cannot be read again
     */
    public synchronized Optional<Datapoint> datapoint(long sortIndex) {
        Map.Entry<Long, List<Datapoint>> segment = given.floorEntry(sortIndex);
        if (segment == null || sortIndex - segment.getKey() >= segment.getValue().size()) {
            return Optional.empty();
        }
        return Optional.of(segment.getValue().get((int) (sortIndex - segment.getKey())));
    }

    /**
     * The key of a set of assets.
     *
     * @param namesOrTexts names of uploaded assets, or texts, in any order
     * @return equal for the same strings in any order
     */
    static long key(Collection<String> namesOrTexts) {
        long sum = namesOrTexts.size();
        for (String text : namesOrTexts) {
            long hash = 0x9E3779B97F4A7C15L ^ text.length();
            for (int i = 0; i < text.length(); i++) {
                hash = (hash ^ text.charAt(i)) * 0xFF51AFD7ED558CCDL;
                hash ^= hash >>> 32;
            }
            hash ^= hash >>> 29;
            sum += hash * 0xC4CEB9FE1A85EC53L;
        }
        return sum;
    }

    private void sort() {
        int pairs = (chunks.size() + spilled.size()) * PAIRS_PER_CHUNK + filled / 2;
        long[] keys = new long[pairs];
        long[] places = new long[pairs];
        int next = 0;
        for (long[] chunk : chunks) {
            next = copy(chunk, chunk.length, keys, places, next);
        }
        SpillFile file = spill;
        if (file != null) {
            for (long offset : spilled) {
                long[] chunk = new long[PAIRS_PER_CHUNK * 2];
                ByteBuffer.wrap(file.read(offset)).asLongBuffer().get(chunk);
                next = copy(chunk, chunk.length, keys, places, next);
            }
        }
        copy(current, filled, keys, places, next);
        PairSort.sort(keys, places);
        sortedKeys = keys;
        sortedPlaces = places;
    }

    private static int copy(long[] chunk, int length, long[] keys, long[] places, int next) {
        int index = next;
        for (int i = 0; i < length; i += 2) {
            keys[index] = chunk[i];
            places[index] = chunk[i + 1];
            index++;
        }
        return index;
    }
}
