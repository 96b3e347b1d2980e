package ai.rapidata.sdk.benchmark;

import ai.rapidata.sdk.search.SearchField;

/** Properties by which benchmarks can be found or ordered. */
public enum BenchmarkField implements SearchField {
    /** The id. */
    ID("id", true, true),
    /** The name. */
    NAME("name", true, true),
    /** The owner's e-mail address. */
    OWNER_MAIL("owner_mail", true, false),
    /** When the benchmark was created. */
    CREATED_AT("created_at", true, true);

    private final String wireName;
    private final boolean filterable;
    private final boolean sortable;

    BenchmarkField(String wireName, boolean filterable, boolean sortable) {
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
