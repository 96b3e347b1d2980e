package ai.rapidata.sandbox.labeling;

/** Where a rapid stands; the names are those of the wire. */
public enum RapidState {
    /** Waits for answers. */
    Labeling,
    /** Waits until its job goes on. */
    Paused,
    /** Has enough answers. */
    Done,
    /** Was taken out and replaced. */
    Rejected
}
