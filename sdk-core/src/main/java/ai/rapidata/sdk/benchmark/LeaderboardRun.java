package ai.rapidata.sdk.benchmark;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One collection of responses for a leaderboard.
 *
 * @param id the id of the run
 * @param name the name of the run
 * @param status where it is in its life
 * @param createdAt when it was created, or null if the service did not say
 * @param ownerMail the owner's e-mail address, or null if the service did not say
 * @param orderId the id of the order that collects the responses, or null if a job does
 * @param jobId the id of the job that collects the responses, or null if there is none yet
 * @param audienceId the id of the audience that answers, or null if the service did not say
 */
public record LeaderboardRun(
        String id,
        String name,
        RunStatus status,
        @Nullable Instant createdAt,
        @Nullable String ownerMail,
        @Nullable String orderId,
        @Nullable String jobId,
        @Nullable String audienceId) {}
