package ai.rapidata.sdk.job;

/**
 * Something that did not stop a call and that its caller should know. It was also logged.
 *
 * @param kind what it is about
 * @param message what to know
 */
public record JobWarning(Kind kind, String message) {

    /** What a warning is about. */
    public enum Kind {
        /** A setting has no effect on this type of task. */
        SETTING_WITHOUT_EFFECT,
        /** A setting has a value that makes answers rare. */
        SETTING,
        /** A context was replaced by a shorter one. */
        CONTEXT_SHORTENED,
        /** A context is too long and could not be shortened. */
        CONTEXT_TOO_LONG,
        /** A ranking's budget does not suffice for comparing each pair once. */
        BUDGET_BELOW_PAIRS,
        /** Some datapoints failed, fewer than tolerated, or it could not be seen whether any failed after the upload. */
        DATAPOINTS_FAILED,
        /** The service remarked something about an asset. */
        ASSET,
        /** The preview of an order could not be prepared. */
        PREVIEW,
        /** The job will cost more than the account holds. */
        COST,
        /** The content check was to be skipped and was not. */
        CONTENT_CHECK,
        /** The audience has too few examples or nobody who may answer. */
        AUDIENCE
    }

    /** Returns the message. */
    @Override
    public String toString() {
        return message;
    }
}
