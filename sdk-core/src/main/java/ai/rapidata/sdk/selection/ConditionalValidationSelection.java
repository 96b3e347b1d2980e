package ai.rapidata.sdk.selection;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.List;

/**
 * Tasks with known answers, served the more often the lower a labeler's score is.
 *
 * @param validationSetId the set they come from
 * @param chances how often from which score on; at least one
 * @param dimensions the dimensions of the score; empty for the service's own choice
 */
public record ConditionalValidationSelection(String validationSetId, List<Chance> chances, List<String> dimensions)
        implements Selection {

    /**
     * How often validation happens from a score on.
     *
     * @param userScoreThreshold the score from which on this applies, 0 to 1; the first one is 0 by convention
     * @param chance the probability, 0 to 1
     * @param rapidCount how many tasks are served then, at least 1
     */
    public record Chance(double userScoreThreshold, double chance, int rapidCount) {
        /**
         * Checks the ranges.
         *
         * @throws ai.rapidata.sdk.error.InvalidInputException if a value is outside its range
         */
        public Chance {
            requireRatio("userScoreThreshold", userScoreThreshold);
            requireRatio("chance", chance);
            SelectionRules.requireAtLeastOne("rapidCount", rapidCount);
        }

        private static void requireRatio(String field, double value) {
            if (!(value >= 0 && value <= 1)) {
                throw new InvalidInputException(field, value, "is " + value, "choose a value from 0 to 1");
            }
        }
    }

    /**
     * Checks and copies.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if the id is blank or there is no chance
     */
    public ConditionalValidationSelection {
        SelectionRules.requireText("validationSetId", validationSetId, "give the id of a validation set");
        SelectionRules.requireNotEmpty("chances", chances, "say from which score on how often validation happens");
        chances = List.copyOf(chances);
        dimensions = List.copyOf(dimensions);
    }

    /**
     * Tasks with known answers by overall score.
     *
     * @param validationSetId the set they come from
     * @param chances how often from which score on; at least one
     * @throws ai.rapidata.sdk.error.InvalidInputException if the id is blank or there is no chance
     */
    public ConditionalValidationSelection(String validationSetId, List<Chance> chances) {
        this(validationSetId, chances, List.of());
    }
}
