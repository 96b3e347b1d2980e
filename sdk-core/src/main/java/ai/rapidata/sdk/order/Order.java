package ai.rapidata.sdk.order;

/** A piece of labeling work of the older kind. Safe for use by several threads. */
public interface Order {

    /**
     * The id of the order.
     *
     * @return the id, as the service gave it
     */
    String id();
}
