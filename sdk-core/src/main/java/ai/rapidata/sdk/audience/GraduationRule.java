package ai.rapidata.sdk.audience;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Who is admitted to a custom audience after answering its examples. */
public sealed interface GraduationRule
        permits GraduationRule.TaskAccuracy,
                GraduationRule.ScoreThreshold,
                GraduationRule.AcceptedFreeText,
                GraduationRule.Unknown {

    /**
     * Who answers enough examples correctly.
     *
     * @param targetAccuracy the share of correct answers, 0 to 1
     * @param minTasks how many examples must be answered at least, 1 or more
     * @param maxTasks after how many examples a person is given up, at least {@code minTasks}; null for never
     */
    record TaskAccuracy(
            double targetAccuracy, int minTasks, @Nullable Integer maxTasks) implements GraduationRule {

        /** The service's own share of correct answers. */
        public static final double DEFAULT_TARGET_ACCURACY = 0.75;

        /** The service's own number of examples. */
        public static final int DEFAULT_MIN_TASKS = 10;

        /**
         * Checks the ranges.
         *
         * @throws InvalidInputException if a value is outside its range
         */
        public TaskAccuracy {
            requireRatio("targetAccuracy", targetAccuracy);
            if (minTasks < 1) {
                throw new InvalidInputException("minTasks", minTasks, "is " + minTasks, "choose a value of at least 1");
            }
            if (maxTasks != null && maxTasks < minTasks) {
                throw new InvalidInputException(
                        "maxTasks",
                        maxTasks,
                        "is " + maxTasks + ", below minTasks " + minTasks,
                        "raise maxTasks or lower minTasks");
            }
        }
    }

    /**
     * Who reaches a score.
     *
     * @param graduationScore the score that admits, 0 to 1
     * @param demotionScore the score below which a person is put out again, or null for the service's own
     * @param minResponsesToGraduate how many answers must be given before, or null for the service's own
     */
    record ScoreThreshold(
            double graduationScore,
            @Nullable Double demotionScore,
            @Nullable Integer minResponsesToGraduate) implements GraduationRule {
        /**
         * Checks the ranges.
         *
         * @throws InvalidInputException if a value is outside its range
         */
        public ScoreThreshold {
            requireRatio("graduationScore", graduationScore);
            if (demotionScore != null) {
                requireRatio("demotionScore", demotionScore);
            }
            if (minResponsesToGraduate != null) {
                requireNotNegative("minResponsesToGraduate", minResponsesToGraduate);
            }
        }
    }

    /**
     * Whose free texts are accepted often enough.
     *
     * @param minAcceptedResponses how many texts must have been accepted, 0 or more
     * @param minAcceptedRatio the share of accepted texts, 0 to 1
     * @param demotionRatio the share below which a person is put out again, or null for the service's own
     */
    record AcceptedFreeText(
            int minAcceptedResponses,
            double minAcceptedRatio,
            @Nullable Double demotionRatio) implements GraduationRule {
        /**
         * Checks the ranges.
         *
         * @throws InvalidInputException if a value is outside its range
         */
        public AcceptedFreeText {
            requireNotNegative("minAcceptedResponses", minAcceptedResponses);
            requireRatio("minAcceptedRatio", minAcceptedRatio);
            if (demotionRatio != null) {
                requireRatio("demotionRatio", demotionRatio);
            }
        }
    }

    /**
     * A rule that this version of the library does not know; it is sent back exactly as it came.
     *
     * @param raw what the service sent
     */
    record Unknown(JsonObject raw) implements GraduationRule {}

    private static void requireRatio(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidInputException(field, value, "is " + value, "choose a value from 0 to 1");
        }
    }

    private static void requireNotNegative(String field, int value) {
        if (value < 0) {
            throw new InvalidInputException(field, value, "is " + value, "choose 0 or more");
        }
    }
}
