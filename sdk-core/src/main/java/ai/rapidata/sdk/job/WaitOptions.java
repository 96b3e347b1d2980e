package ai.rapidata.sdk.job;

import ai.rapidata.sdk.error.InvalidInputException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How to wait for a job. Immutable; every method with an argument returns a changed copy. */
public final class WaitOptions {

    /** How long a wait lasts when nothing else was said: 24 hours. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofHours(24);

    private static final WaitOptions DEFAULTS = new WaitOptions(DEFAULT_TIMEOUT, null);

    private final Duration timeout;
    private final @Nullable JobListener listener;

    private WaitOptions(Duration timeout, @Nullable JobListener listener) {
        this.timeout = timeout;
        this.listener = listener;
    }

    /**
     * A wait of at most {@link #DEFAULT_TIMEOUT} that tells nobody.
     *
     * @return the defaults
     */
    public static WaitOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets how long to wait.
     *
     * @param timeout the longest wait, not negative; zero looks once
     * @return a changed copy
     * @throws InvalidInputException if the duration is negative
     */
    public WaitOptions timeout(Duration timeout) {
        if (timeout.isNegative()) {
            throw new InvalidInputException("timeout", timeout, "is " + timeout, "choose zero or more");
        }
        return new WaitOptions(timeout, listener);
    }

    /**
     * Sets who is told how far the job is.
     *
     * @param listener the listener
     * @return a changed copy
     */
    public WaitOptions listener(JobListener listener) {
        return new WaitOptions(timeout, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * How long to wait.
     *
     * @return the longest wait
     */
    public Duration timeout() {
        return timeout;
    }

    /**
     * Who is told how far the job is.
     *
     * @return the listener, or empty if nobody is
     */
    public Optional<JobListener> listener() {
        return Optional.ofNullable(listener);
    }
}
