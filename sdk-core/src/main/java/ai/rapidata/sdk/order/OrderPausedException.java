package ai.rapidata.sdk.order;

/** An order is paused; {@link Order#unpause()} lets it go on. */
public class OrderPausedException extends OrderException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param orderId the order
     * @param status the order's status
     * @param message what happened and what can be done
     */
    public OrderPausedException(String orderId, OrderStatus status, String message) {
        super(orderId, status, message);
    }
}
