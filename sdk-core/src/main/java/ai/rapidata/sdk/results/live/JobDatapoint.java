package ai.rapidata.sdk.results.live;

import ai.rapidata.sdk.dataset.AssetDetails;
import ai.rapidata.sdk.json.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A datapoint that a job is about.
 *
 * @param id the service's id of the datapoint
 * @param datasetId the service's id of its dataset
 * @param asset what is shown
 * @param shownBeside the media shown beside it, or null
 * @param raw the datapoint as the service sent it
 */
public record JobDatapoint(
        String id,
        String datasetId,
        AssetDetails asset,
        @Nullable AssetDetails shownBeside,
        JsonObject raw) {

    /**
     * The text that is shown beside the asset.
     *
     * @return the context; empty when there is none
     */
    public Optional<String> context() {
        return raw.string("context");
    }

    /**
     * The media that is shown beside the asset.
     *
     * @return the media; empty when there is none
     */
    public Optional<AssetDetails> contextAsset() {
        return Optional.ofNullable(shownBeside);
    }
}
