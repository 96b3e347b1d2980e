package ai.rapidata.sdk.filter;

import java.util.Optional;

/** Ages as the service groups them. */
public enum AgeGroup {
    /** Up to 17 years. */
    UNDER_18("0-17"),
    /** 18 to 29 years. */
    BETWEEN_18_29("18-29"),
    /** 30 to 39 years. */
    BETWEEN_30_39("30-39"),
    /** 40 to 49 years. */
    BETWEEN_40_49("40-49"),
    /** 50 to 64 years. */
    BETWEEN_50_64("50-64"),
    /** 65 years and more. */
    OVER_65("65+");

    private final String value;

    AgeGroup(String value) {
        this.value = value;
    }

    /**
     * The service's spelling.
     *
     * @return for example {@code "0-17"}
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
    public static Optional<AgeGroup> of(String value) {
        for (var constant : values()) {
            if (constant.value.equals(value)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
