package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.error.InvalidInputException;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What holds for several values of this package. */
final class FlowRules {

    private static final int LONGEST_INSTRUCTION = 250;

    private FlowRules() {}

    static void requireAtLeast(String field, int value, int least) {
        if (value < least) {
            throw new InvalidInputException(
                    field, value, value + " is below " + least, "choose a value of at least " + least);
        }
    }

    static void requirePositive(String field, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new InvalidInputException(field, value, value + " is not above 0", "choose a value above 0");
        }
    }

    static void requireInstruction(String instruction) {
        requireText("instruction", instruction);
        if (instruction.length() > LONGEST_INSTRUCTION) {
            throw new InvalidInputException(
                    "instruction",
                    instruction,
                    "has " + instruction.length() + " characters",
                    "shorten it to at most " + LONGEST_INSTRUCTION);
        }
    }

    static void requireText(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidInputException(field, text, "is blank", "give a value or leave it out");
        }
    }

    static int seconds(String field, Duration duration, int least) {
        long seconds = duration.getSeconds();
        if (seconds < least) {
            throw new InvalidInputException(
                    field, duration, duration + " is below " + least + " s", "choose at least " + least + " s");
        }
        if (seconds > Integer.MAX_VALUE) {
            throw new InvalidInputException(
                    field, duration, duration + " is too long", "choose at most " + Integer.MAX_VALUE + " s");
        }
        return (int) seconds;
    }

    static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
