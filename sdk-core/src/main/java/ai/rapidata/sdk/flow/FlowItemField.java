package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.search.SearchField;

/** Properties by which the batches of a flow can be found or ordered. */
public enum FlowItemField implements SearchField {
    /** The status, see {@link FlowItemStatus}. */
    STATE("state", true, true),
    /** When the batch was created. */
    CREATED_AT("created_at", true, true);

    private final String wireName;
    private final boolean filterable;
    private final boolean sortable;

    FlowItemField(String wireName, boolean filterable, boolean sortable) {
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
