package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.job.CostWarning;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the service said when a job was assigned. */
public final class NewJob {

    private final String id;
    private final boolean recruitingStarted;
    private final boolean contentCheckSkipDenied;
    private final @Nullable CostWarning costWarning;

    NewJob(String id, boolean recruitingStarted, boolean contentCheckSkipDenied, @Nullable CostWarning costWarning) {
        this.id = id;
        this.recruitingStarted = recruitingStarted;
        this.contentCheckSkipDenied = contentCheckSkipDenied;
        this.costWarning = costWarning;
    }

    /**
     * The job's id.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Whether recruiting for the audience began.
     *
     * @return true if it did
     */
    public boolean recruitingStarted() {
        return recruitingStarted;
    }

    /**
     * Whether the content check runs although it was to be skipped.
     *
     * @return true if it does
     */
    public boolean contentCheckSkipDenied() {
        return contentCheckSkipDenied;
    }

    /**
     * The warning that the job costs more than the account holds.
     *
     * @return the warning, or empty if there is none
     */
    public Optional<CostWarning> costWarning() {
        return Optional.ofNullable(costWarning);
    }
}
