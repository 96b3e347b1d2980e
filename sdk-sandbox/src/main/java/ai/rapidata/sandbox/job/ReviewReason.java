package ai.rapidata.sandbox.job;

/** Why a job waits for approval; the names are those of the wire. */
public enum ReviewReason {
    /** Something in the datapoints was flagged. */
    ContentFlagged,
    /** Some kind of content cannot be checked. */
    UnsupportedContentType,
    /** The check failed. */
    CheckErrored,
    /** The check took too long. */
    ClassificationTimedOut
}
