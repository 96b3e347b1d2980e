package ai.rapidata.sdk.internal.order;

import ai.rapidata.sdk.internal.api.OrderApi;
import ai.rapidata.sdk.internal.concurrent.Ticker;
import ai.rapidata.sdk.order.OrderCancelledException;
import ai.rapidata.sdk.order.OrderDetails;
import ai.rapidata.sdk.order.OrderFailedException;
import ai.rapidata.sdk.order.OrderNotRunException;
import ai.rapidata.sdk.order.OrderPausedException;
import ai.rapidata.sdk.order.OrderStatus;
import ai.rapidata.sdk.order.OrderUnderReviewException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One look at an order at a time: yields its details once it is completed, throws when it cannot go on by itself, and has
 * stale results made anew whenever they are seen.
 */
final class OrderWatch implements Supplier<Optional<OrderDetails>> {

    /** So long an order that was just run may still look as if it was not. */
    static final Duration SUBMISSION_GRACE = Duration.ofMinutes(1);

    private static final Duration REGENERATION_INTERVAL = Duration.ofMinutes(1);

    private final String orderId;
    private final OrderApi orders;
    private final Supplier<String> page;
    private final Consumer<OrderDetails> onLook;
    private final Ticker ticker;
    private final boolean justRun;
    private final long begin;
    private long nextRegeneration;

    OrderWatch(String orderId, OrderServices services, boolean justRun, Consumer<OrderDetails> onLook) {
        this.orderId = orderId;
        this.orders = services.orders();
        this.page = () -> services.pages().order(orderId).toString();
        this.onLook = onLook;
        this.ticker = services.ticker();
        this.justRun = justRun;
        this.begin = ticker.nanos();
        this.nextRegeneration = begin;
    }

    @Override
    public Optional<OrderDetails> get() {
        OrderDetails details = orders.get(orderId);
        OrderStatus status = details.status();
        throwIfStuck(details, status);
        onLook.accept(details);
        if (status.equals(OrderStatus.COMPLETED)) {
            return Optional.of(details);
        }
        if (status.equals(OrderStatus.STALE_RESULTS)) {
            regenerate();
        }
        return Optional.empty();
    }

    private void throwIfStuck(OrderDetails details, OrderStatus status) {
        if (status.equals(OrderStatus.FAILED)) {
            throw new OrderFailedException(orderId, details.failureMessage().orElse(null));
        }
        if (status.equals(OrderStatus.CANCELLED)) {
            throw new OrderCancelledException(orderId, status, "order " + orderId + " was called off");
        }
        if (status.equals(OrderStatus.PAUSED)) {
            throw new OrderPausedException(
                    orderId,
                    status,
                    "order " + orderId
                            + " is paused; unpause() lets it go on, and getPreliminaryResults(timeout) yields "
                            + "the answers so far");
        }
        if (status.equals(OrderStatus.MANUAL_REVIEW)) {
            throw new OrderUnderReviewException(
                    orderId,
                    status,
                    "somebody at the service has to look at order " + orderId + " first; see " + page.get());
        }
        if (status.isOpen() && !(justRun && ticker.nanos() - begin < SUBMISSION_GRACE.toNanos())) {
            throw new OrderNotRunException(orderId, status, "order " + orderId + " was not run; run() lets it begin");
        }
    }

    private void regenerate() {
        long now = ticker.nanos();
        if (now - nextRegeneration >= 0) {
            nextRegeneration = now + REGENERATION_INTERVAL.toNanos();
            orders.retry(orderId);
        }
    }
}
