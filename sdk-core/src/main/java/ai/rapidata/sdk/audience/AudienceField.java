package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.search.SearchField;

/** Properties by which audiences can be found or ordered. */
public enum AudienceField implements SearchField {
    /** The name. */
    NAME("name", true, true),
    /** The status, see {@link AudienceStatus}. */
    STATUS("status", true, true),
    /** Whether everybody may use it. */
    IS_PUBLIC("is_public", true, false),
    /** Whether people are being tried. */
    IS_DISTILLING("is_distilling", true, false),
    /** The owner's e-mail address. */
    OWNER_MAIL("owner_mail", true, false),
    /** How many people may answer. */
    QUALIFIED_USER_COUNT("qualified_user_count", false, true),
    /** When it was created. */
    CREATED_AT("created_at", true, true);

    private final String wireName;
    private final boolean filterable;
    private final boolean sortable;

    AudienceField(String wireName, boolean filterable, boolean sortable) {
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
