package ai.rapidata.sdk.order;

import ai.rapidata.sdk.error.RapidataException;

/** An order will not yield results, at least not by itself. The subclasses say why. */
public class OrderException extends RapidataException {

    private static final long serialVersionUID = 1L;

    private final String orderId;
    private final String status;

    /**
     * Creates an exception.
     *
     * @param orderId the order
     * @param status the order's status
     * @param message what happened and what can be done
     */
    public OrderException(String orderId, OrderStatus status, String message) {
        super(message);
        this.orderId = orderId;
        this.status = status.value();
    }

    /**
     * The order.
     *
     * @return its id
     */
    public String orderId() {
        return orderId;
    }

    /**
     * The order's status when it was looked at.
     *
     * @return the status
     */
    public OrderStatus status() {
        return new OrderStatus(status);
    }
}
