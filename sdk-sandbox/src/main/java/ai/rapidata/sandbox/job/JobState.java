package ai.rapidata.sandbox.job;

/** Where a job stands; the names are those of the wire. */
public enum JobState {
    /** Assigned, about to begin. */
    Submitted,
    /** Waits for another job. */
    Queued,
    /** Waits for somebody to approve its content. */
    ManualApproval,
    /** Is being labeled. */
    Running,
    /** Rests on request. */
    Paused,
    /** Has used up the money there is. */
    SpendLimited,
    /** Has results that are out of date. */
    StaleResults,
    /** Was stopped because its content was flagged. The published documents do not name this state. */
    Blocked,
    /** Has all its results. */
    Completed,
    /** Could not be labeled. */
    Failed;

    /** Whether nothing more happens by itself and followers may begin. */
    boolean isFinal() {
        return this == Completed || this == Failed;
    }

    /** Whether there is a labeling with results to look at. */
    boolean hasResults() {
        return this == Completed || this == SpendLimited || this == StaleResults || this == Paused;
    }
}
