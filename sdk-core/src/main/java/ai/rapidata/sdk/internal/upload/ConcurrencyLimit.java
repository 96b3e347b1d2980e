package ai.rapidata.sdk.internal.upload;

/**
 * How many requests may be under way at once: more as long as more requests bring more answers per second, fewer when the
 * service says that there are too many. Knows no clock and no thread; the same samples give the same limit.
 *
 * <p>Samples are taken in windows of as many answers as the limit allows requests. The rate of a window is the number of
 * requests under way divided by their mean duration. The limit doubles from window to window until doubling no longer
 * pays, and is tried a tenth higher or lower from time to time afterwards.
 */
final class ConcurrencyLimit {
    private static final int SHORTEST_WINDOW = 8;
    private static final double BUSY_ENOUGH = 0.8;
    private static final double WORTHWHILE_SHARE = 0.3;
    private static final double NO_LOSS = 0.98;
    private static final double STEP = 0.1;
    private static final double SMOOTHING = 0.2;
    private static final int HELD_WINDOWS = 15;
    private static final int HELD_WINDOWS_AFTER_THROTTLING = 5;

    private final int start;
    private final int largest;
    private double limit;
    private double accepted;
    private double acceptedRate;
    private boolean trying;
    private boolean doubling = true;
    private boolean downNext;
    private int held;
    private long windowNanos;
    private long windowUnderWay;
    private int windowCount;
    private boolean windowThrottled;

    /**
     * A limit.
     *
     * @param start where it begins, at least 1; only the service's own word brings it below
     * @param largest the most it becomes, at least the start
     */
    ConcurrencyLimit(int start, int largest) {
        this.start = start;
        this.largest = Math.max(start, largest);
        this.limit = start;
        this.accepted = start;
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
     * @param underWay how many requests are under way, this one included: while the limit grows, more than when it was sent
     */
    void answered(long nanos, int underWay) {
        windowNanos += nanos;
        windowUnderWay += underWay;
        windowCount++;
        if (windowCount >= Math.max(SHORTEST_WINDOW, current())) {
            double rate = (double) windowUnderWay / Math.max(1, windowNanos);
            boolean busy = (double) windowUnderWay / windowCount >= current() * BUSY_ENOUGH;
            boolean counts = busy && !windowThrottled;
            startWindow();
            if (counts) {
                judge(rate);
            }
        }
    }

    /** The service said that there are too many requests: half of them, at most once per window. */
    void throttled() {
        if (!windowThrottled) {
            startWindow();
            windowThrottled = true;
            limit = Math.max(1, limit / 2);
            accepted = limit;
            acceptedRate = 0;
            trying = false;
            doubling = false;
            held = HELD_WINDOWS_AFTER_THROTTLING;
        }
    }

    private void judge(double rate) {
        if (trying) {
            double needed = limit >= accepted
                    ? acceptedRate * (1 + WORTHWHILE_SHARE * (limit / accepted - 1))
                    : acceptedRate * NO_LOSS;
            if (rate >= needed) {
                accept(rate);
                boolean up = !downNext;
                if (up) {
                    tryHigher();
                } else {
                    tryLower();
                }
            } else {
                limit = accepted;
                trying = false;
                doubling = false;
                downNext = !downNext;
                held = HELD_WINDOWS;
            }
        } else {
            acceptedRate = acceptedRate == 0 ? rate : acceptedRate + SMOOTHING * (rate - acceptedRate);
            if (doubling) {
                tryHigher();
            } else if (--held <= 0) {
                if (downNext && accepted > start) {
                    tryLower();
                } else {
                    tryHigher();
                }
            }
        }
    }

    private void accept(double rate) {
        accepted = limit;
        acceptedRate = rate;
        trying = false;
        held = HELD_WINDOWS;
    }

    private void tryHigher() {
        downNext = false;
        limit = Math.min(largest, doubling ? accepted * 2 : accepted + Math.max(1, accepted * STEP));
        trying = limit > accepted;
        if (!trying) {
            doubling = false;
            downNext = true;
            held = HELD_WINDOWS;
        }
    }

    private void tryLower() {
        downNext = true;
        limit = Math.max(start, accepted - Math.max(1, accepted * STEP));
        trying = limit < accepted;
        if (!trying) {
            limit = accepted;
            downNext = false;
            held = HELD_WINDOWS;
        }
    }

    private void startWindow() {
        windowNanos = 0;
        windowUnderWay = 0;
        windowCount = 0;
        windowThrottled = false;
    }
}
