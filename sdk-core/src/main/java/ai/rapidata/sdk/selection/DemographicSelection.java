package ai.rapidata.sdk.selection;

import java.util.List;

/**
 * Questions about the labelers themselves.
 *
 * @param keys what they are asked, for example {@code "age"}; at least one
 * @param maxRapids the greatest number of questions, at least 1
 */
public record DemographicSelection(List<String> keys, int maxRapids) implements Selection {

    /**
     * Checks and copies.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if there is no key or the number is below 1
     */
    public DemographicSelection {
        SelectionRules.requireNotEmpty("keys", keys, "name at least one question, for example \"age\"");
        SelectionRules.requireAtLeastOne("maxRapids", maxRapids);
        keys = List.copyOf(keys);
    }
}
