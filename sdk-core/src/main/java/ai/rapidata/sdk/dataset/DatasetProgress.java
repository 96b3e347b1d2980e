package ai.rapidata.sdk.dataset;

/**
 * How far the service is with the datapoints of a dataset.
 *
 * @param total number of datapoints in the dataset
 * @param ready datapoints that can be labelled
 * @param pending datapoints that the service still works on
 * @param failed datapoints that the service gave up
 */
public record DatasetProgress(int total, int ready, int pending, int failed) {}
