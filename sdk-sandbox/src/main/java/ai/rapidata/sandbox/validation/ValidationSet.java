package ai.rapidata.sandbox.validation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collection of tasks with known answers.
 *
 * @param id its id
 * @param name its name
 * @param dimensions the scores that its tasks change; none means the global one
 * @param shouldAlert whether labelers are told when they are wrong
 * @param isFlagOverruled whether its tasks stay although labelers flag them
 * @param isPublic whether others may use it
 * @param createdAt when it was made
 * @param ownerId the customer, a UUID
 * @param ownerMail the customer's mail address
 * @param organizationId the customer's organization
 */
record ValidationSet(
        String id,
        String name,
        List<String> dimensions,
        boolean shouldAlert,
        boolean isFlagOverruled,
        boolean isPublic,
        Instant createdAt,
        String ownerId,
        String ownerMail,
        String organizationId) {

    /** Copies the dimensions. */
    ValidationSet {
        dimensions = List.copyOf(dimensions);
    }

    /** The same with what is not null. */
    ValidationSet with(
            @Nullable String nextName,
            @Nullable List<String> nextDimensions,
            @Nullable Boolean alert,
            @Nullable Boolean flagOverruled,
            @Nullable Boolean nextPublic) {
        return new ValidationSet(
                id,
                nextName == null ? name : nextName,
                nextDimensions == null ? dimensions : nextDimensions,
                alert == null ? shouldAlert : alert,
                flagOverruled == null ? isFlagOverruled : flagOverruled,
                nextPublic == null ? isPublic : nextPublic,
                createdAt,
                ownerId,
                ownerMail,
                organizationId);
    }
}
