package ai.rapidata.sandbox.listing;

/**
 * A sort criterion.
 *
 * @param field the name of the field, in snake case
 * @param descending whether the greatest comes first
 */
record SortOrder(String field, boolean descending) {

    static SortOrder of(String text) {
        return text.startsWith("-") ? new SortOrder(text.substring(1), true) : new SortOrder(text, false);
    }
}
