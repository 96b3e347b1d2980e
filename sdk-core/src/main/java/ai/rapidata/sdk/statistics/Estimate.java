package ai.rapidata.sdk.statistics;

/**
 * How strong an item is among those that it can be compared with.
 *
 * @param index its place among the items, counted from 0
 * @param name its name
 * @param value the estimate on the scale that was asked for
 * @param standardError the standard error of the estimate on the same scale
 */
public record Estimate(int index, String name, double value, double standardError) {

    /**
     * The confidence interval of the estimate. Two items whose intervals overlap may still differ significantly: ask
     * {@link BradleyTerryFit#difference} for that.
     *
     * @param level how often such intervals hold the truth, above 0 and below 1, for example 0.95
     * @return the interval
     * @throws ai.rapidata.sdk.error.InvalidInputException if the level is out of range
     */
    public Interval interval(double level) {
        return Interval.around(value, standardError, level);
    }

    Estimate on(Scale scale) {
        return new Estimate(index, name, scale.center() + scale.unit() * value, scale.unit() * standardError);
    }
}
