package ai.rapidata.sandbox.signal;

/** Where a run of a signal stands; the names are those of the wire. */
enum RunStatus {
    /** Has fired, has no job so far. */
    Pending,
    /** Has a job that is under way. */
    Running,
    /** Its job has all its results. */
    Completed,
    /** There is no job, or it could not be labeled. */
    Failed,
    /** Was left out. */
    Skipped;

    boolean isInFlight() {
        return this == Pending || this == Running;
    }
}
