package ai.rapidata.sdk.internal.upload;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers in pieces of one size: growing copies nothing and needs no large piece of memory. What was added changes its
 * place only when all are sorted. Not thread-safe.
 */
final class LongSequence {
    private static final int PIECE = 1 << 12;

    private final List<long[]> pieces = new ArrayList<>();
    private int size;

    void add(long value) {
        int place = size % PIECE;
        if (place == 0) {
            pieces.add(new long[PIECE]);
        }
        pieces.get(size / PIECE)[place] = value;
        size++;
    }

    long get(int index) {
        return pieces.get(index / PIECE)[index % PIECE];
    }

    int size() {
        return size;
    }

    void set(int index, long value) {
        pieces.get(index / PIECE)[index % PIECE] = value;
    }

    /**
     * Sorts these numbers by others, in place.
     *
     * @param keys one number for each of these; those with equal ones keep their order
     */
    void sortBy(LongSequence keys) {
        int[] order = keys.order();
        for (int start = 0; start < order.length; start++) {
            long first = get(start);
            int to = start;
            for (int from = order[to]; from != start; from = order[to]) {
                set(to, get(from));
                order[to] = to;
                to = from;
            }
            set(to, first);
            order[to] = to;
        }
    }

    /** The positions in ascending order of their values; equal values keep their order. */
    int[] order() {
        int[] order = new int[size];
        boolean ascending = true;
        for (int i = 0; i < size; i++) {
            order[i] = i;
            ascending &= i == 0 || get(i - 1) <= get(i);
        }
        return ascending ? order : merged(order);
    }

    private int[] merged(int[] order) {
        int[] from = order;
        int[] to = new int[size];
        for (int run = 1; run < size && run > 0; run *= 2) {
            for (int left = 0; left < size; left += 2 * run) {
                merge(from, to, left, Math.min(left + run, size), (int) Math.min((long) left + 2 * run, size));
            }
            int[] next = from;
            from = to;
            to = next;
        }
        return from;
    }

    private void merge(int[] from, int[] to, int left, int middle, int end) {
        int first = left;
        int second = middle;
        for (int i = left; i < end; i++) {
            boolean takeFirst = second == end || first < middle && get(from[first]) <= get(from[second]);
            to[i] = takeFirst ? from[first++] : from[second++];
        }
    }
}
