package ai.rapidata.sdk.dataset;

/** By what a local file is recognised as one that was uploaded before. */
public enum CacheIdentity {
    /** By path, size, modification time and the file system's own key: one look at the directory per file. */
    FAST,
    /** By a SHA-256 hash of its bytes: finds moved and copied files, but reads each file once. */
    CONTENT
}
