package ai.rapidata.sandbox.listing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a filter does with its value. */
enum Operator {
    EQ,
    NEQ,
    GT,
    GTE,
    LT,
    LTE,
    CONTAINS,
    STARTS_WITH,
    ENDS_WITH,
    IN,
    NOT_CONTAINS;

    /** Reads {@code starts_with} as well as the older {@code StartsWith}. */
    static Optional<Operator> of(String name) {
        String letters = name.replace("_", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(each ->
                        each.name().replace("_", "").toLowerCase(Locale.ROOT).equals(letters))
                .findFirst();
    }
}
