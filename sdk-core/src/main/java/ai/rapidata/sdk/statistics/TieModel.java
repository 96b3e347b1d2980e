package ai.rapidata.sdk.statistics;

/** What a tie says about two items. */
public enum TieModel {
    /** A tie is half a win for each. */
    HALF_WIN,

    /**
     * A tie is an outcome of its own, the more probable the closer the items are: the model of Davidson (1970), with one
     * parameter for how readily ties are given.
     */
    DAVIDSON
}
