package ai.rapidata.sdk.order;

/**
 * Where an order is in its life. The service may use values that this version of the library does not list; they are kept
 * as they come and treated as work in progress.
 *
 * @param value the service's spelling
 */
public record OrderStatus(String value) {

    /** Made and not yet run. */
    public static final OrderStatus CREATED = new OrderStatus("Created");

    /** Not yet run; it can be looked at as labelers would see it. */
    public static final OrderStatus PREVIEW = new OrderStatus("Preview");

    /** Run, about to begin. */
    public static final OrderStatus SUBMITTED = new OrderStatus("Submitted");

    /** Somebody at the service has to look at the content first. */
    public static final OrderStatus MANUAL_REVIEW = new OrderStatus("ManualReview");

    /** Waits for another order to end. */
    public static final OrderStatus QUEUED = new OrderStatus("Queued");

    /** Labelers are answering. */
    public static final OrderStatus PROCESSING = new OrderStatus("Processing");

    /** Halted by its owner. */
    public static final OrderStatus PAUSED = new OrderStatus("Paused");

    /** All answers are there and so are the results. */
    public static final OrderStatus COMPLETED = new OrderStatus("Completed");

    /** Called off. */
    public static final OrderStatus CANCELLED = new OrderStatus("Cancelled");

    /** Given up. */
    public static final OrderStatus FAILED = new OrderStatus("Failed");

    /** All answers are there, but the results are older than they. */
    public static final OrderStatus STALE_RESULTS = new OrderStatus("StaleResults");

    /**
     * Whether the order still waits to be run.
     *
     * @return true for {@link #CREATED} and {@link #PREVIEW}
     */
    public boolean isOpen() {
        return equals(CREATED) || equals(PREVIEW);
    }

    /**
     * Whether nothing will change any more.
     *
     * @return true for {@link #COMPLETED}, {@link #CANCELLED} and {@link #FAILED}
     */
    public boolean isTerminal() {
        return equals(COMPLETED) || equals(CANCELLED) || equals(FAILED);
    }

    /**
     * Whether the order will not go on until somebody does something about it.
     *
     * @return true for {@link #CREATED}, {@link #PREVIEW}, {@link #MANUAL_REVIEW} and {@link #PAUSED}
     */
    public boolean isBlocking() {
        return isOpen() || equals(MANUAL_REVIEW) || equals(PAUSED);
    }

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
