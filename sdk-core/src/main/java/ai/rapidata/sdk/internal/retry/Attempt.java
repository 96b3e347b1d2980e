package ai.rapidata.sdk.internal.retry;

import java.time.Duration;

/**
 * An attempt that did not succeed.
 *
 * @param number which attempt it was, from 1
 * @param outcome how it ended
 * @param repeatable whether the request may be carried out twice without harm
 * @param timeLeft how much time the whole operation has left
 */
public record Attempt(int number, Outcome outcome, boolean repeatable, Duration timeLeft) {}
