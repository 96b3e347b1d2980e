package ai.rapidata.sdk.job;

/** What happens to the contexts of datapoints before they are uploaded. */
public enum ContextShortening {
    /** Contexts above the service's limit of {@value JobOptions#MAX_CONTEXT_LENGTH} UTF-16 units are shortened by the service. */
    WHEN_TOO_LONG,
    /** All contexts are shortened by the service. */
    ALWAYS,
    /** Contexts stay as they are; one above the limit is refused. */
    NEVER
}
