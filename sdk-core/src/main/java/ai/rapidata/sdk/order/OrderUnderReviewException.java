package ai.rapidata.sdk.order;

/** Somebody at the service has to look at an order's content before it begins. */
public class OrderUnderReviewException extends OrderException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param orderId the order
     * @param status the order's status
     * @param message what happened and what can be done
     */
    public OrderUnderReviewException(String orderId, OrderStatus status, String message) {
        super(orderId, status, message);
    }
}
