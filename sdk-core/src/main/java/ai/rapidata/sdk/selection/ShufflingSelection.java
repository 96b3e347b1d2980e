package ai.rapidata.sdk.selection;

import java.util.List;

/**
 * The tasks of other selections in a shuffled order.
 *
 * @param selections the other selections; at least one
 */
public record ShufflingSelection(List<Selection> selections) implements Selection {

    /**
     * Checks and copies.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if there is no selection
     */
    public ShufflingSelection {
        SelectionRules.requireNotEmpty("selections", selections, "give at least one selection");
        selections = List.copyOf(selections);
    }
}
