package ai.rapidata.sdk.filter;

import java.util.List;
import java.util.Locale;

/**
 * People in given countries.
 *
 * @param countries codes of two letters (ISO 3166-1 alpha-2), kept in upper case
 */
public record CountryFilter(List<String> countries) implements Filter {

    /**
     * Checks the codes and writes them in upper case.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if a code does not consist of two letters
     */
    public CountryFilter {
        countries = TwoLetterCodes.checked("countries", countries, code -> code.toUpperCase(Locale.ROOT), "\"US\"");
    }

    /**
     * People in given countries.
     *
     * @param countries codes of two letters
     * @return the filter
     * @throws ai.rapidata.sdk.error.InvalidInputException if a code does not consist of two letters
     */
    public static CountryFilter of(String... countries) {
        return new CountryFilter(List.of(countries));
    }
}
