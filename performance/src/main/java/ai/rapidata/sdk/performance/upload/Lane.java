package ai.rapidata.sdk.performance.upload;

import java.util.Arrays;

/**
 * The requests of one kind in one run, as they were seen to be sent: how many were under way when each began. Thread-safe.
 */
final class Lane {

    private int[] underWay = new int[1024];
    private int started;
    private int now;
    private long first;
    private long area;
    private long changed;

    synchronized void began() {
        passed();
        if (started == underWay.length) {
            underWay = Arrays.copyOf(underWay, started * 2);
        }
        underWay[started++] = ++now;
    }

    synchronized void ended() {
        passed();
        now--;
    }

    private void passed() {
        long time = System.nanoTime();
        if (started == 0) {
            first = time;
        } else {
            area += now * (time - changed);
        }
        changed = time;
    }

    /** When the first request began, as {@link System#nanoTime()} tells it; 0 if there was none. */
    synchronized long first() {
        return first;
    }

    synchronized int count() {
        return started;
    }

    /** How many requests were under way on average, from the first beginning to the last end. */
    synchronized double mean() {
        return changed == first ? 0 : (double) area / (changed - first);
    }

    /** How many requests were under way at most. */
    synchronized int most() {
        return Arrays.stream(underWay, 0, started).max().orElse(0);
    }

    /** For each request in its turn, how many had been under way at most until then. Never falls. */
    synchronized int[] allowed() {
        int[] allowed = Arrays.copyOf(underWay, started);
        for (int i = 1; i < allowed.length; i++) {
            allowed[i] = Math.max(allowed[i], allowed[i - 1]);
        }
        return allowed;
    }
}
