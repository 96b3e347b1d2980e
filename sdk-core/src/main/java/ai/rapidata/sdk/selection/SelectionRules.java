package ai.rapidata.sdk.selection;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Collection;

/** Checks that several selections share. */
final class SelectionRules {

    private SelectionRules() {}

    static void requireAtLeastOne(String field, int value) {
        if (value < 1) {
            throw new InvalidInputException(field, value, "is " + value, "choose a value of at least 1");
        }
    }

    static void requireText(String field, String value, String fix) {
        if (value.isBlank()) {
            throw new InvalidInputException(field, value, "is blank", fix);
        }
    }

    static void requireNotEmpty(String field, Collection<?> values, String fix) {
        if (values.isEmpty()) {
            throw new InvalidInputException(field, values, "is empty", fix);
        }
    }
}
