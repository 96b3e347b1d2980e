package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.internal.journal.TextHash;

/**
 * The datapoints of an upload that were sent more than once, as far as is needed to know them again in the dataset: some
 * bytes each, so that there may be as many as there are datapoints. Thread-safe.
 */
final class RepeatedDatapoints {
    private final LongSequence keys = new LongSequence();
    private final LongSequence places = new LongSequence();
    private final LongSequence confirmed = new LongSequence();
    private long oldest = Long.MAX_VALUE;
    private boolean sorted;

    /** Adds a datapoint, once it has an outcome. */
    synchronized void add(UploadItem item) {
        keys.add(TextHash.of(item.assetKey()));
        places.add(item.sortIndex());
        String id = item.confirmedAs();
        confirmed.add(id == null ? 0 : TextHash.of(id));
        oldest = Math.min(oldest, item.firstSentAfter());
        sorted = false;
    }

    synchronized int size() {
        return keys.size();
    }

    /** How many datapoints were confirmed before the first of these was sent for the first time. */
    synchronized long firstSentAfter() {
        return oldest;
    }

    /**
     * Whether one of these shows the same.
     *
     * @param assetKey what a datapoint shows
     * @return false when none does; true may be wrong once in a very long time
     */
    synchronized boolean mayShow(String assetKey) {
        long key = TextHash.of(assetKey);
        int index = firstOf(key);
        return index < keys.size() && keys.get(index) == key;
    }

    /**
     * Finds one of these.
     *
     * @param assetKey what it shows
     * @param place its place
     * @return its index, from 0 and less than {@link #size()}, until another is added; -1 when it is not one of these
     */
    synchronized int find(String assetKey, long place) {
        long key = TextHash.of(assetKey);
        for (int i = firstOf(key); i < keys.size() && keys.get(i) == key; i++) {
            if (places.get(i) == place) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Whether the service confirmed one of these by this id.
     *
     * @param index which one, as {@link #find} told
     * @param id the id of a datapoint in the dataset
     */
    synchronized boolean isConfirmedAs(int index, String id) {
        return confirmed.get(index) == TextHash.of(id);
    }

    private int firstOf(long key) {
        if (!sorted) {
            places.sortBy(keys);
            confirmed.sortBy(keys);
            keys.sortBy(keys);
            sorted = true;
        }
        int from = 0;
        int to = keys.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (keys.get(middle) < key) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
