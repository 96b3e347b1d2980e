package ai.rapidata.sdk.filter;

import java.util.Optional;

/** How a number of responses is compared. */
public enum ComparisonOperator {
    /** The same number. */
    EQUAL("Equal"),
    /** Another number. */
    NOT_EQUAL("NotEqual"),
    /** Fewer. */
    LESS_THAN("LessThan"),
    /** As many or fewer. */
    LESS_THAN_OR_EQUAL("LessThanOrEqual"),
    /** More. */
    GREATER_THAN("GreaterThan"),
    /** As many or more. */
    GREATER_THAN_OR_EQUAL("GreaterThanOrEqual");

    private final String value;

    ComparisonOperator(String value) {
        this.value = value;
    }

    /**
     * The service's spelling.
     *
     * @return for example {@code "Equal"}
     */
    public String value() {
        return value;
    }

    /**
     * Finds the constant for the service's spelling.
     *
     * @param value the spelling
     * @return the constant, or empty if this version of the library does not know it
     */
    public static Optional<ComparisonOperator> of(String value) {
        for (var constant : values()) {
            if (constant.value.equals(value)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
