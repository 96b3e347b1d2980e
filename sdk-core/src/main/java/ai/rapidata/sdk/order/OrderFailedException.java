package ai.rapidata.sdk.order;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order was given up by the service. */
public class OrderFailedException extends OrderException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String failureMessage;

    /**
     * Creates an exception.
     *
     * @param orderId the order
     * @param failureMessage what the service says about it, or null
     */
    public OrderFailedException(String orderId, @Nullable String failureMessage) {
        super(
                orderId,
                OrderStatus.FAILED,
                "order " + orderId + " failed" + (failureMessage == null ? "" : ": " + failureMessage));
        this.failureMessage = failureMessage;
    }

    /**
     * What the service says about the failure.
     *
     * @return the message, or empty if there is none
     */
    public Optional<String> failureMessage() {
        return Optional.ofNullable(failureMessage);
    }
}
