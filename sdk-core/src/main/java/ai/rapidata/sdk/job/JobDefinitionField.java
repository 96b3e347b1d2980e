package ai.rapidata.sdk.job;

import ai.rapidata.sdk.search.SearchField;

/** Properties by which job definitions can be found or ordered. */
public enum JobDefinitionField implements SearchField {
    /** The id. */
    DEFINITION_ID("definition_id", true, false),
    /** The name. */
    NAME("name", true, true),
    /** What is asked for, see {@link DefinitionType}. */
    DEFINITION_TYPE("definition_type", true, false),
    /** When the definition was created. */
    CREATED_AT("created_at", true, true),
    /** The owner's id. */
    OWNER_ID("owner_id", true, false),
    /** The owner's e-mail address. */
    OWNER_MAIL("owner_mail", true, false);

    private final String wireName;
    private final boolean filterable;
    private final boolean sortable;

    JobDefinitionField(String wireName, boolean filterable, boolean sortable) {
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
