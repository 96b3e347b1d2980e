package ai.rapidata.sandbox.dataset;

import ai.rapidata.sandbox.asset.AssetReference;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group of datapoints that belong together, as in a ranking.
 *
 * @param datasetId the dataset it belongs to
 * @param name the name that datapoints refer to it by
 * @param context a text to show with all its datapoints, or null
 * @param contextAsset an asset to show with all its datapoints, or null
 * @param createdAt when it was created
 */
public record DatasetGroup(
        String datasetId,
        String name,
        @Nullable String context,
        @Nullable AssetReference contextAsset,
        Instant createdAt) {

    String id() {
        return idOf(datasetId, name);
    }

    static String idOf(String datasetId, String name) {
        return datasetId + "/" + name;
    }
}
