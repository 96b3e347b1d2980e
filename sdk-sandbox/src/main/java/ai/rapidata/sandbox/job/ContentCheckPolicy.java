package ai.rapidata.sandbox.job;

/** Whether the customer may skip the check of content. */
final class ContentCheckPolicy {

    private volatile boolean skippable = true;

    void setSkippable(boolean allowed) {
        skippable = allowed;
    }

    boolean deniesSkipping(Job job) {
        return !skippable && Boolean.FALSE.equals(job.contentCheck());
    }

    /** Whether the content of a job is looked at. */
    boolean applies(Job job) {
        return skippable ? !Boolean.FALSE.equals(job.contentCheck()) : true;
    }
}
