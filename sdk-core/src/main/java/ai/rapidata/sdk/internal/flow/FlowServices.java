package ai.rapidata.sdk.internal.flow;

import ai.rapidata.sdk.internal.api.DatasetApi;
import ai.rapidata.sdk.internal.api.FlowApi;
import ai.rapidata.sdk.internal.concurrent.Waiter;
import ai.rapidata.sdk.internal.dataset.DatasetCreation;
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
 */
public record FlowServices(
        FlowApi flows,
        DatasetApi datapoints,
        DatasetCreation datasets,
        AssetUploads assets,
        Waiter waiter,
        Clock clock) {}
