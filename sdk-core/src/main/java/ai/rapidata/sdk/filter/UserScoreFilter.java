package ai.rapidata.sdk.filter;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People whose score lies in a range. For orders only. */
public final class UserScoreFilter implements Filter {

    private final double lowerBound;
    private final double upperBound;
    private final @Nullable String dimension;

    /**
     * People whose overall score lies in a range.
     *
     * @param lowerBound the lowest score, 0 to 1
     * @param upperBound the highest score, above the lowest, at most 1
     * @throws ai.rapidata.sdk.error.InvalidInputException if a bound is outside its range
     */
    public UserScoreFilter(double lowerBound, double upperBound) {
        this(lowerBound, upperBound, null);
    }

    /**
     * People whose score in a dimension lies in a range.
     *
     * @param lowerBound the lowest score, 0 to 1
     * @param upperBound the highest score, above the lowest, at most 1
     * @param dimension the dimension, or null for the overall score
     * @throws ai.rapidata.sdk.error.InvalidInputException if a bound is outside its range
     */
    public UserScoreFilter(double lowerBound, double upperBound, @Nullable String dimension) {
        requireScore("lowerBound", lowerBound);
        requireScore("upperBound", upperBound);
        if (lowerBound >= upperBound) {
            throw new InvalidInputException(
                    "lowerBound",
                    lowerBound,
                    "is " + lowerBound + ", not below upperBound " + upperBound,
                    "make it the smaller");
        }
        this.lowerBound = lowerBound;
        this.upperBound = upperBound;
        this.dimension = dimension;
    }

    private static void requireScore(String field, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new InvalidInputException(field, value, "is " + value, "choose a value from 0 to 1");
        }
    }

    /**
     * The lowest score that may answer.
     *
     * @return 0 to 1
     */
    public double lowerBound() {
        return lowerBound;
    }

    /**
     * The highest score that may answer.
     *
     * @return 0 to 1
     */
    public double upperBound() {
        return upperBound;
    }

    /**
     * The dimension of the score.
     *
     * @return empty for the overall score
     */
    public Optional<String> dimension() {
        return Optional.ofNullable(dimension);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UserScoreFilter that
                && Double.compare(lowerBound, that.lowerBound) == 0
                && Double.compare(upperBound, that.upperBound) == 0
                && Objects.equals(dimension, that.dimension);
    }

    @Override
    public int hashCode() {
        return Objects.hash(lowerBound, upperBound, dimension);
    }

    @Override
    public String toString() {
        return "UserScoreFilter[" + lowerBound + " to " + upperBound + (dimension == null ? "" : " in " + dimension)
                + "]";
    }
}
