package ai.rapidata.sdk.internal.resume;

/** The first field of each entry of an upload's journal. The words are part of the file's format. */
final class EntryKind {
    /** The upload was begun: id of the dataset, {@link ResumeInput#fields()}. */
    static final String BEGUN = "begun";
    /** A datapoint is about to be sent: its place, its fingerprint. */
    static final String SENT = "sent";
    /** The service refused what was sent: the place. */
    static final String REFUSED = "refused";
    /** A datapoint is in the dataset: its place, the names of its assets. */
    static final String DONE = "done";
    /** The service failed a datapoint after it had accepted it: its place, its id. */
    static final String FAILED_LATER = "failed";
    /** URLs are about to be handed over: the submission, the hashes of the URLs. */
    static final String SUBMITTED = "urls";
    /** The service holds a URL: its hash, its name. */
    static final String STORED = "stored";
    /** A group was created: its hash. */
    static final String GROUP = "group";
    /** Something is about to be made from the dataset. */
    static final String MAKING = "making";
    /** Something was made from the dataset: its id. */
    static final String MADE = "made";

    private EntryKind() {}
}
