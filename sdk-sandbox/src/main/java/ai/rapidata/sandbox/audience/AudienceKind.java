package ai.rapidata.sandbox.audience;

/** Where an audience comes from. */
public enum AudienceKind {
    /** Everybody; always there. */
    GLOBAL,
    /** Labelers trained on one kind of task; always there. */
    CURATED,
    /** Made by a customer, with examples to qualify on. */
    CUSTOM,
    /** A view on the graduates of another audience. */
    FILTERED,
    /** A customer's own people, reached by a link only; in a sandbox anybody stands in for them. */
    UNLISTED
}
