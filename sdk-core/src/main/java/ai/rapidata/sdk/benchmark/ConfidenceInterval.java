package ai.rapidata.sdk.benchmark;

/**
 * How far a score may be from the truth.
 *
 * @param lowerOffset how far below the score the interval begins
 * @param upperOffset how far above the score the interval ends
 */
public record ConfidenceInterval(double lowerOffset, double upperOffset) {

    /**
     * Where the interval around a score begins.
     *
     * @param score the score
     * @return the score less the lower offset
     */
    public double lower(double score) {
        return score - Math.abs(lowerOffset);
    }

    /**
     * Where the interval around a score ends.
     *
     * @param score the score
     * @return the score plus the upper offset
     */
    public double upper(double score) {
        return score + Math.abs(upperOffset);
    }
}
