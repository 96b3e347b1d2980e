package ai.rapidata.sdk.job;

import ai.rapidata.sdk.error.RapidataException;
import java.math.BigDecimal;

/** A job was not started because it would cost more than was allowed. Nothing was spent. */
public class CostLimitExceededException extends RapidataException {

    private static final long serialVersionUID = 1L;

    private final BigDecimal estimatedCost;
    private final BigDecimal maxCost;

    /**
     * Creates an exception.
     *
     * @param definitionId the definition that was to be started
     * @param estimatedCost what it would cost
     * @param maxCost what was allowed
     */
    public CostLimitExceededException(String definitionId, BigDecimal estimatedCost, BigDecimal maxCost) {
        super("job definition " + definitionId + " is estimated to cost " + estimatedCost.toPlainString()
                + ", more than the allowed " + maxCost.toPlainString() + "; no job was started");
        this.estimatedCost = estimatedCost;
        this.maxCost = maxCost;
    }

    /**
     * What the job would cost.
     *
     * @return the estimate
     */
    public BigDecimal estimatedCost() {
        return estimatedCost;
    }

    /**
     * What the job was allowed to cost.
     *
     * @return the limit
     */
    public BigDecimal maxCost() {
        return maxCost;
    }
}
