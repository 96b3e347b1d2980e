package ai.rapidata.sandbox.job;

/**
 * Somebody who may see a job.
 *
 * @param customerId the customer, a UUID
 * @param email the customer's mail address
 * @param level {@code Viewer} or {@code Editor}
 */
public record JobShare(String customerId, String email, String level) {}
