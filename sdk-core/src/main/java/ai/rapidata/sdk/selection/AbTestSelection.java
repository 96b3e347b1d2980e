package ai.rapidata.sdk.selection;

import java.util.List;

/**
 * One of two mixtures for each labeler.
 *
 * @param a what the one half sees; at least one selection
 * @param b what the other half sees; at least one selection
 */
public record AbTestSelection(List<Selection> a, List<Selection> b) implements Selection {

    /**
     * Checks and copies.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if one of the two is empty
     */
    public AbTestSelection {
        SelectionRules.requireNotEmpty("a", a, "give at least one selection");
        SelectionRules.requireNotEmpty("b", b, "give at least one selection");
        a = List.copyOf(a);
        b = List.copyOf(b);
    }
}
