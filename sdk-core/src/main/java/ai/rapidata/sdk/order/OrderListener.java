package ai.rapidata.sdk.order;

/** Told about an order while somebody waits for it. What a listener throws is logged and does not end the wait. */
@FunctionalInterface
public interface OrderListener {

    /**
     * The order was looked at.
     *
     * @param progress how far it was
     */
    void progressed(OrderProgress progress);
}
