package ai.rapidata.sandbox.job;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the things to label come from. */
public interface DatapointSource {

    /**
     * Whether a dataset exists.
     *
     * @param datasetId its id
     * @return whether it does
     */
    boolean hasDataset(String datasetId);

    /**
     * The datapoints of a dataset as they are now.
     *
     * @param datasetId its id
     * @return the datapoints that are ready, in the order in which they arrived; none if there is no such dataset
     */
    List<Item> datapoints(String datasetId);

    /**
     * One thing to label.
     *
     * @param id the datapoint's id
     * @param asset what is shown, as an {@code IAsset} of the wire's answers
     * @param context the text shown beside it, or null
     * @param contextAsset the media shown beside it, as an {@code IAsset}, or null
     * @param sortIndex the customer's position, or the position of arrival
     * @param group the ranking group, or null
     * @param sentence the words to choose from, or null
     * @param privateMetadata the customer's notes
     * @param createdAt when it was made, as ISO-8601
     */
    record Item(
            String id,
            JsonNode asset,
            @Nullable String context,
            @Nullable JsonNode contextAsset,
            long sortIndex,
            @Nullable String group,
            @Nullable String sentence,
            Map<String, String> privateMetadata,
            String createdAt) {}
}
