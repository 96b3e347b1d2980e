package ai.rapidata.sdk.internal.upload;

/** Sorts two arrays together by the first, in place and without objects: a heap sort, the same for every input. */
final class PairSort {
    private PairSort() {}

    static void sort(long[] keys, long[] values) {
        int size = keys.length;
        for (int root = size / 2 - 1; root >= 0; root--) {
            siftDown(keys, values, root, size);
        }
        for (int last = size - 1; last > 0; last--) {
            swap(keys, values, 0, last);
            siftDown(keys, values, 0, last);
        }
    }

    private static void siftDown(long[] keys, long[] values, int start, int size) {
        int root = start;
        while (root * 2 + 1 < size) {
            int child = root * 2 + 1;
            if (child + 1 < size && keys[child] < keys[child + 1]) {
                child++;
            }
            if (keys[root] >= keys[child]) {
                return;
            }
            swap(keys, values, root, child);
            root = child;
        }
    }

    private static void swap(long[] keys, long[] values, int a, int b) {
        long key = keys[a];
        keys[a] = keys[b];
        keys[b] = key;
        long value = values[a];
        values[a] = values[b];
        values[b] = value;
    }
}
