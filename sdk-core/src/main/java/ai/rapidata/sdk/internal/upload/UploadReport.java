package ai.rapidata.sdk.internal.upload;

import ai.rapidata.sdk.dataset.UploadProgress;
import ai.rapidata.sdk.dataset.UploadWarning;
import java.util.List;

/**
 * What became of an upload.
 *
 * @param progress the last counts
 * @param failures every datapoint that is not in the dataset, in the order given, with its reason; unmodifiable, and read
 *     from a file where there are very many
 * @param warnings what the service remarked about assets that it accepted, each remark once
 * @param stopped whether the upload was stopped before its end
 * @param checked whether the dataset could be looked at after the upload; if not, the service may have failed some of the
 *     datapoints that count as succeeded, or may hold some of them twice
 */
public record UploadReport(
        UploadProgress progress, FailureList failures, List<UploadWarning> warnings, boolean stopped, boolean checked) {

    /** Makes the warnings unmodifiable. */
    public UploadReport {
        warnings = List.copyOf(warnings);
    }

    /**
     * How many datapoints were to be uploaded.
     *
     * @return succeeded plus failed
     */
    public long attempted() {
        return progress.done();
    }

    /**
     * How many datapoints are in the dataset.
     *
     * @return the number, those of an earlier run of the same resumable upload included
     */
    public long succeeded() {
        return progress.succeeded();
    }
}
