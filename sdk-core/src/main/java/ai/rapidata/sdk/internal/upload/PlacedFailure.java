package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Datapoint;
import ai.rapidata.sdk.dataset.FailedUpload;

/**
 * A datapoint that is not in the dataset, and its place there.
 *
 * @param sortIndex its place, from 0
 * @param failure the datapoint, and why it is not in the dataset
 */
public record PlacedFailure(long sortIndex, FailedUpload<Datapoint> failure) {}
