package ai.rapidata.sdk.internal.flow;

import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.api.FlowApi;
import ai.rapidata.sdk.internal.concurrent.Waiter;
import ai.rapidata.sdk.internal.dataset.DatasetCreation;
import ai.rapidata.sdk.internal.telemetry.Tracing;
import ai.rapidata.sdk.internal.upload.AssetUploads;
import java.time.Clock;

/**
 * What the handles of flows of one client share.
 *
 * @param flows the calls about flows
 * @param datapoints the calls about datapoints
 * @param datasets uploads batches
 * @param assets uploads context assets
 * @param waiter waits
 * @param clock tells the time
 * @param tracing where spans are reported
 */
public record FlowServices(
        FlowApi flows,
        DatasetApi datapoints,
        DatasetCreation datasets,
        AssetUploads assets,
        Waiter waiter,
        Clock clock,
        Tracing tracing) {

    /**
     * Without spans.
     *
     * @param flows the calls of the flow service
     * @param datapoints the calls of the dataset service
     * @param datasets makes datasets
     * @param assets brings files and URLs to the service
     * @param waiter waits
     * @param clock tells the time
     */
    public FlowServices(
            FlowApi flows,
            DatasetApi datapoints,
            DatasetCreation datasets,
            AssetUploads assets,
            Waiter waiter,
            Clock clock) {
        this(flows, datapoints, datasets, assets, waiter, clock, Tracing.none());
    }
}
