package ai.rapidata.sdk.statistics;

/**
 * By how much one item is stronger than another.
 *
 * @param value strength of the first minus strength of the second, as the logarithm of the odds
 * @param standardError its standard error
 */
public record Difference(double value, double standardError) {

    /**
     * The confidence interval of the difference.
     *
     * @param level how often such intervals hold the truth, above 0 and below 1, for example 0.95
     * @return the interval
     * @throws ai.rapidata.sdk.error.InvalidInputException if the level is out of range
     */
    public Interval interval(double level) {
        return Interval.around(value, standardError, level);
    }

    /**
     * How probable a difference at least as large, in either direction, is where there is none.
     *
     * @return the p-value of the two-sided test, 0 to 1
     */
    public double pValue() {
        return 2 * NormalDistribution.upperTail(Math.abs(value) / standardError);
    }

    /**
     * How sure it is that the first item is the stronger one.
     *
     * @return the probability, 0 to 1; 0.5 when nothing speaks for either
     */
    public double probabilityStronger() {
        return NormalDistribution.upperTail(-value / standardError);
    }
}
