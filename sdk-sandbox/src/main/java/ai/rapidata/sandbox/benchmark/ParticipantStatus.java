package ai.rapidata.sandbox.benchmark;

/** Where a model stands, in the words of the wire. */
enum ParticipantStatus {
    Created,
    Submittable,
    Submitted,
    Disabled
}
