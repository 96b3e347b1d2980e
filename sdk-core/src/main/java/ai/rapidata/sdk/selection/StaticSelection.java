package ai.rapidata.sdk.selection;

import java.util.List;

/**
 * Certain tasks.
 *
 * @param rapidIds the ids of the tasks; at least one
 */
public record StaticSelection(List<String> rapidIds) implements Selection {

    /**
     * Checks and copies.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if there is no id
     */
    public StaticSelection {
        SelectionRules.requireNotEmpty("rapidIds", rapidIds, "give at least one task's id");
        rapidIds = List.copyOf(rapidIds);
    }
}
