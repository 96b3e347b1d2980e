package ai.rapidata.sdk.filter;

import java.util.List;
import java.util.Locale;

/**
 * People who use their device in given languages.
 *
 * @param languages codes of two letters (ISO 639-1), kept in lower case
 */
public record LanguageFilter(List<String> languages) implements Filter {

    /**
     * Checks the codes and writes them in lower case.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if a code does not consist of two letters
     */
    public LanguageFilter {
        languages = TwoLetterCodes.checked("languages", languages, code -> code.toLowerCase(Locale.ROOT), "\"en\"");
    }

    /**
     * People who use their device in given languages.
     *
     * @param languages codes of two letters
     * @return the filter
     * @throws ai.rapidata.sdk.error.InvalidInputException if a code does not consist of two letters
     */
    public static LanguageFilter of(String... languages) {
        return new LanguageFilter(List.of(languages));
    }
}
