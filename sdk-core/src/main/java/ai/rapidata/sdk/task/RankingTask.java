package ai.rapidata.sdk.task;

import ai.rapidata.sdk.error.InvalidInputException;

/**
 * Labelers compare two items of a ranking at a time until its budget of comparisons is spent.
 *
 * <p>When the largest ranking has at most {@value #FULL_PERMUTATION_LIMIT} items, every pair is shown, each as often as
 * the budget allows; above that the service chooses the pairs itself.
 *
 * @param instruction what labelers read, at most {@value Task#MAX_INSTRUCTION_LENGTH} UTF-16 units
 * @param comparisonBudget how many comparisons one ranking may use, at least 1
 * @param responsesPerComparison how many answers each comparison gets, at least 1
 * @param randomComparisonsRatio the share of comparisons between randomly chosen items, 0 to 1; used only when the
 *     service chooses the pairs
 */
public record RankingTask(
        String instruction, int comparisonBudget, int responsesPerComparison, double randomComparisonsRatio)
        implements Task {

    /** Up to this many items all pairs of a ranking are compared. */
    public static final int FULL_PERMUTATION_LIMIT = 10;

    /**
     * Checks the values.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if a value is outside its range
     */
    public RankingTask {
        instruction = Instruction.checked(instruction);
        atLeastOne("comparisonBudget", comparisonBudget);
        atLeastOne("responsesPerComparison", responsesPerComparison);
        if (!(randomComparisonsRatio >= 0 && randomComparisonsRatio <= 1)) {
            throw new InvalidInputException(
                    "randomComparisonsRatio",
                    randomComparisonsRatio,
                    "is " + randomComparisonsRatio,
                    "choose a value from 0 to 1");
        }
    }

    private static void atLeastOne(String field, int value) {
        if (value < 1) {
            throw new InvalidInputException(field, value, "is " + value, "choose a value of at least 1");
        }
    }

    /**
     * Whether every pair of the largest ranking is shown.
     *
     * @param itemsInLargestRanking the number of items of the largest ranking
     * @return true up to {@value #FULL_PERMUTATION_LIMIT} items
     */
    public boolean comparesAllPairs(int itemsInLargestRanking) {
        return itemsInLargestRanking <= FULL_PERMUTATION_LIMIT;
    }

    /**
     * How many pairs the largest ranking has.
     *
     * @param itemsInLargestRanking the number of items of the largest ranking
     * @return n (n - 1) / 2
     */
    public static long pairs(int itemsInLargestRanking) {
        return (long) itemsInLargestRanking * (itemsInLargestRanking - 1) / 2;
    }

    /**
     * The number of answers that each pair gets.
     *
     * @param itemsInLargestRanking the number of items of the largest ranking
     * @return {@link #responsesPerComparison()} when the service chooses the pairs, otherwise that number times the
     *     share of the budget that falls to one pair, which is at least 1
     */
    public int votesPerPair(int itemsInLargestRanking) {
        if (!comparesAllPairs(itemsInLargestRanking)) {
            return responsesPerComparison;
        }
        long perPair = Math.max(1, comparisonBudget / pairs(itemsInLargestRanking));
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, perPair * responsesPerComparison));
    }

    @Override
    public TaskType type() {
        return TaskType.RANKING;
    }
}
