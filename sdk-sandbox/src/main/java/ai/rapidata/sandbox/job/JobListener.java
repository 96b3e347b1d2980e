package ai.rapidata.sandbox.job;

/** Hears how jobs end. Calls come while jobs are locked, so that a listener must not wait for anything. */
public interface JobListener {

    /**
     * A job has its results, or has failed.
     *
     * @param job the job in its final state
     */
    void ended(Job job);

    /**
     * A job was deleted, whatever its state.
     *
     * @param job the job as it was
     */
    void deleted(Job job);
}
