package ai.rapidata.sandbox.billing;

import org.jspecify.annotations.Nullable;

/**
 * What answers are paid for.
 *
 * @param kind what it is
 * @param id its id
 * @param name what bills call it
 * @param audienceId whose answers they are, or null if it has no audience
 */
public record Payer(
        Kind kind, String id, String name, @Nullable String audienceId) {

    /** What can be paid for. */
    public enum Kind {
        /** A job given to an audience. */
        JOB("AudienceJobBillingGroup", "jobId"),
        /** An order. */
        ORDER("OrderBillingGroup", "orderId");

        private final String wireName;
        private final String idMember;

        Kind(String wireName, String idMember) {
            this.wireName = wireName;
            this.idMember = idMember;
        }

        /** The wire's name for bills of this kind. */
        String wireName() {
            return wireName;
        }

        /** The member of a bill that holds the id. */
        String idMember() {
            return idMember;
        }
    }
}
