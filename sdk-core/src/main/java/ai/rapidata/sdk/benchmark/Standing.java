package ai.rapidata.sdk.benchmark;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A model's place among the others.
 *
 * @param participantId the id of the model in this benchmark; names need not be unique
 * @param name the name of the model
 * @param rank its place, counted from 1 and shared by models with equal scores, or null if it has no score
 * @param score its score, or null if it was not compared yet
 * @param confidenceInterval how far the score may be from the truth, or null if that is not known
 * @param wins how many comparisons it won; halves where a comparison was a draw
 * @param totalMatches in how many comparisons it took part
 * @param responseCount how many answers of people are behind that
 * @param status where it is in the standings
 * @param isEvaluating whether responses are being collected; always false in the standings of a single leaderboard,
 *     which do not tell
 * @param isDisabled whether it does not take part for the time being
 * @param family the family of models it belongs to, or null if that was not said
 * @param lab who made it, or null if that was not said
 * @param proprietaryName what its vendor calls it, or null if that was not said
 * @param license its licence, or null if that was not said
 */
public record Standing(
        String participantId,
        String name,
        @Nullable Integer rank,
        @Nullable Double score,
        @Nullable ConfidenceInterval confidenceInterval,
        double wins,
        double totalMatches,
        long responseCount,
        StandingStatus status,
        boolean isEvaluating,
        boolean isDisabled,
        @Nullable String family,
        @Nullable String lab,
        @Nullable String proprietaryName,
        @Nullable ModelLicense license) {

    /**
     * The share of comparisons that it won.
     *
     * @return 0 to 1, or empty if it was not compared yet
     */
    public OptionalDouble winRate() {
        return totalMatches > 0 ? OptionalDouble.of(wins / totalMatches) : OptionalDouble.empty();
    }

    /**
     * Where the confidence interval begins.
     *
     * @return the least score, or empty if score or interval are not known
     */
    public OptionalDouble lowerBound() {
        return score == null || confidenceInterval == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(confidenceInterval.lower(score));
    }

    /**
     * Where the confidence interval ends.
     *
     * @return the greatest score, or empty if score or interval are not known
     */
    public OptionalDouble upperBound() {
        return score == null || confidenceInterval == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(confidenceInterval.upper(score));
    }
}
