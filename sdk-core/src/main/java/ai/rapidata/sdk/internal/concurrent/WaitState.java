package ai.rapidata.sdk.internal.concurrent;

import ai.rapidata.sdk.error.ConnectionException;
import ai.rapidata.sdk.error.DeadlineExceededException;
import ai.rapidata.sdk.error.RateLimitException;
import ai.rapidata.sdk.error.ServerException;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Decides after each look whether to go on, and how long to pause; the same for both ways of waiting. */
final class WaitState {

    /** So many looks in a row may fail for want of a connection before the wait gives up. */
    static final int TOLERATED_FAILURES = 10;

    private final String what;
    private final Pace pace;
    private final Deadline deadline;
    private final DoubleSupplier jitter;
    private int looks;
    private int failures;
    private @Nullable RuntimeException lastFailure;

    WaitState(String what, Pace pace, Deadline deadline, DoubleSupplier jitter) {
        this.what = what;
        this.pace = pace;
        this.deadline = deadline;
        this.jitter = jitter;
    }

    /** The look worked and found that there is more to wait. */
    Duration notYet() {
        failures = 0;
        lastFailure = null;
        return pause(Duration.ZERO);
    }

    /** The look failed; returns the pause, or throws what failed when it cannot pass by itself. */
    Duration failed(RuntimeException failure) {
        boolean passing = failure instanceof ConnectionException
                || failure instanceof ServerException
                || failure instanceof RateLimitException;
        failures++;
        if (!passing || failures > TOLERATED_FAILURES) {
            throw failure;
        }
        lastFailure = failure;
        return pause(
                failure instanceof RateLimitException limit ? limit.retryAfter().orElse(Duration.ZERO) : Duration.ZERO);
    }

    private Duration pause(Duration atLeast) {
        looks++;
        Duration remaining = deadline.remaining();
        if (remaining.isZero()) {
            throw new DeadlineExceededException(what + " did not happen within " + deadline.limit(), lastFailure);
        }
        Duration full = pace.after(looks);
        Duration jittered = Duration.ofNanos((long) (full.toNanos()
                * (0.5 + 0.5 * Math.min(1, Math.max(0, jitter.getAsDouble())))));
        Duration wanted = jittered.compareTo(atLeast) >= 0 ? jittered : atLeast;
        return wanted.compareTo(remaining) <= 0 ? wanted : remaining;
    }
}
