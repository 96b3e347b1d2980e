package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.dataset.AssetDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A batch of a flow as the service described it at one moment.
 *
 * @param id the id of the batch
 * @param flowId the id of its flow
 * @param datasetId the id of the dataset that holds its datapoints
 * @param workflowId the id of the workflow that collects its responses, or null before that exists
 * @param status where it is in its life
 * @param context the text shown beside each comparison, or null
 * @param contextAsset the media shown beside each comparison, or null
 * @param failureMessage why it failed, or null
 * @param expiresAt when its time is over, or null while that is not known
 * @param createdAt when it was created, or null if the service did not say
 * @param startedAt when its first task was shown, or null before that
 * @param completedAt when it was completed, or null before that
 * @param failedAt when it failed, or null if it did not
 */
public record FlowItemDetails(
        String id,
        String flowId,
        String datasetId,
        @Nullable String workflowId,
        FlowItemStatus status,
        @Nullable String context,
        @Nullable AssetDetails contextAsset,
        @Nullable String failureMessage,
        @Nullable Instant expiresAt,
        @Nullable Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant failedAt) {}
