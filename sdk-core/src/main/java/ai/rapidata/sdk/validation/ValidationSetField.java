package ai.rapidata.sdk.validation;

import ai.rapidata.sdk.search.SearchField;

/** Properties by which validation sets can be found or ordered. */
public enum ValidationSetField implements SearchField {
    /** The id. */
    ID("id", true, false),
    /** The name. */
    NAME("name", true, true),
    /** What the tasks show, see {@link AssetType}. */
    ASSET_TYPE("asset_type", true, false),
    /** The type of task. */
    MODALITY("modality", true, false),
    /** What is shown beside the items, see {@link PromptType}. */
    PROMPT_TYPE("prompt_type", true, false),
    /** Whether everybody can use the set. */
    IS_PUBLIC("is_public", true, false),
    /** The id of the owner. */
    OWNER_ID("owner_id", true, false),
    /** The e-mail address of the owner. */
    OWNER_MAIL("owner_mail", true, false),
    /** When the set was created. */
    CREATED_AT("created_at", true, true);

    private final String wireName;
    private final boolean filterable;
    private final boolean sortable;

    ValidationSetField(String wireName, boolean filterable, boolean sortable) {
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
