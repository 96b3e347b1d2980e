package ai.rapidata.sdk.internal.upload;

import java.util.List;

/** What an upload writes down so that it can be continued after a crash. */
public interface UploadLedger {
    /** Writes nothing down. */
    UploadLedger NONE = new UploadLedger() {};

    /** What is known about a datapoint from an earlier run. */
    enum Known {
        /** Nothing was sent for it. */
        NOTHING,
        /** It was sent; whether it arrived is not known. */
        SENT,
        /** It is in the dataset. */
        DONE
    }

    /**
     * What an earlier run says about a datapoint.
     *
     * @param sortIndex its place
     * @return what is known
     */
    default Known known(long sortIndex) {
        return Known.NOTHING;
    }

    /**
     * A datapoint is about to be sent.
     *
     * @param sortIndex its place
     */
    default void sending(long sortIndex) {}

    /**
     * A datapoint is in the dataset.
     *
     * @param sortIndex its place
     */
    default void done(long sortIndex) {}

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
}
