package ai.rapidata.sdk.internal.upload;

/**
 * How many requests may be under way at once: more as long as more requests bring more answers per second, fewer when the
 * service says that there are too many. Knows no clock and no thread; the same samples give the same limit.
 *
 * <p>Samples are taken in windows of as many answers as the limit allows requests. The rate of a window is the number of
 * requests under way divided by their mean duration. The limit doubles from window to window until doubling no longer
 * pays. Afterwards it is tried a tenth higher or lower from time to time, the more rarely the more often that did not pay;
 * each step up that pays makes the next one twice as large, and one that was too large is tried smaller.
 *
 * <p>One window can mislead: in the first after a step up, connections and threads are made. So a higher limit is given up
 * only after two windows that fall short, and a lower one is taken only after two that do not.
 */
final class ConcurrencyLimit {
    private static final int SHORTEST_WINDOW = 8;
    private static final double BUSY_ENOUGH = 0.8;
    private static final double WORTHWHILE_SHARE = 0.3;
    private static final double NO_LOSS = 0.98;
    private static final double SMALLEST_STEP = 0.1;
    private static final double LARGEST_STEP = 1;
    private static final double SMOOTHING = 0.2;
    private static final int SHORTEST_HOLD = 5;
    private static final int LONGEST_HOLD = 40;
    private static final int HOLD_AT_THE_LARGEST = 20;

    private final int start;
    private final int largest;
    private double limit;
    private double accepted;
    private double acceptedRate;
    private double step = LARGEST_STEP;
    private boolean secondWindow;
    private boolean downNext;
    private int hold = SHORTEST_HOLD;
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
            step = SMALLEST_STEP;
            hold = SHORTEST_HOLD;
            held = hold;
        }
    }

    private void judge(double rate) {
        if (isTrial()) {
            judgeTrial(rate);
        } else {
            acceptedRate = acceptedRate == 0 ? rate : acceptedRate + SMOOTHING * (rate - acceptedRate);
            if (step >= LARGEST_STEP) {
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

    /** Whether the limit is one that has yet to prove itself. */
    private boolean isTrial() {
        return limit != accepted;
    }

    private void judgeTrial(double rate) {
        boolean up = limit > accepted;
        double needed = acceptedRate * (up ? 1 + WORTHWHILE_SHARE * (limit / accepted - 1) : NO_LOSS);
        boolean pays = rate >= needed;
        if (pays != up && !secondWindow) {
            secondWindow = true;
        } else if (pays) {
            accept(rate, up);
        } else {
            limit = accepted;
            downNext = up && step <= SMALLEST_STEP;
            step = SMALLEST_STEP;
            held = hold;
            hold = Math.min(LONGEST_HOLD, hold * 2);
        }
    }

    private void accept(double rate, boolean up) {
        accepted = limit;
        acceptedRate = rate;
        hold = SHORTEST_HOLD;
        if (up) {
            step = Math.min(LARGEST_STEP, step * 2);
            tryHigher();
        } else {
            tryLower();
        }
    }

    private void tryHigher() {
        downNext = false;
        secondWindow = false;
        limit = Math.min(largest, accepted + Math.max(1, accepted * step));
        if (!isTrial()) {
            step = SMALLEST_STEP;
            downNext = true;
            held = HOLD_AT_THE_LARGEST;
        }
    }

    private void tryLower() {
        downNext = true;
        secondWindow = false;
        limit = Math.max(start, accepted - Math.max(1, accepted * SMALLEST_STEP));
        if (!isTrial()) {
            downNext = false;
            held = hold;
        }
    }

    private void startWindow() {
        windowNanos = 0;
        windowUnderWay = 0;
        windowCount = 0;
        windowThrottled = false;
    }
}
