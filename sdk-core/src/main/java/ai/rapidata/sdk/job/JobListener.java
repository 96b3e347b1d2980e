package ai.rapidata.sdk.job;

/** Told about a job while somebody waits for it. What a listener throws is logged and does not end the wait. */
@FunctionalInterface
public interface JobListener {

    /**
     * The job was looked at.
     *
     * @param progress how far it was
     */
    void progressed(JobProgress progress);
}
