package ai.rapidata.sdk.dataset;

import java.util.List;

/**
 * What became of datapoints that were added to a dataset.
 *
 * @param succeeded the datapoints that are in the dataset now, in the order given
 * @param failed the datapoints that are not, each with its reason, in the order given
 * @param warnings what the service remarked about assets that it accepted
 */
public record AddedDatapoints(
        List<Datapoint> succeeded, List<FailedUpload<Datapoint>> failed, List<UploadWarning> warnings) {

    /** Makes the lists unmodifiable. */
    public AddedDatapoints {
        succeeded = List.copyOf(succeeded);
        failed = List.copyOf(failed);
        warnings = List.copyOf(warnings);
    }
}
