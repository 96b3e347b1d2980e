package ai.rapidata.sdk.filter;

import ai.rapidata.sdk.error.InvalidInputException;

/**
 * People who have given a certain number of responses. For orders only.
 *
 * @param responseCount the number to compare with, at least 0
 * @param dimension the dimension in which responses are counted
 * @param operator how to compare
 */
public record ResponseCountFilter(int responseCount, String dimension, ComparisonOperator operator) implements Filter {

    /**
     * Checks the number.
     *
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is negative
     */
    public ResponseCountFilter {
        if (responseCount < 0) {
            throw new InvalidInputException("responseCount", responseCount, "is " + responseCount, "choose 0 or more");
        }
    }
}
