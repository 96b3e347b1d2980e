package ai.rapidata.sdk.statistics;

/**
 * A confidence interval.
 *
 * @param lower the lower end
 * @param upper the upper end
 */
public record Interval(double lower, double upper) {

    /**
     * Tells whether a value lies within the interval.
     *
     * @param value the value
     * @return true if it does, the ends included
     */
    public boolean contains(double value) {
        return value >= lower && value <= upper;
    }

    static Interval around(double center, double standardError, double level) {
        double reach = NormalDistribution.twoSided(level) * standardError;
        return new Interval(center - reach, center + reach);
    }
}
