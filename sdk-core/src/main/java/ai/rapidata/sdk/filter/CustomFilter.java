package ai.rapidata.sdk.filter;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;

/**
 * People to whom the service attached certain values. For orders only.
 *
 * @param identifier the name under which the values are kept
 * @param values the values that may take part
 */
public record CustomFilter(String identifier, List<String> values) implements Filter {

    /**
     * Checks the identifier and copies the list.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if the identifier is blank
     */
    public CustomFilter {
        if (identifier.isBlank()) {
            throw new InvalidInputException("identifier", identifier, "is blank", "name what is filtered");
        }
        values = List.copyOf(values);
    }
}
