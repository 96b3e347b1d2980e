package ai.rapidata.sdk.validation;

import ai.rapidata.sdk.search.SearchField;

/** Properties by which the tasks of a validation set can be found or ordered. */
public enum RapidField implements SearchField {
    /** The id. */
    ID("id", true, true),
    /** The type of task. */
    TYPE("type", true, false),
    /** Where the task is in its life. */
    STATE("state", true, false),
    /** How many answers were right. */
    CORRECT_COUNT("correct_validation_count", false, true),
    /** How many answers were wrong. */
    INCORRECT_COUNT("invalid_validation_count", false, true);

    private final String wireName;
    private final boolean filterable;
    private final boolean sortable;

    RapidField(String wireName, boolean filterable, boolean sortable) {
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
