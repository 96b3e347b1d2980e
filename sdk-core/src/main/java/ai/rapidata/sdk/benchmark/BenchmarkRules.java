package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What holds for several values of this package. */
final class BenchmarkRules {

    /** How few responses a comparison can have. */
    static final int LEAST_RESPONSES = 3;

    private BenchmarkRules() {}

    static void requireText(String field, String text, String fix) {
        if (text.isBlank()) {
            throw new InvalidInputException(field, text, "is blank", fix);
        }
    }

    static void requireLength(String field, String text, int longest) {
        if (text.length() > longest) {
            throw new InvalidInputException(
                    field, text, "has " + text.length() + " characters", "shorten it to at most " + longest);
        }
    }

    static void requireFinite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new InvalidInputException(field, value, value + " is not a finite number", "give a finite number");
        }
    }

    static void requirePositive(String field, double value) {
        requireFinite(field, value);
        if (value <= 0) {
            throw new InvalidInputException(field, value, value + " is not above 0", "choose a value above 0");
        }
    }

    static void requireMinResponses(int responses) {
        if (responses < LEAST_RESPONSES) {
            throw new InvalidInputException(
                    "minResponsesPerMatchup",
                    responses,
                    responses + " is below " + LEAST_RESPONSES,
                    "choose a value of at least " + LEAST_RESPONSES);
        }
    }

    static List<String> tags(String field, List<String> tags) {
        for (int i = 0; i < tags.size(); i++) {
            requireText(field + "[" + i + "]", tags.get(i), "give the value of a tag");
        }
        return List.copyOf(tags);
    }

    static OptionalDouble optional(@Nullable Double value) {
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
