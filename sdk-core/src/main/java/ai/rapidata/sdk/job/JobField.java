package ai.rapidata.sdk.job;

import ai.rapidata.sdk.search.SearchField;

/** Properties by which jobs can be found or ordered. */
public enum JobField implements SearchField {
    /** The id. */
    ID("id", true, false),
    /** The name. */
    NAME("name", true, true),
    /** The id of the job's definition. */
    JOB_DEFINITION_ID("job_definition_id", true, false),
    /** The id of the job's audience. */
    AUDIENCE_ID("audience_id", true, false),
    /** The status, see {@link JobStatus}. */
    STATE("state", true, true),
    /** The owner's e-mail address. */
    OWNER_MAIL("owner_mail", true, true),
    /** When the job was created. */
    CREATED_AT("created_at", true, true),
    /** How much is done. */
    PROGRESS("progress", false, true);

    private final String wireName;
    private final boolean filterable;
    private final boolean sortable;

    JobField(String wireName, boolean filterable, boolean sortable) {
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
