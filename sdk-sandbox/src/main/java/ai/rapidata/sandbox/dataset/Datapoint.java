package ai.rapidata.sandbox.dataset;

import ai.rapidata.sandbox.asset.AssetReference;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A datapoint.
 *
 * @param id its id
 * @param datasetId the dataset it belongs to
 * @param state how far it is
 * @param asset what is to be labelled
 * @param context a text to show with it, or null
 * @param contextAsset an asset to show with it, or null
 * @param sortIndex its place among the others as the client counts, or null
 * @param group the group it belongs to, or null
 * @param transcription the sentence for tasks that need one, or null
 * @param privateMetadata texts that labelers never see, by name
 * @param createdAt when it was created
 */
public record Datapoint(
        String id,
        String datasetId,
        DatapointState state,
        AssetReference asset,
        @Nullable String context,
        @Nullable AssetReference contextAsset,
        @Nullable Long sortIndex,
        @Nullable String group,
        @Nullable String transcription,
        Map<String, String> privateMetadata,
        Instant createdAt) {

    /** Copies the map. */
    public Datapoint {
        privateMetadata = Collections.unmodifiableMap(new LinkedHashMap<>(privateMetadata));
    }

    Datapoint in(DatapointState newState) {
        return copy(id, datasetId, newState);
    }

    Datapoint copied(String newId, String newDatasetId) {
        return copy(newId, newDatasetId, state);
    }

    private Datapoint copy(String newId, String newDatasetId, DatapointState newState) {
        return new Datapoint(
                newId,
                newDatasetId,
                newState,
                asset,
                context,
                contextAsset,
                sortIndex,
                group,
                transcription,
                privateMetadata,
                createdAt);
    }
}
