package ai.rapidata.sandbox.order;

import java.util.List;
import java.util.NoSuchElementException;

/**
 * What a test can do to orders that no customer can: hold them for review, make them fail, call them off.
 *
 * <p>A test reaches it as {@code sandbox.orders()}.
 */
public final class OrderControl {

    private final Orders orders;

    OrderControl(Orders orders) {
        this.orders = orders;
    }

    /**
     * Decides whether orders wait in {@code ManualReview} until they are approved. They do not at first.
     *
     * @param hold true to hold all that begin from now on
     * @return this control
     */
    public OrderControl holdForReview(boolean hold) {
        orders.hold(hold);
        return this;
    }

    /**
     * Lets a held order begin.
     *
     * @param orderId the order
     */
    public void approve(String orderId) {
        orders.approve(orderId);
    }

    /**
     * Makes an order fail.
     *
     * @param orderId the order
     * @param message the failure message that the customer sees
     */
    public void fail(String orderId, String message) {
        orders.fail(orderId, message);
    }

    /**
     * Calls an order off.
     *
     * @param orderId the order
     */
    public void cancel(String orderId) {
        orders.cancel(orderId);
    }

    /**
     * Makes the results of a completed order out of date; a retry renews them.
     *
     * @param orderId the order
     */
    public void makeStale(String orderId) {
        orders.makeStale(orderId);
    }

    /**
     * One order.
     *
     * @param orderId its id
     * @return the order as it is now
     * @throws NoSuchElementException if there is none
     */
    public Order order(String orderId) {
        return orders.find(orderId).orElseThrow(() -> new NoSuchElementException("no order " + orderId));
    }

    /**
     * All orders.
     *
     * @return the orders as they are now, the newest first
     */
    public List<Order> all() {
        return orders.stream().toList();
    }
}
