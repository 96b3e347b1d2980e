package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.search.SearchField;

/** Properties by which examples of an audience can be found or ordered. */
public enum ExampleField implements SearchField {
    /** The place among the examples. */
    SORT_INDEX("sort_index", false, true),
    /** Who may see it, see {@link ExampleVisibility}. */
    VISIBILITY("visibility", true, false),
    /** Whether everybody can be expected to know the answer. */
    IS_COMMON_SENSE("is_common_sense", true, false);

    private final String wireName;
    private final boolean filterable;
    private final boolean sortable;

    ExampleField(String wireName, boolean filterable, boolean sortable) {
        this.wireName = wireName;
        this.filterable = filterable;
        this.sortable = sortable;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    @Override
    public boolean filterable() {
        return filterable;
    }

    @Override
    public boolean sortable() {
        return sortable;
    }
}
