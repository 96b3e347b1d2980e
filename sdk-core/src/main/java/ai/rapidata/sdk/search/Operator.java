package ai.rapidata.sdk.search;

/** How a property is compared with a value. */
public enum Operator {
    /** Is the value. */
    EQUAL("eq"),
    /** Is another value. */
    NOT_EQUAL("neq"),
    /** Is greater or later. */
    GREATER("gt"),
    /** Is greater or later, or the value. */
    GREATER_OR_EQUAL("gte"),
    /** Is less or earlier. */
    LESS("lt"),
    /** Is less or earlier, or the value. */
    LESS_OR_EQUAL("lte"),
    /** Contains the text, in any case of letters. */
    CONTAINS("contains"),
    /** Does not contain the text. */
    NOT_CONTAINS("not_contains"),
    /** Begins with the text. */
    STARTS_WITH("starts_with"),
    /** Ends with the text. */
    ENDS_WITH("ends_with"),
    /** Is one of several values. */
    IN("in");

    private final String wireName;

    Operator(String wireName) {
        this.wireName = wireName;
    }

    /**
     * The service's name of the operator.
     *
     * @return for example {@code "gte"}
     */
    public String wireName() {
        return wireName;
    }
}
