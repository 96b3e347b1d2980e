package ai.rapidata.sdk.filter;

import java.util.Optional;

/** Genders as the service groups them. */
public enum Gender {
    /** Male. */
    MALE("Male"),
    /** Female. */
    FEMALE("Female"),
    /** Neither of the other two. */
    OTHER("Other");

    private final String value;

    Gender(String value) {
        this.value = value;
    }

    /**
     * The service's spelling.
     *
     * @return for example {@code "Male"}
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
    public static Optional<Gender> of(String value) {
        for (var constant : values()) {
            if (constant.value.equals(value)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
