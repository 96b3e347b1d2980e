package ai.rapidata.sdk.job;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a job was when it was looked at. */
public final class JobProgress {

    private final JobStatus status;
    private final double completionPercentage;
    private final long total;
    private final long completed;
    private final @Nullable RecruitingMetrics recruiting;

    /**
     * Creates a snapshot.
     *
     * @param status where the job is in its life
     * @param completionPercentage how much is done, 0 to 100
     * @param total how many tasks there are, 0 if none has been made yet
     * @param completed how many tasks are done
     * @param recruiting how the audience is growing, or null if it has no recruiting of its own
     */
    public JobProgress(
            JobStatus status,
            double completionPercentage,
            long total,
            long completed,
            @Nullable RecruitingMetrics recruiting) {
        this.status = status;
        this.completionPercentage = completionPercentage;
        this.total = total;
        this.completed = completed;
        this.recruiting = recruiting;
    }

    /**
     * Where the job was in its life.
     *
     * @return the status
     */
    public JobStatus status() {
        return status;
    }

    /**
     * How much was done.
     *
     * @return 0 to 100
     */
    public double completionPercentage() {
        return completionPercentage;
    }

    /**
     * How many tasks there were.
     *
     * @return 0 if none had been made yet
     */
    public long total() {
        return total;
    }

    /**
     * How many tasks were done.
     *
     * @return a count
     */
    public long completed() {
        return completed;
    }

    /**
     * How the audience was growing.
     *
     * @return empty if it has no recruiting of its own, as the global and the curated audiences
     */
    public Optional<RecruitingMetrics> recruiting() {
        return Optional.ofNullable(recruiting);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JobProgress that
                && status.equals(that.status)
                && Double.compare(completionPercentage, that.completionPercentage) == 0
                && total == that.total
                && completed == that.completed
                && Objects.equals(recruiting, that.recruiting);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, completionPercentage, total, completed, recruiting);
    }

    @Override
    public String toString() {
        return "JobProgress[" + status + ", " + completionPercentage + " %, " + completed + " of " + total
                + (recruiting == null ? "" : ", " + recruiting) + "]";
    }
}
