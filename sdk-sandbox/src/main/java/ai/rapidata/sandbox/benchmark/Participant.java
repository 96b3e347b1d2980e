package ai.rapidata.sandbox.benchmark;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A model in a benchmark.
 *
 * @param id its id
 * @param benchmarkId the benchmark
 * @param name its name
 * @param status where it stands
 * @param description what is known about it
 * @param datasetId the dataset that the wire names beside it
 * @param createdAt when it was added
 */
record Participant(
        String id,
        String benchmarkId,
        String name,
        ParticipantStatus status,
        Description description,
        String datasetId,
        Instant createdAt) {

    /**
     * What a customer says about a model.
     *
     * @param family the family of models, or null
     * @param lab who made it, or null
     * @param proprietaryName its name in trade, or null
     * @param licenseType {@code OpenSource}, {@code Proprietary}, or null
     * @param logo the name of the logo's asset, or null
     * @param cost what its output costs, or null
     * @param costUnit what the cost is for, or null
     */
    record Description(
            @Nullable String family,
            @Nullable String lab,
            @Nullable String proprietaryName,
            @Nullable String licenseType,
            @Nullable String logo,
            @Nullable Double cost,
            @Nullable String costUnit) {}

    Participant in(ParticipantStatus next) {
        return new Participant(id, benchmarkId, name, next, description, datasetId, createdAt);
    }

    Participant named(String newName) {
        return new Participant(id, benchmarkId, newName, status, description, datasetId, createdAt);
    }

    Participant described(Description newDescription) {
        return new Participant(id, benchmarkId, name, status, newDescription, datasetId, createdAt);
    }
}
