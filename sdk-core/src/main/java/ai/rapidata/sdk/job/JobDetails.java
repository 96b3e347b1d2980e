package ai.rapidata.sdk.job;

import ai.rapidata.sdk.json.JsonObject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Everything the service said about a job at one moment. */
public final class JobDetails {

    private final JsonObject raw;

    private JobDetails(JsonObject raw) {
        this.raw = raw;
    }

    /**
     * Reads what the service said.
     *
     * @param raw the service's answer about one job
     * @return the details
     */
    public static JobDetails of(JsonObject raw) {
        return new JobDetails(Objects.requireNonNull(raw, "raw"));
    }

    /**
     * The job's id.
     *
     * @return the id
     */
    public String id() {
        return raw.string("jobId").orElse("");
    }

    /**
     * The job's name.
     *
     * @return the name
     */
    public String name() {
        return raw.string("name").orElse("");
    }

    /**
     * The job's definition.
     *
     * @return its id
     */
    public String definitionId() {
        return raw.string("definitionId")
                .or(() -> raw.string("jobDefinitionId"))
                .orElse("");
    }

    /**
     * Which revision of the definition the job runs.
     *
     * @return the revision, counted from 1
     */
    public OptionalInt revisionNumber() {
        return raw.intValue("revisionNumber");
    }

    /**
     * The job's audience.
     *
     * @return its id
     */
    public String audienceId() {
        return raw.string("audienceId").orElse("");
    }

    /**
     * The name of the job's audience.
     *
     * @return the name, or empty if the audience was deleted or the service did not say
     */
    public Optional<String> audienceName() {
        return raw.string("audienceName");
    }

    /**
     * Whether the audience was deleted, so that the job can never run.
     *
     * @return true if it was
     */
    public boolean audienceDeleted() {
        return raw.booleanValue("audienceDeleted").orElse(false);
    }

    /**
     * The pipeline that runs the job.
     *
     * @return its id
     */
    public String pipelineId() {
        return raw.string("pipelineId").orElse("");
    }

    /**
     * The campaign that serves the job to labelers.
     *
     * @return its id, or empty if there is none
     */
    public Optional<String> campaignId() {
        return raw.string("campaignId");
    }

    /**
     * Where the job is in its life.
     *
     * @return the status
     */
    public JobStatus status() {
        return new JobStatus(raw.string("state").or(() -> raw.string("status")).orElse("Unknown"));
    }

    /**
     * Why the job waits for a review, or waited.
     *
     * @return the reason, or empty if there is none
     */
    public Optional<ReviewReason> reviewReason() {
        return raw.string("reviewReason").map(ReviewReason::new);
    }

    /**
     * What the service says about the job's failure.
     *
     * @return the message, or empty if it did not fail
     */
    public Optional<String> failureMessage() {
        return raw.string("failureMessage");
    }

    /**
     * Whether everybody may see the job and its results.
     *
     * @return true if it is public
     */
    public boolean isPublic() {
        return raw.booleanValue("isPublic").orElse(false);
    }

    /**
     * How much was done when the job was listed.
     *
     * @return a share from 0 to 1, or empty if the service did not say
     */
    public OptionalDouble progress() {
        return raw.doubleValue("progress");
    }

    /**
     * When the job was created.
     *
     * @return the moment by the service's clock, or empty if it did not say
     */
    public Optional<Instant> createdAt() {
        return raw.instant("createdAt");
    }

    /**
     * When the job was completed.
     *
     * @return the moment by the service's clock, or empty if it is not
     */
    public Optional<Instant> completedAt() {
        return raw.instant("completedAt");
    }

    /**
     * When the job failed.
     *
     * @return the moment by the service's clock, or empty if it did not
     */
    public Optional<Instant> failedAt() {
        return raw.instant("failedAt");
    }

    /**
     * Who owns the job.
     *
     * @return the e-mail address, or empty if the service did not say
     */
    public Optional<String> ownerMail() {
        return raw.string("ownerMail");
    }

    /**
     * The service's answer, with all that this class does not show.
     *
     * @return the answer as it came
     */
    public JsonObject raw() {
        return raw;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof JobDetails that && raw.equals(that.raw);
    }

    @Override
    public int hashCode() {
        return raw.hashCode();
    }

    @Override
    public String toString() {
        return "JobDetails[" + id() + ", " + name() + ", " + status() + "]";
    }
}
