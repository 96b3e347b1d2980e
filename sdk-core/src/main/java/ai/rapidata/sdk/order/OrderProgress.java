package ai.rapidata.sdk.order;

/**
 * How far an order was when it was looked at.
 *
 * @param status where the order is in its life
 * @param completionPercentage how much is done, 0 to 100
 * @param total how many tasks there are, 0 if none has been made yet
 * @param completed how many tasks are done
 */
public record OrderProgress(OrderStatus status, double completionPercentage, long total, long completed) {}
