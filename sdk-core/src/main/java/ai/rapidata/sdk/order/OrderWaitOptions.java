package ai.rapidata.sdk.order;

import ai.rapidata.sdk.error.InvalidInputException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How to wait for an order. Immutable; every method with an argument returns a changed copy. */
public final class OrderWaitOptions {

    /** How long a wait lasts when nothing else was said: 24 hours. */
    public static final Duration DEFAULT_TIMEOUT = Duration.ofHours(24);

    private static final OrderWaitOptions DEFAULTS = new OrderWaitOptions(DEFAULT_TIMEOUT, null);

    private final Duration timeout;
    private final @Nullable OrderListener listener;

    private OrderWaitOptions(Duration timeout, @Nullable OrderListener listener) {
        this.timeout = timeout;
        this.listener = listener;
    }

    /**
     * A wait of at most {@link #DEFAULT_TIMEOUT} that tells nobody.
     *
     * @return the defaults
     */
    public static OrderWaitOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Sets how long to wait.
     *
     * @param timeout the longest wait, not negative; zero looks once
     * @return a changed copy
     * @throws InvalidInputException if the duration is negative
     */
    public OrderWaitOptions timeout(Duration timeout) {
        if (timeout.isNegative()) {
            throw new InvalidInputException("timeout", timeout, "is " + timeout, "choose zero or more");
        }
        return new OrderWaitOptions(timeout, listener);
    }

    /**
     * Sets who is told how far the order is.
     *
     * @param listener the listener
     * @return a changed copy
     */
    public OrderWaitOptions listener(OrderListener listener) {
        return new OrderWaitOptions(timeout, Objects.requireNonNull(listener, "listener"));
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
     * Who is told how far the order is.
     *
     * @return the listener, or empty if nobody is
     */
    public Optional<OrderListener> listener() {
        return Optional.ofNullable(listener);
    }
}
