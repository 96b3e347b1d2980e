package ai.rapidata.sdk.task;

/** What a setting applies to. */
public enum SettingTarget {
    /** Every task that labelers see. */
    RAPIDS,
    /** The session in which labelers see the tasks. */
    CAMPAIGN
}
