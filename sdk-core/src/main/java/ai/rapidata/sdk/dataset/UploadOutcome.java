package ai.rapidata.sdk.dataset;

/** How the upload of one datapoint ended. */
public enum UploadOutcome {
    /** The service confirmed the datapoint, or it was found in the dataset. */
    SUCCEEDED,
    /** The datapoint is not in the dataset; the reason is known. */
    FAILED,
    /** Nothing was sent for the datapoint, because the upload was stopped before its turn. */
    NOT_STARTED,
    /** The datapoint was sent, the answer was lost, and the service could not be asked whether it arrived. */
    UNCONFIRMED
}
