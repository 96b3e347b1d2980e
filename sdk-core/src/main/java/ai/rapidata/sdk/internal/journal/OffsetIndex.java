package ai.rapidata.sdk.internal.journal;

import java.util.Arrays;

/** Maps 64-bit hashes to offsets in a journal, in two flat arrays: sixteen bytes per slot. Not thread-safe. */
public final class OffsetIndex {
    /** What {@link #find} returns for a hash that is not there. */
    public static final long ABSENT = -1;

    private static final int FIRST_CAPACITY = 16;
    private static final long EMPTY = 0;
    private static final long FACTOR = 0xFF51AFD7ED558CCDL;

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

    /**
     * A 64-bit hash of a string, which is the same in this process only.
     *
     * @param text the string
     * @return its hash, well mixed in all bits
     */
    public static long hash(String text) {
        // Four sums that do not wait for each other: keys are long, and a processor multiplies several numbers at once.
        long first = text.length();
        long second = first;
        long third = first;
        long fourth = first;
        int i = 0;
        for (int end = text.length() - 3; i < end; i += 4) {
            first = (first ^ text.charAt(i)) * FACTOR;
            second = (second ^ text.charAt(i + 1)) * FACTOR;
            third = (third ^ text.charAt(i + 2)) * FACTOR;
            fourth = (fourth ^ text.charAt(i + 3)) * FACTOR;
        }
        for (; i < text.length(); i++) {
            first = (first ^ text.charAt(i)) * FACTOR;
        }
        return mixed(mixed(mixed(mixed(first) + second) + third) + fourth);
    }

    private static long mixed(long sum) {
        long hash = (sum ^ (sum >>> 32)) * FACTOR;
        hash = (hash ^ (hash >>> 29)) * 0xC4CEB9FE1A85EC53L;
        return hash ^ (hash >>> 32);
    }
}
