package ai.rapidata.sdk.filter;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;
import java.util.function.UnaryOperator;

/** The shared check of country and language codes. */
final class TwoLetterCodes {

    private TwoLetterCodes() {}

    static List<String> checked(String field, List<String> codes, UnaryOperator<String> spelling, String example) {
        for (int index = 0; index < codes.size(); index++) {
            String code = codes.get(index);
            if (code.length() != 2 || !code.chars().allMatch(TwoLetterCodes::isAsciiLetter)) {
                throw new InvalidInputException(
                        field + "[" + index + "]",
                        code,
                        "is \"" + code + "\"",
                        "use a code of two letters, for example " + example);
            }
        }
        return codes.stream().map(spelling).toList();
    }

    private static boolean isAsciiLetter(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }
}
