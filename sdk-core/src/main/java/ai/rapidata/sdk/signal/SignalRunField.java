package ai.rapidata.sdk.signal;

import ai.rapidata.sdk.search.SearchField;

/** Properties by which runs of a signal can be found or ordered. */
public enum SignalRunField implements SearchField {
    /** The status, see {@link SignalRunStatus}. */
    STATUS("status", true, true),
    /** What started it, see {@link SignalTrigger}. */
    TRIGGER_SOURCE("trigger_source", true, false),
    /** When it was started. */
    STARTED_AT("started_at", true, true),
    /** When it ended. */
    COMPLETED_AT("completed_at", true, true),
    /** The job it made. */
    JOB_ID("audience_job_id", true, false);

    private final String wireName;
    private final boolean filterable;
    private final boolean sortable;

    SignalRunField(String wireName, boolean filterable, boolean sortable) {
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
