package ai.rapidata.sdk.order;

/** An order was made and not run; {@link Order#run()} lets it begin. */
public class OrderNotRunException extends OrderException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param orderId the order
     * @param status the order's status
     * @param message what happened and what can be done
     */
    public OrderNotRunException(String orderId, OrderStatus status, String message) {
        super(orderId, status, message);
    }
}
