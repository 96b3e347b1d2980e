package ai.rapidata.sandbox.job;

import java.time.Instant;

/**
 * What a customer wants labeled; the details are in its revisions.
 *
 * @param id its id
 * @param name its name
 * @param type what kind of task it is, by the wire's name
 * @param isPublic whether others may find and run it
 * @param createdAt when it was made
 * @param ownerId the customer, a UUID
 * @param ownerMail the customer's mail address
 * @param organizationId the customer's organization
 */
public record Definition(
        String id,
        String name,
        String type,
        boolean isPublic,
        Instant createdAt,
        String ownerId,
        String ownerMail,
        String organizationId) {

    Definition named(String next) {
        return new Definition(id, next, type, isPublic, createdAt, ownerId, ownerMail, organizationId);
    }

    Definition typed(String next) {
        return new Definition(id, name, next, isPublic, createdAt, ownerId, ownerMail, organizationId);
    }

    Definition visible(boolean next) {
        return new Definition(id, name, type, next, createdAt, ownerId, ownerMail, organizationId);
    }
}
