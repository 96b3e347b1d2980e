package ai.rapidata.sdk.dataset;

import ai.rapidata.sdk.error.RapidataException;
import org.jspecify.annotations.Nullable;

/** An upload with a resume key was not continued; nothing was sent. */
public class ResumeRefusedException extends RapidataException {
    private static final long serialVersionUID = 1L;

    /** Why an upload was not continued. */
    public enum Reason {
        /** Another upload with the same key is running, here or in another process. */
        IN_USE,
        /** The datapoints, or the name, are not those with which the upload was begun. */
        CHANGED_INPUT,
        /** What was written down about the upload cannot be read or continued. */
        UNREADABLE
    }

    /** Why. */
    private final Reason reason;

    /** The key. */
    private final String resumeKey;

    /**
     * A refusal.
     *
     * @param reason why
     * @param resumeKey the key
     * @param message what is wrong and what can be done
     * @param cause the exception behind it, or null
     */
    public ResumeRefusedException(Reason reason, String resumeKey, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
        this.resumeKey = resumeKey;
    }

    /**
     * Why the upload was not continued.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * The key of the upload.
     *
     * @return the key, as it was given
     */
    public String resumeKey() {
        return resumeKey;
    }
}
