package ai.rapidata.sdk.internal.upload;

/**
 * How many requests may be under way at once: more while the answers come as fast as before, fewer when they slow down or
 * the service says that there are too many. Knows no clock and no thread; the same samples give the same limit.
 *
 * <p>Samples are taken in windows of as many answers as the limit allows requests. While the mean of a window stays near
 * the lowest mean seen, the limit doubles until the first sign of trouble, and grows by a tenth per window afterwards.
 */
final class ConcurrencyLimit {
    private static final int SHORTEST_WINDOW = 8;
    private static final double ROOM = 1.5;
    private static final double CROWDED = 2.5;
    private static final double BUSY_ENOUGH = 0.8;
    private static final double FORGETTING = 1.02;

    private final int start;
    private final int largest;
    private double limit;
    private double lowestMean = Double.MAX_VALUE;
    private boolean doubling = true;
    private long windowNanos;
    private int windowCount;
    private int windowBusiest;
    private boolean windowThrottled;

    /**
     * A limit.
     *
     * @param start where it begins, at least 1; slow answers alone never bring it below
     * @param largest the most it becomes, at least the start
     */
    ConcurrencyLimit(int start, int largest) {
        this.start = start;
        this.largest = Math.max(start, largest);
        this.limit = start;
    }

    /**
     * The limit now.
     *
     * @return how many requests may be under way, at least 1
     */
    int current() {
        return Math.max(1, (int) limit);
    }

    /**
     * An answer came.
     *
     * @param nanos how long it took
     * @param underWay how many requests were under way when it was sent
     */
    void answered(long nanos, int underWay) {
        windowNanos += nanos;
        windowBusiest = Math.max(windowBusiest, underWay);
        windowCount++;
        if (windowCount >= Math.max(SHORTEST_WINDOW, current())) {
            closeWindow();
        }
    }

    /** The service said that there are too many requests: half of them, at most once per window. */
    void throttled() {
        if (!windowThrottled) {
            limit = Math.max(1, limit / 2);
            doubling = false;
            startWindow();
            windowThrottled = true;
        }
    }

    private void closeWindow() {
        double mean = (double) windowNanos / windowCount;
        boolean busy = windowBusiest >= limit * BUSY_ENOUGH;
        boolean wasThrottled = windowThrottled;
        lowestMean = Math.min(lowestMean * FORGETTING, mean);
        if (wasThrottled) {
            startWindow();
            return;
        }
        if (mean <= lowestMean * ROOM) {
            if (busy) {
                limit = Math.min(largest, doubling ? limit * 2 : limit + Math.max(1, limit / 10));
            }
        } else {
            doubling = false;
            if (mean > lowestMean * CROWDED && limit > start) {
                limit = Math.max(start, limit * 0.85);
            }
        }
        startWindow();
    }

    private void startWindow() {
        windowNanos = 0;
        windowCount = 0;
        windowBusiest = 0;
        windowThrottled = false;
    }
}
