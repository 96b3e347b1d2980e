package ai.rapidata.sdk.dataset;

/**
 * Told about an upload while it runs. Calls come from any thread of the upload, never two at once for one upload, and
 * must not block. An exception thrown by a listener is logged and otherwise ignored.
 */
public interface UploadListener {

    /**
     * Called now and then while the upload runs, at most every 100 milliseconds.
     *
     * @param progress a snapshot
     */
    default void progressed(UploadProgress progress) {}

    /**
     * Called once for each datapoint that ended otherwise than {@link UploadOutcome#SUCCEEDED}.
     *
     * @param failure the datapoint and the reason
     */
    default void failed(FailedUpload<Datapoint> failure) {}

    /**
     * Called once for each remark of the service about an asset that it accepted.
     *
     * @param warning the asset and the remark
     */
    default void warned(UploadWarning warning) {}

    /**
     * Called once at the end, however it ends.
     *
     * @param progress the last snapshot
     */
    default void finished(UploadProgress progress) {}
}
