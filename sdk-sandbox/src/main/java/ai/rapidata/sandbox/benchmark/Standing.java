package ai.rapidata.sandbox.benchmark;

import org.jspecify.annotations.Nullable;

/**
 * A model's place.
 *
 * @param participant the model
 * @param score its score, or null without a vote
 * @param interval half the width of the score's 95 % interval, or null without a vote
 * @param wins comparisons won, ties as halves
 * @param matches comparisons taken part in
 * @param responses labelers' answers behind them
 */
record Standing(
        Participant participant,
        @Nullable Double score,
        @Nullable Double interval,
        double wins,
        double matches,
        long responses) {}
