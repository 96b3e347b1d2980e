package ai.rapidata.sdk.internal.job;

import ai.rapidata.sdk.internal.api.NewJob;
import ai.rapidata.sdk.job.CostWarning;
import ai.rapidata.sdk.job.JobWarning;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of how a job came about. */
public final class JobAssignment {

    private final String jobId;
    private final @Nullable String definitionId;
    private final @Nullable String audienceId;
    private final @Nullable NewJob answer;
    private final List<JobWarning> warnings;

    private JobAssignment(
            String jobId,
            @Nullable String definitionId,
            @Nullable String audienceId,
            @Nullable NewJob answer,
            List<JobWarning> warnings) {
        this.jobId = jobId;
        this.definitionId = definitionId;
        this.audienceId = audienceId;
        this.answer = answer;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * A job that this client assigned.
     *
     * @param answer what the service said
     * @param definitionId the definition
     * @param audienceId the audience
     * @param warnings what to know
     * @return the assignment
     */
    public static JobAssignment of(NewJob answer, String definitionId, String audienceId, List<JobWarning> warnings) {
        return new JobAssignment(answer.id(), definitionId, audienceId, answer, warnings);
    }

    static JobAssignment unknown(String jobId) {
        return new JobAssignment(jobId, null, null, null, List.of());
    }

    static JobAssignment known(String jobId, String definitionId, String audienceId) {
        return new JobAssignment(jobId, definitionId, audienceId, null, List.of());
    }

    String jobId() {
        return jobId;
    }

    Optional<String> definitionId() {
        return Optional.ofNullable(definitionId);
    }

    Optional<String> audienceId() {
        return Optional.ofNullable(audienceId);
    }

    boolean recruitingStarted() {
        return answer != null && answer.recruitingStarted();
    }

    boolean contentCheckSkipDenied() {
        return answer != null && answer.contentCheckSkipDenied();
    }

    Optional<CostWarning> costWarning() {
        return answer == null ? Optional.empty() : answer.costWarning();
    }

    List<JobWarning> warnings() {
        return warnings;
    }
}
