package ai.rapidata.sdk.order;

/** An order was called off. */
public class OrderCancelledException extends OrderException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param orderId the order
     * @param status the order's status
     * @param message what happened and what can be done
     */
    public OrderCancelledException(String orderId, OrderStatus status, String message) {
        super(orderId, status, message);
    }
}
