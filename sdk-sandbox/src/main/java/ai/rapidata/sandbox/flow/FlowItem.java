package ai.rapidata.sandbox.flow;

import ai.rapidata.sandbox.asset.AssetReference;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One batch of a flow.
 *
 * @param id its id
 * @param flowId the flow
 * @param datasetId the dataset with its items
 * @param workflowId the labeling that ranks it, or null before it runs
 * @param config the flow's settings when the batch was made
 * @param context a text shown with every pair, or null
 * @param contextAsset an asset shown with every pair, or null
 * @param timeToLive how long it may run
 * @param state how far it is
 * @param failureMessage why it failed, or null
 * @param createdAt when it was made
 * @param startedAt when it began to run, or null
 * @param endedAt when it was over, or null
 */
record FlowItem(
        String id,
        String flowId,
        String datasetId,
        @Nullable String workflowId,
        Flow.Config config,
        @Nullable String context,
        @Nullable AssetReference contextAsset,
        Duration timeToLive,
        FlowItemState state,
        @Nullable String failureMessage,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt) {

    FlowItem started(Instant now) {
        return moved(FlowItemState.Running, null, id.replaceFirst("^[^_]*", "wfl"), now, null);
    }

    FlowItem stopping() {
        return moved(FlowItemState.Stopping, null, workflowId, startedAt, null);
    }

    FlowItem ended(FlowItemState end, @Nullable String why, Instant now) {
        return moved(end, why, workflowId, startedAt, now);
    }

    Instant expiresAt() {
        return createdAt.plus(timeToLive);
    }

    private FlowItem moved(
            FlowItemState next,
            @Nullable String why,
            @Nullable String workflow,
            @Nullable Instant start,
            @Nullable Instant end) {
        return new FlowItem(
                id,
                flowId,
                datasetId,
                workflow,
                config,
                context,
                contextAsset,
                timeToLive,
                next,
                why,
                createdAt,
                start,
                end);
    }
}
