package ai.rapidata.sdk.internal.retry;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a failed attempt is followed by another. A pure function: time and chance are arguments.
 *
 * <p>Only what can succeed the next time is tried again: statuses 408, 429, 502, 503 and 504, and 500 of a repeatable
 * request, and broken connections. A request that must not be carried out twice is tried again only if it certainly was
 * not carried out: if it was never sent, or if the answer says that it was turned away (429, or 503 with a wait).
 *
 * @param maxAttempts how many attempts there are at most
 * @param firstCeiling the longest delay after the first attempt; it doubles with each further one
 * @param firstBusyCeiling the same after a status 429
 * @param longestDelay the longest delay of our own
 * @param longestServerWait the longest wait that the service may impose
 */
public record RetryPolicy(
        int maxAttempts,
        Duration firstCeiling,
        Duration firstBusyCeiling,
        Duration longestDelay,
        Duration longestServerWait) {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final Set<Integer> PASSING = Set.of(408, TOO_MANY_REQUESTS, 502, UNAVAILABLE, 504);
    private static final int INTERNAL_ERROR = 500;

    private static final RetryPolicy STANDARD = new RetryPolicy(
            4, Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofSeconds(60));

    /**
     * Returns the policy of this library: 4 attempts, delays of up to 0.5, 1 and 2 seconds.
     *
     * @return the policy
     */
    public static RetryPolicy standard() {
        return STANDARD;
    }

    /**
     * Decides what follows an attempt.
     *
     * @param attempt the failed attempt
     * @param jitter a random number from 0 (inclusive) to 1 (exclusive)
     * @return what to do
     */
    public Retry decide(Attempt attempt, double jitter) {
        if (attempt.number() >= maxAttempts || !worthwhile(attempt)) {
            return new Retry.GiveUp();
        }
        Duration delay = delay(attempt, jitter);
        return delay.compareTo(attempt.timeLeft()) < 0 ? new Retry.After(delay) : new Retry.GiveUp();
    }

    private static boolean worthwhile(Attempt attempt) {
        if (attempt.outcome() instanceof Outcome.NotAnswered failure) {
            return !failure.permanent() && (attempt.repeatable() || !failure.mayHaveArrived());
        }
        Outcome.Answered answer = (Outcome.Answered) attempt.outcome();
        return attempt.repeatable()
                ? PASSING.contains(answer.status()) || answer.status() == INTERNAL_ERROR
                : answer.status() == TOO_MANY_REQUESTS || answer.status() == UNAVAILABLE && answer.retryAfter() != null;
    }

    /**
     * Returns how long to leave the service alone after an attempt, whether or not another follows.
     *
     * @param attempt the failed attempt
     * @param jitter a random number from 0 (inclusive) to 1 (exclusive)
     * @return the delay
     */
    public Duration delay(Attempt attempt, double jitter) {
        if (attempt.outcome() instanceof Outcome.NotAnswered failure
                && failure.staleConnection()
                && attempt.number() == 1) {
            return Duration.ZERO;
        }
        Duration serverWait = serverWait(attempt.outcome());
        if (serverWait != null) {
            return shorter(serverWait, longestServerWait);
        }
        Duration first = attempt.outcome().busy() ? firstBusyCeiling : firstCeiling;
        Duration ceiling = shorter(first.multipliedBy(1L << Math.min(attempt.number() - 1, 20)), longestDelay);
        return scaled(ceiling, (1 + jitter) / 2);
    }

    private static @Nullable Duration serverWait(Outcome outcome) {
        Duration asked = outcome instanceof Outcome.Answered answer ? answer.retryAfter() : null;
        return asked == null || asked.isZero() ? null : asked;
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofNanos((long) (duration.toNanos() * factor));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
