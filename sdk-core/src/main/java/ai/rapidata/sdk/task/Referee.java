package ai.rapidata.sdk.task;

import ai.rapidata.sdk.error.InvalidInputException;
import ai.rapidata.sdk.json.JsonObject;

/** Decides when enough answers were collected for a datapoint. */
public sealed interface Referee
        permits Referee.Naive, Referee.EarlyStopping, Referee.Quorum, Referee.Budget, Referee.Unknown {

    /**
     * A fixed number of answers per datapoint.
     *
     * @param totalVotes how many, at least 1; a few more may arrive because labelers work at the same time
     */
    record Naive(int totalVotes) implements Referee {
        /**
         * Checks the range.
         *
         * @throws ai.rapidata.sdk.error.InvalidInputException if the number is below 1
         */
        public Naive {
            requireResponses(totalVotes);
        }
    }

    /**
     * Stops a datapoint as soon as one answer is certain enough, weighing each answer by its labeler's reliability.
     *
     * @param threshold the certainty that stops, above 0 and below 1, usually 0.99 to 0.999
     * @param maxVotes the greatest number of answers, at least 1
     */
    record EarlyStopping(double threshold, int maxVotes) implements Referee {
        /**
         * Checks the ranges.
         *
         * @throws ai.rapidata.sdk.error.InvalidInputException if a value is outside its range
         */
        public EarlyStopping {
            if (!(threshold > 0 && threshold < 1)) {
                throw new InvalidInputException(
                        "confidenceThreshold",
                        threshold,
                        "is " + threshold,
                        "choose a value above 0 and below 1, for example 0.99");
            }
            requireResponses(maxVotes);
        }
    }

    /**
     * Stops a datapoint as soon as enough labelers gave the same answer, or as no answer can get there any more.
     *
     * @param threshold how many equal answers stop, at least 1 and at most {@code maxVotes}
     * @param maxVotes the greatest number of answers, at least 1
     */
    record Quorum(int threshold, int maxVotes) implements Referee {
        /**
         * Checks the ranges.
         *
         * @throws ai.rapidata.sdk.error.InvalidInputException if a value is outside its range
         */
        public Quorum {
            requireResponses(maxVotes);
            if (threshold < 1 || threshold > maxVotes) {
                throw new InvalidInputException(
                        "quorumThreshold",
                        threshold,
                        "is " + threshold,
                        "choose a value from 1 to responsesPerDatapoint, which is " + maxVotes);
            }
        }
    }

    /**
     * A number of answers for all datapoints together.
     *
     * @param totalBudget how many, at least 1
     */
    record Budget(int totalBudget) implements Referee {
        /**
         * Checks the range.
         *
         * @throws ai.rapidata.sdk.error.InvalidInputException if the number is below 1
         */
        public Budget {
            if (totalBudget < 1) {
                throw new InvalidInputException(
                        "totalBudget", totalBudget, "is " + totalBudget, "choose a value of at least 1");
            }
        }
    }

    /**
     * A referee that this version of the library does not know; it is sent back exactly as it came.
     *
     * @param raw what the service sent
     */
    record Unknown(JsonObject raw) implements Referee {}

    private static void requireResponses(int responses) {
        if (responses < 1) {
            throw new InvalidInputException(
                    "responsesPerDatapoint", responses, "is " + responses, "choose a value of at least 1");
        }
    }
}
