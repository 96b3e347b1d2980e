package ai.rapidata.sdk.signal;

import ai.rapidata.sdk.search.SearchField;

/** Properties by which signals can be found or ordered. */
public enum SignalField implements SearchField {
    /** The id. */
    ID("id", true, true),
    /** The name. */
    NAME("name", true, true),
    /** The owner's id. */
    OWNER_ID("owner_id", true, false),
    /** The audience that answers. */
    AUDIENCE_ID("audience_id", true, false),
    /** The definition of which jobs are made. */
    JOB_DEFINITION_ID("job_definition_id", true, false),
    /** Whether it is paused. */
    IS_PAUSED("is_paused", true, false),
    /** Whether everybody may see it. */
    IS_PUBLIC("is_public", true, false),
    /** When it was created. */
    CREATED_AT("created_at", true, true),
    /** When it runs next. */
    NEXT_RUN_AT("next_run_at", true, true),
    /** When it ran last. */
    LAST_RUN_AT("last_run_at", false, true);

    private final String wireName;
    private final boolean filterable;
    private final boolean sortable;

    SignalField(String wireName, boolean filterable, boolean sortable) {
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
