package ai.rapidata.sandbox.order;

/** Where an order stands; the names are those of the wire. */
public enum OrderState {
    /** Made, waiting for datapoints. */
    Created,
    /** Can be looked at as labelers would see it. */
    Preview,
    /** Handed in, about to begin. */
    Submitted,
    /** Waits for somebody to approve its content. */
    ManualReview,
    /** Waits for another order. */
    Queued,
    /** Is being labeled. */
    Processing,
    /** Rests on request. */
    Paused,
    /** Has all its results. */
    Completed,
    /** Was called off by the service. */
    Cancelled,
    /** Could not be labeled. */
    Failed,
    /** Has results that are out of date. */
    StaleResults;

    /** Whether nothing more happens by itself and followers may begin. */
    boolean isFinal() {
        return this == Completed || this == Failed || this == Cancelled;
    }

    /** Whether the order has not been handed in. */
    boolean isOpen() {
        return this == Created || this == Preview;
    }
}
