package ai.rapidata.sdk.internal.asset;

import ai.rapidata.sdk.dataset.CacheIdentity;
import java.util.List;

/** The upload on whose behalf an asset is brought to the service. */
public interface UploadScope {

    /**
     * Whether and how this upload is stopped.
     *
     * @return its cancellation
     */
    Cancellation cancellation();

    /**
     * By what known files are recognised.
     *
     * @return the identity
     */
    CacheIdentity cacheIdentity();

    /**
     * Bytes of a local file were sent.
     *
     * @param count how many
     */
    void bytesSent(long count);

    /**
     * URLs are about to be handed over.
     *
     * @param submission names the submission at the service
     * @param urls the URLs
     */
    default void urlsSubmitted(String submission, List<String> urls) {}
}
