package ai.rapidata.sdk.internal.dataset;

import ai.rapidata.sdk.internal.upload.UploadReport;

/**
 * A dataset and what became of the datapoints that were to be in it.
 *
 * @param dataset the dataset
 * @param report what became of them
 */
public record UploadedDataset(ServiceDataset dataset, UploadReport report) {}
