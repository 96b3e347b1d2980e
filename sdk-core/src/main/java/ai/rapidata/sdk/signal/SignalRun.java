package ai.rapidata.sdk.signal;

import ai.rapidata.sdk.json.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * One run of a signal as the service described it at one moment.
 *
 * @param id the id of the run
 * @param raw what the service sent, with everything that has no accessor here
 */
public record SignalRun(String id, JsonObject raw) {

    /**
     * The signal of which this is a run.
     *
     * @return its id, empty if the service did not say
     */
    public String signalId() {
        return raw.string("signalId").orElse("");
    }

    /**
     * What started this run.
     *
     * @return the schedule or a person
     */
    public SignalTrigger trigger() {
        return new SignalTrigger(raw.string("triggerSource").orElse("Unknown"));
    }

    /**
     * Where this run is in its life.
     *
     * @return the status
     */
    public SignalRunStatus status() {
        return new SignalRunStatus(raw.string("status").orElse("Unknown"));
    }

    /**
     * When this run was started by the service's clock.
     *
     * @return the moment, or empty if the service did not say
     */
    public Optional<Instant> startedAt() {
        return raw.instant("startedAt");
    }

    /**
     * When this run ended by the service's clock.
     *
     * @return the moment, or empty if it has not ended
     */
    public Optional<Instant> completedAt() {
        return raw.instant("completedAt");
    }

    /**
     * The job that this run made.
     *
     * @return its id, or empty if there is none, or none so far
     */
    public Optional<String> jobId() {
        return raw.string("audienceJobId").filter(id -> !id.isEmpty());
    }

    /**
     * The file with the results of the job.
     *
     * @return its name at the service, or empty if the job is not completed
     */
    public Optional<String> resultFileName() {
        return raw.string("resultFileName");
    }

    /**
     * Why this run failed.
     *
     * @return the service's words, or empty if it did not fail
     */
    public Optional<String> failureMessage() {
        return raw.string("failureMessage");
    }

    /**
     * Why this run was left out.
     *
     * @return the service's words, or empty if it was not
     */
    public Optional<String> skippedReason() {
        return raw.string("skippedReason");
    }
}
