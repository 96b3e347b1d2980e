package ai.rapidata.sdk.job;

/**
 * Why a job waits for a review. The service may use values that this version of the library does not list; they are kept as they come.
 *
 * @param value the service's spelling
 */
public record ReviewReason(String value) {

    /** The content check found something. */
    public static final ReviewReason CONTENT_FLAGGED = new ReviewReason("ContentFlagged");

    /** The content check cannot judge this kind of content. */
    public static final ReviewReason UNSUPPORTED_CONTENT_TYPE = new ReviewReason("UnsupportedContentType");

    /** The content check failed. */
    public static final ReviewReason CHECK_ERRORED = new ReviewReason("CheckErrored");

    /** The content check took too long. */
    public static final ReviewReason CLASSIFICATION_TIMED_OUT = new ReviewReason("ClassificationTimedOut");

    /** Returns the service's spelling. */
    @Override
    public String toString() {
        return value;
    }
}
