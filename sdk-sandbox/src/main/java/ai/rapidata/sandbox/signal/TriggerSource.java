package ai.rapidata.sandbox.signal;

/** What makes a signal fire; the names are those of the wire. */
enum TriggerSource {
    /** Its interval has passed. */
    Scheduled,
    /** A customer wants it to. */
    Manual
}
