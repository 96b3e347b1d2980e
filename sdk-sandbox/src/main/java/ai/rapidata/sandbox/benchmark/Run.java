package ai.rapidata.sandbox.benchmark;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round of comparisons on a leaderboard.
 *
 * @param id its id
 * @param leaderboardId the leaderboard
 * @param name what it is for
 * @param status {@code Queued}, {@code Running}, {@code Completed}, {@code Failed} or {@code Paused}
 * @param participants the models that it evaluates
 * @param audienceId who is asked
 * @param jobId the job it is, or null where there was nothing to compare
 * @param responsesPerMatchup answers to each comparison
 * @param createdAt when it began
 * @param ownerMail who started it
 * @param organizationId the starter's organization
 */
record Run(
        String id,
        String leaderboardId,
        String name,
        String status,
        List<String> participants,
        String audienceId,
        @Nullable String jobId,
        int responsesPerMatchup,
        Instant createdAt,
        String ownerMail,
        String organizationId) {

    Run {
        participants = List.copyOf(participants);
    }

    boolean isActive() {
        return status.equals("Queued") || status.equals("Running");
    }

    /** A run with nothing to compare, over before it began. */
    Run withoutJob() {
        return new Run(
                id,
                leaderboardId,
                name,
                "Completed",
                participants,
                audienceId,
                null,
                responsesPerMatchup,
                createdAt,
                ownerMail,
                organizationId);
    }

    Run in(String next) {
        return new Run(
                id,
                leaderboardId,
                name,
                next,
                participants,
                audienceId,
                jobId,
                responsesPerMatchup,
                createdAt,
                ownerMail,
                organizationId);
    }
}
