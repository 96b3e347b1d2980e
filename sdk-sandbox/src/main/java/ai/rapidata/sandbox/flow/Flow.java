package ai.rapidata.sandbox.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question by which batches are ranked or classified, one after the other, each on its own.
 *
 * @param id its id
 * @param name its name
 * @param campaignId the campaign that the wire names beside it
 * @param validationSetId the validation set, or null
 * @param config what the next batches go by
 * @param createdAt when it was made
 * @param ownerId the customer who made it
 * @param ownerMail the customer's mail address
 * @param organizationId the customer's organization
 * @param deleted whether it has been deleted, which hides it and leaves its batches readable
 */
record Flow(
        String id,
        String name,
        String campaignId,
        @Nullable String validationSetId,
        Config config,
        Instant createdAt,
        String ownerId,
        String ownerMail,
        String organizationId,
        boolean deleted) {

    /**
     * What the next batches go by.
     *
     * @param criteria the question
     * @param audienceId who is asked, or null for everybody
     * @param startingElo the score of average strength
     * @param minResponses answers that make an expired batch a complete one
     * @param maxResponses answers after which a batch is complete
     * @param featureFlags the settings, as on the wire
     * @param serving how fast batches are served; kept and shown, without effect on the simulated crowd
     * @param blueprint the categories of a flow that classifies items instead of ranking them, as on the wire, or null
     */
    record Config(
            String criteria,
            @Nullable String audienceId,
            int startingElo,
            int minResponses,
            int maxResponses,
            JsonNode featureFlags,
            JsonNode serving,
            @Nullable JsonNode blueprint) {

        /** Whether each item is put into a category, rather than compared with the others. */
        boolean classifies() {
            return blueprint != null && !blueprint.isNull();
        }

        /** The values to choose from, where items are classified. */
        List<String> categories() {
            List<String> values = new ArrayList<>();
            if (blueprint != null) {
                blueprint
                        .path("categories")
                        .forEach(each -> values.add(each.path("value").asText()));
            }
            return values;
        }
    }

    Flow with(Config changed) {
        return new Flow(
                id, name, campaignId, validationSetId, changed, createdAt, ownerId, ownerMail, organizationId, deleted);
    }

    Flow withoutTrace() {
        return new Flow(
                id, name, campaignId, validationSetId, config, createdAt, ownerId, ownerMail, organizationId, true);
    }
}
