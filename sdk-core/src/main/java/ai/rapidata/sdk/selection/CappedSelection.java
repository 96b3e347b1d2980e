package ai.rapidata.sdk.selection;

import java.util.List;

/**
 * Other selections up to a number of tasks.
 *
 * @param selections the other selections; at least one
 * @param maxRapids the greatest number of tasks, at least 1
 */
public record CappedSelection(List<Selection> selections, int maxRapids) implements Selection {

    /**
     * Checks and copies.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if there is no selection or the number is below 1
     */
    public CappedSelection {
        SelectionRules.requireNotEmpty("selections", selections, "give at least one selection");
        SelectionRules.requireAtLeastOne("maxRapids", maxRapids);
        selections = List.copyOf(selections);
    }
}
