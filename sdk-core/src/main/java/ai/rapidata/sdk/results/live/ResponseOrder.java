package ai.rapidata.sdk.results.live;

/** The order of single answers. */
public enum ResponseOrder {
    /** The latest answer first. */
    NEWEST_FIRST,
    /** The earliest answer first. */
    OLDEST_FIRST
}
