package ai.rapidata.sandbox.audience;

import java.time.Instant;

/**
 * A run that looks at all labelers of an audience again.
 *
 * @param id its id
 * @param audienceId the audience
 * @param kind what it does
 * @param labelers how many labelers it looks at
 * @param createdAt when it was asked for
 */
record Recalculation(String id, String audienceId, Kind kind, long labelers, Instant createdAt) {

    /** What a run does. */
    enum Kind {
        /** Decides again who has graduated. */
        STATE,
        /** Marks labelers who have not been seen for long. */
        INACTIVITY
    }
}
