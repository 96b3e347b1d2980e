package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.Datapoint;

/**
 * A datapoint and its place in the dataset.
 *
 * @param sortIndex its place, from 0
 * @param datapoint what to upload
 * @param lookFirst whether an earlier attempt may have put it there, so that the dataset is looked at before it is sent
 */
public record IndexedDatapoint(long sortIndex, Datapoint datapoint, boolean lookFirst) {}
