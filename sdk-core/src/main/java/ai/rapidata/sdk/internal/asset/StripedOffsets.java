package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.internal.journal.OffsetIndex;

/**
 * An {@link OffsetIndex} in stripes, so that threads seldom wait for each other. Thread-safe: the monitor of each stripe
 * guards it, and nothing is called under it.
 */
final class StripedOffsets {
    private final OffsetIndex[] stripes;

    /**
     * An empty index.
     *
     * @param count number of stripes, at least one
     */
    StripedOffsets(int count) {
        stripes = new OffsetIndex[count];
        for (int i = 0; i < count; i++) {
            stripes[i] = new OffsetIndex();
        }
    }

    /** The offset entered last for a hash, or {@link OffsetIndex#ABSENT}. */
    long find(long hash) {
        OffsetIndex stripe = stripe(hash);
        synchronized (stripe) {
            return stripe.find(hash);
        }
    }

    void put(long hash, long offset) {
        OffsetIndex stripe = stripe(hash);
        synchronized (stripe) {
            stripe.put(hash, offset);
        }
    }

    /** Removes everything, one stripe after the other. */
    void clear() {
        for (OffsetIndex stripe : stripes) {
            synchronized (stripe) {
                stripe.clear();
            }
        }
    }

    /** How many hashes there are. */
    long size() {
        long size = 0;
        for (OffsetIndex stripe : stripes) {
            synchronized (stripe) {
                size += stripe.size();
            }
        }
        return size;
    }

    private OffsetIndex stripe(long hash) {
        return stripes[(int) Long.remainderUnsigned(hash >>> 7, stripes.length)];
    }
}
