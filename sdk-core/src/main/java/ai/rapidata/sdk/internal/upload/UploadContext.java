package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.UploadOptions;

/**
 * Where and how an upload happens.
 *
 * @param datasetId the dataset
 * @param expected how many datapoints there will be, or -1 when that is not known
 * @param options listener and cache identity
 * @param groups the groups of the dataset
 * @param origins remembers what shows which datapoint
 * @param ledger writes down what must survive a crash
 */
public record UploadContext(
        String datasetId,
        long expected,
        UploadOptions options,
        GroupCreation groups,
        UploadedOrigins origins,
        UploadLedger ledger) {}
