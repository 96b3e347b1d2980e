package ai.rapidata.sandbox.signal;

import ai.rapidata.sandbox.server.Caller;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A definition that is given to an audience at regular intervals.
 *
 * @param id its id
 * @param name its name
 * @param description what it is for, or null
 * @param audienceId the audience
 * @param jobDefinitionId the definition
 * @param revisionNumber the revision, or null for the latest at the time
 * @param intervalSeconds the time between two runs
 * @param nextRunAt when it runs next, unless it is paused
 * @param lastRunAt when it ran last, or null
 * @param isPaused whether it waits to be resumed
 * @param isPublic whether others may see it
 * @param createdAt when it was made
 * @param ownerId the customer, a UUID
 * @param ownerMail the customer's mail address
 * @param organizationId the customer's organization
 */
record Signal(
        String id,
        String name,
        @Nullable String description,
        String audienceId,
        String jobDefinitionId,
        @Nullable Integer revisionNumber,
        int intervalSeconds,
        Instant nextRunAt,
        @Nullable Instant lastRunAt,
        boolean isPaused,
        boolean isPublic,
        Instant createdAt,
        String ownerId,
        String ownerMail,
        String organizationId) {

    /** Whose jobs it makes. */
    Caller owner() {
        return new Caller("", ownerId, ownerMail, organizationId);
    }

    Signal named(String next) {
        return copy(next, description, intervalSeconds, nextRunAt, lastRunAt, isPaused);
    }

    Signal described(@Nullable String next) {
        return copy(name, next, intervalSeconds, nextRunAt, lastRunAt, isPaused);
    }

    /** The same with another interval, which counts from the last run, or else from its creation. */
    Signal every(int seconds, Instant now) {
        Instant since = lastRunAt == null ? createdAt : lastRunAt;
        Instant next = since.plusSeconds(seconds);
        return copy(name, description, seconds, next.isBefore(now) ? now : next, lastRunAt, isPaused);
    }

    Signal ranAt(Instant now) {
        return copy(name, description, intervalSeconds, nextRunAt, now, isPaused);
    }

    /** The same after a scheduled run. Runs that were missed meanwhile are not made up for. */
    Signal scheduledAfter(Instant now) {
        return copy(name, description, intervalSeconds, firstAfter(now), lastRunAt, isPaused);
    }

    Signal paused() {
        return copy(name, description, intervalSeconds, nextRunAt, lastRunAt, true);
    }

    Signal resumed(Instant now) {
        Instant next = nextRunAt.isAfter(now) ? nextRunAt : firstAfter(now);
        return copy(name, description, intervalSeconds, next, lastRunAt, false);
    }

    private Instant firstAfter(Instant now) {
        long late = Math.max(0, Duration.between(nextRunAt, now).getSeconds());
        return nextRunAt.plusSeconds((late / intervalSeconds + 1) * intervalSeconds);
    }

    private Signal copy(
            String nextName,
            @Nullable String nextDescription,
            int nextInterval,
            Instant nextNextRun,
            @Nullable Instant nextLastRun,
            boolean nextPaused) {
        return new Signal(
                id,
                nextName,
                nextDescription,
                audienceId,
                jobDefinitionId,
                revisionNumber,
                nextInterval,
                nextNextRun,
                nextLastRun,
                nextPaused,
                isPublic,
                createdAt,
                ownerId,
                ownerMail,
                organizationId);
    }
}
