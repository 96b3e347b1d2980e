package ai.rapidata.sdk.job;

import java.math.BigDecimal;

/**
 * What a job will cost, in the currency in which the account is billed.
 *
 * @param estimatedCost the whole cost
 * @param costPerResponse the cost of one answer on which the estimate rests
 * @param datapointCount how many datapoints there are
 * @param requiredResponses how many answers are needed in all
 */
public record CostEstimate(
        BigDecimal estimatedCost, BigDecimal costPerResponse, long datapointCount, long requiredResponses) {}
