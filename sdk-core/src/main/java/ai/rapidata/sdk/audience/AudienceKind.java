package ai.rapidata.sdk.audience;

/** What sort of people an audience holds. */
public enum AudienceKind {
    /** Everybody: the fastest, with a baseline of quality. Has no recruiting of its own. */
    GLOBAL,
    /** People whom the service trained for a kind of task. Has no recruiting of its own. */
    CURATED,
    /** People trained with the examples of the audience's owner: the best quality, after a slower start. */
    CUSTOM
}
