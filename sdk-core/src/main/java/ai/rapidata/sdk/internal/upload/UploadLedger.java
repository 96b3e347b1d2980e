package ai.rapidata.sdk.internal.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an upload writes down so that it can be continued after a crash. Safe for use by several threads. */
public interface UploadLedger {
    /** Writes nothing down. */
    UploadLedger NONE = new UploadLedger() {};

    /** What is known about a datapoint from an earlier run. */
    enum Known {
        /** Nothing was sent for it, or it was refused. */
        NOTHING,
        /** It was sent; whether it arrived is not known. */
        SENT,
        /** It is in the dataset. */
        DONE
    }

    /**
     * What an earlier run says about a datapoint.
     *
     * @param datapoint the datapoint at its place
     * @return what is known
     * @throws ai.rapidata.sdk.dataset.ResumeRefusedException when another datapoint was at this place
     */
    default Known known(IndexedDatapoint datapoint) {
        return Known.NOTHING;
    }

    /**
     * The names of the assets of a datapoint that is in the dataset.
     *
     * @param sortIndex its place
     * @return the names in order; empty where the datapoint is made of texts
     */
    default List<String> names(long sortIndex) {
        return List.of();
    }

    /**
     * A datapoint is about to be sent. When this fails, it must not be sent.
     *
     * @param datapoint the datapoint at its place
     */
    default void sending(IndexedDatapoint datapoint) {}

    /**
     * A datapoint was refused: it is certainly not in the dataset.
     *
     * @param sortIndex its place
     */
    default void refused(long sortIndex) {}

    /**
     * A datapoint is in the dataset.
     *
     * @param sortIndex its place
     * @param names the names of its assets in order; empty where it is made of texts
     */
    default void done(long sortIndex, List<String> names) {}

    /**
     * The service failed a datapoint after it had accepted it: it must be sent again.
     *
     * @param sortIndex its place
     * @param datapointId the id of what the service failed
     */
    default void failedLater(long sortIndex, String datapointId) {}

    /**
     * Whether an earlier run wrote down that the service failed a datapoint.
     *
     * @param datapointId its id
     * @return true when that is known; what stands at its place now is another datapoint
     */
    default boolean hasFailedLater(String datapointId) {
        return false;
    }

    /**
     * URLs are about to be handed over.
     *
     * @param submission names the submission at the service
     * @param urls the URLs
     */
    default void urlsSubmitted(String submission, List<String> urls) {}

    /**
     * The service holds a URL.
     *
     * @param url the URL
     * @param name the name the service gave to it
     */
    default void urlStored(String url, String name) {}

    /**
     * A group exists.
     *
     * @param group its name
     */
    default void groupCreated(String group) {}

    /**
     * Whether a group exists since an earlier run.
     *
     * @param group its name
     * @return true when the earlier run created it
     */
    default boolean hasGroup(String group) {
        return false;
    }

    /**
     * The name of a URL that the service holds since an earlier run.
     *
     * @param url the URL
     * @return the name, or null when it is not known
     */
    default @Nullable String urlName(String url) {
        return null;
    }
}
