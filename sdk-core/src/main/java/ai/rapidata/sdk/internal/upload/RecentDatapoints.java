package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.internal.journal.TextHash;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Remembers the order in which the latest datapoints were confirmed, in constant memory: a hash of each id and a running
 * number. An id that is forgotten looks unknown, which costs a request at most.
 */
final class RecentDatapoints {
    private static final int CAPACITY = 1 << 14;
    /** What {@link #numberOf} returns for an id that is not remembered. */
    static final long UNKNOWN = 0;

    private final AtomicLong confirmed = new AtomicLong();
    private final AtomicLongArray ids = new AtomicLongArray(CAPACITY);
    private final AtomicLongArray numbers = new AtomicLongArray(CAPACITY);

    /** Takes note of a confirmed datapoint. */
    void confirm(String id) {
        long hash = TextHash.of(id);
        int slot = (int) hash & (CAPACITY - 1);
        ids.set(slot, hash);
        numbers.set(slot, confirmed.incrementAndGet());
    }

    /** How many datapoints were confirmed so far. */
    long count() {
        return confirmed.get();
    }

    /** The running number of a datapoint, from 1. */
    long numberOf(String id) {
        long hash = TextHash.of(id);
        int slot = (int) hash & (CAPACITY - 1);
        long number = numbers.get(slot);
        return ids.get(slot) == hash ? number : UNKNOWN;
    }
}
