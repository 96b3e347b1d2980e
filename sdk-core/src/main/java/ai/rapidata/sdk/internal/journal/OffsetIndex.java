package ai.rapidata.sdk.internal.journal;

import java.util.Arrays;

/** Maps 64-bit hashes, such as {@link TextHash} makes, to offsets in a journal, in two flat arrays: sixteen bytes per slot. Not thread-safe. */
public final class OffsetIndex {
    /** What {@link #find} returns for a hash that is not there. */
    public static final long ABSENT = -1;

    private static final int FIRST_CAPACITY = 16;
    private static final long EMPTY = 0;

    private long[] hashes = new long[FIRST_CAPACITY];
    private long[] offsets = new long[FIRST_CAPACITY];
    private int size;

    /** An empty index. */
    public OffsetIndex() {}

    /**
     * The offset of a hash.
     *
     * @param hash the hash
     * @return the offset entered last for it, or {@link #ABSENT}
     */
    public long find(long hash) {
        long key = nonZero(hash);
        int slot = slot(key, hashes.length);
        while (hashes[slot] != EMPTY) {
            if (hashes[slot] == key) {
                return offsets[slot];
            }
            slot = (slot + 1) & (hashes.length - 1);
        }
        return ABSENT;
    }

    /**
     * Enters an offset, in place of the one there.
     *
     * @param hash the hash
     * @param offset where the entry stands
     */
    public void put(long hash, long offset) {
        if ((size + 1) * 4L > hashes.length * 3L) {
            grow();
        }
        insert(nonZero(hash), offset);
    }

    /**
     * How many hashes there are.
     *
     * @return the number
     */
    public int size() {
        return size;
    }

    /** Removes everything. */
    public void clear() {
        hashes = new long[FIRST_CAPACITY];
        offsets = new long[FIRST_CAPACITY];
        size = 0;
    }

    private void insert(long key, long offset) {
        int slot = slot(key, hashes.length);
        while (hashes[slot] != EMPTY && hashes[slot] != key) {
            slot = (slot + 1) & (hashes.length - 1);
        }
        if (hashes[slot] == EMPTY) {
            hashes[slot] = key;
            size++;
        }
        offsets[slot] = offset;
    }

    private void grow() {
        long[] oldHashes = hashes;
        long[] oldOffsets = offsets;
        hashes = new long[oldHashes.length * 2];
        offsets = new long[oldHashes.length * 2];
        Arrays.fill(hashes, EMPTY);
        size = 0;
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldHashes[i] != EMPTY) {
                insert(oldHashes[i], oldOffsets[i]);
            }
        }
    }

    private static long nonZero(long hash) {
        return hash == EMPTY ? 1 : hash;
    }

    private static int slot(long key, int capacity) {
        return (int) (key ^ (key >>> 32)) & (capacity - 1);
    }
}
