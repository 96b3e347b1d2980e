package ai.rapidata.sdk.flow;

import ai.rapidata.sdk.error.InvalidInputException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Which time of a flow's life to look at, and how finely. Immutable; every method that takes a value returns a changed
 * copy.
 */
public final class AnalyticsQuery {

    /** The most classes a histogram can have. */
    public static final int MOST_BUCKETS = 100;

    /** The most steps a time series can have. */
    public static final int MOST_STEPS = 1000;

    private static final AnalyticsQuery EVERYTHING = new AnalyticsQuery(null, null, null);

    private final @Nullable Instant from;
    private final @Nullable Instant to;
    private final @Nullable Integer resolution;

    private AnalyticsQuery(@Nullable Instant from, @Nullable Instant to, @Nullable Integer resolution) {
        this.from = from;
        this.to = to;
        this.resolution = resolution;
    }

    /**
     * Leaves the time and the number of classes or steps to the service.
     *
     * @return the query to start from
     */
    public static AnalyticsQuery everything() {
        return EVERYTHING;
    }

    /**
     * Begins at a moment.
     *
     * @param moment the earliest moment
     * @return a changed copy
     * @throws InvalidInputException if it is after the latest moment
     */
    public AnalyticsQuery from(Instant moment) {
        return checked(Objects.requireNonNull(moment, "moment"), to, resolution);
    }

    /**
     * Ends at a moment.
     *
     * @param moment the latest moment
     * @return a changed copy
     * @throws InvalidInputException if it is before the earliest moment
     */
    public AnalyticsQuery to(Instant moment) {
        return checked(from, Objects.requireNonNull(moment, "moment"), resolution);
    }

    /**
     * Sets the number of classes of a histogram or of steps of a time series.
     *
     * @param number 1 to {@value #MOST_BUCKETS} for a histogram, 1 to {@value #MOST_STEPS} for a time series
     * @return a changed copy
     * @throws InvalidInputException if the number is below 1 or above {@value #MOST_STEPS}
     */
    public AnalyticsQuery resolution(int number) {
        if (number < 1 || number > MOST_STEPS) {
            throw new InvalidInputException(
                    "resolution", number, number + " is not between 1 and " + MOST_STEPS, "choose a number in between");
        }
        return checked(from, to, number);
    }

    private static AnalyticsQuery checked(@Nullable Instant from, @Nullable Instant to, @Nullable Integer resolution) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new InvalidInputException("from", from, from + " is after " + to, "exchange the two moments");
        }
        return new AnalyticsQuery(from, to, resolution);
    }

    /**
     * Returns where to begin.
     *
     * @return the earliest moment, or empty for the service's own choice
     */
    public Optional<Instant> from() {
        return Optional.ofNullable(from);
    }

    /**
     * Returns where to end.
     *
     * @return the latest moment, or empty for the service's own choice
     */
    public Optional<Instant> to() {
        return Optional.ofNullable(to);
    }

    /**
     * Returns how finely to look.
     *
     * @return the number of classes or steps, or empty for the service's own choice
     */
    public OptionalInt resolution() {
        return FlowRules.optional(resolution);
    }
}
