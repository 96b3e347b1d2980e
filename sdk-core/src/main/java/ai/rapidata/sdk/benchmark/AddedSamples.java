package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.dataset.FailedUpload;
import java.util.List;

/**
 * What became of samples that were given to a participant.
 *
 * @param succeeded the samples that the participant has now, those that it had before included, in the order given
 * @param failed the samples that it has not, each with its reason, in the order given
 */
public record AddedSamples(List<ModelSample> succeeded, List<FailedUpload<ModelSample>> failed) {

    /** Makes the lists unmodifiable. */
    public AddedSamples {
        succeeded = List.copyOf(succeeded);
        failed = List.copyOf(failed);
    }
}
