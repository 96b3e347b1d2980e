package ai.rapidata.sandbox.signal;

import ai.rapidata.sandbox.job.Job;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time a signal fired.
 *
 * @param id its id
 * @param signalId the signal
 * @param triggerSource what made it fire
 * @param status where it stands
 * @param startedAt when it fired
 * @param audienceJobId the job it made, or null as long as there is none
 * @param completedAt when it ended, or null
 * @param resultFileName the file with the results of its job, or null
 * @param failureMessage why it failed, or null
 * @param skippedReason why it was skipped, or null
 */
record SignalRun(
        String id,
        String signalId,
        TriggerSource triggerSource,
        RunStatus status,
        Instant startedAt,
        @Nullable String audienceJobId,
        @Nullable Instant completedAt,
        @Nullable String resultFileName,
        @Nullable String failureMessage,
        @Nullable String skippedReason) {

    static SignalRun pending(String id, String signalId, TriggerSource source, Instant now) {
        return new SignalRun(id, signalId, source, RunStatus.Pending, now, null, null, null, null, null);
    }

    SignalRun running(String jobId) {
        return copy(RunStatus.Running, jobId, null, null, null, null);
    }

    SignalRun skipped(String reason, Instant at) {
        return copy(RunStatus.Skipped, null, at, null, null, reason);
    }

    SignalRun failed(String message, Instant at) {
        return copy(RunStatus.Failed, audienceJobId, at, null, message, null);
    }

    /** The run as it is once its job is completed or has failed. */
    SignalRun ended(Job job, Instant now) {
        if (job.completedAt() != null) {
            String file = job.resultFileName().orElse(null);
            return copy(RunStatus.Completed, audienceJobId, job.completedAt(), file, null, null);
        }
        String message = job.failureMessage() == null ? "The job failed." : job.failureMessage();
        return failed(message, job.failedAt() == null ? now : job.failedAt());
    }

    private SignalRun copy(
            RunStatus nextStatus,
            @Nullable String jobId,
            @Nullable Instant endedAt,
            @Nullable String file,
            @Nullable String failure,
            @Nullable String skipped) {
        return new SignalRun(
                id, signalId, triggerSource, nextStatus, startedAt, jobId, endedAt, file, failure, skipped);
    }
}
