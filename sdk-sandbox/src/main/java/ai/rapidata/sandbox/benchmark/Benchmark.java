package ai.rapidata.sandbox.benchmark;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A set of prompts with the models that answer them.
 *
 * @param id its id
 * @param name its name
 * @param description what it is about, or null
 * @param isPublic whether everybody may see it
 * @param isPublished whether it is listed publicly
 * @param initialBoostLevel the boost of its first runs, or null
 * @param scoreShift what is added to scores shown
 * @param scoreScale what distances from the centre are multiplied with, above 0
 * @param createdAt when it was made
 * @param lastUpdatedAt when it was changed last, or null
 * @param ownerId the customer who made it
 * @param ownerMail the customer's mail address
 * @param organizationId the customer's organization
 */
record Benchmark(
        String id,
        String name,
        @Nullable String description,
        boolean isPublic,
        boolean isPublished,
        @Nullable Integer initialBoostLevel,
        double scoreShift,
        double scoreScale,
        Instant createdAt,
        @Nullable Instant lastUpdatedAt,
        String ownerId,
        String ownerMail,
        String organizationId) {

    Benchmark named(String newName, Instant now) {
        return changed(newName, description, isPublic, isPublished, scoreShift, scoreScale, now);
    }

    Benchmark changed(
            String newName,
            @Nullable String newDescription,
            boolean nowPublic,
            boolean nowPublished,
            double shift,
            double scale,
            Instant now) {
        return new Benchmark(
                id,
                newName,
                newDescription,
                nowPublic,
                nowPublished,
                initialBoostLevel,
                shift,
                scale,
                createdAt,
                now,
                ownerId,
                ownerMail,
                organizationId);
    }
}
