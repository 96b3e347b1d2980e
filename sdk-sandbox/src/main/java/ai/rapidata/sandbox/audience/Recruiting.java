package ai.rapidata.sandbox.audience;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long an audience has been recruiting.
 *
 * @param started whether recruiting was ever started
 * @param before the time spent before the last pause
 * @param since when the present stretch began, or null while paused or not started
 */
public record Recruiting(
        boolean started, Duration before, @Nullable Instant since) {

    /** Not begun. */
    public static final Recruiting IDLE = new Recruiting(false, Duration.ZERO, null);

    /**
     * The time spent recruiting.
     *
     * @param now the time
     * @return the time in all stretches together
     */
    public Duration spent(Instant now) {
        return since == null ? before : before.plus(Duration.between(since, now));
    }

    /**
     * Whether labelers are coming.
     *
     * @return true between start or resumption and pause
     */
    public boolean isRunning() {
        return since != null;
    }

    Recruiting start(Instant now) {
        return since == null ? new Recruiting(true, before, now) : this;
    }

    Recruiting pause(Instant now) {
        return new Recruiting(started, spent(now), null);
    }
}
