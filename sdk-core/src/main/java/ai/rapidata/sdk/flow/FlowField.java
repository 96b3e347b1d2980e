package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.search.SearchField;

/** Properties by which flows can be found or ordered. */
public enum FlowField implements SearchField {
    /** The name. */
    NAME("name", true, true),
    /** When the flow was created. */
    CREATED_AT("created_at", true, true);

    private final String wireName;
    private final boolean filterable;
    private final boolean sortable;

    FlowField(String wireName, boolean filterable, boolean sortable) {
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
