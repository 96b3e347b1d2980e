package ai.rapidata.sdk.job;

import java.math.BigDecimal;

/**
 * The service's warning that a job will cost more than the account holds. The job was created all the same and may halt
 * half way.
 *
 * @param estimatedCost what the job will cost
 * @param availableBalance what the account holds
 * @param shortfall what is missing
 */
public record CostWarning(BigDecimal estimatedCost, BigDecimal availableBalance, BigDecimal shortfall) {}
