package ai.rapidata.sdk.filter;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;

/**
 * People who gave certain answers about themselves, for example about their occupation. For audiences only.
 *
 * @param identifier what they were asked, for example {@code "occupation"}
 * @param values the answers that may take part
 */
public record DemographicFilter(String identifier, List<String> values) implements Filter {

    /**
     * Checks the identifier and copies the list.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if the identifier is blank
     */
    public DemographicFilter {
        if (identifier.isBlank()) {
            throw new InvalidInputException(
                    "identifier", identifier, "is blank", "name the demographic question, for example \"occupation\"");
        }
        values = List.copyOf(values);
    }

    /**
     * People who gave certain answers about themselves.
     *
     * @param identifier what they were asked
     * @param values the answers that may take part
     * @return the filter
     * @throws ai.rapidata.sdk.error.InvalidInputException if the identifier is blank
     */
    public static DemographicFilter of(String identifier, String... values) {
        return new DemographicFilter(identifier, List.of(values));
    }
}
