package ai.rapidata.sdk.statistics;

import ai.rapidata.sdk.error.InvalidInputException;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** How strengths are fitted. Immutable; every {@code with…} method returns a changed copy. */
public final class FitOptions {

    private static final FitOptions DEFAULTS = new FitOptions(TieModel.HALF_WIN, null);

    private final TieModel ties;
    private final @Nullable Double priorDeviation;

    private FitOptions(TieModel ties, @Nullable Double priorDeviation) {
        this.ties = ties;
        this.priorDeviation = priorDeviation;
    }

    /**
     * Ties as half wins, and no prior: the maximum of the likelihood.
     *
     * @return the defaults
     */
    public static FitOptions defaults() {
        return DEFAULTS;
    }

    /**
     * The same options with another model of ties.
     *
     * @param model what a tie says
     * @return a changed copy
     */
    public FitOptions withTies(TieModel model) {
        return new FitOptions(Objects.requireNonNull(model, "model"), priorDeviation);
    }

    /**
     * The same options with a prior: strengths are taken to be normally distributed around 0 before any comparison is
     * seen. That pulls estimates towards each other a little and lets all items be compared, also those that only won,
     * only lost or met no common opponent.
     *
     * @param standardDeviation of the strengths, above 0; 1 to 3 are usual
     * @return a changed copy
     * @throws InvalidInputException if the value is not a positive finite number
     */
    public FitOptions withPrior(double standardDeviation) {
        if (!(standardDeviation > 0) || Double.isInfinite(standardDeviation)) {
            throw new InvalidInputException(
                    "standardDeviation",
                    standardDeviation,
                    standardDeviation + " is not a positive number",
                    "use a value such as 2, or no prior");
        }
        return new FitOptions(ties, standardDeviation);
    }

    /**
     * What a tie says.
     *
     * @return the model of ties
     */
    public TieModel ties() {
        return ties;
    }

    /**
     * The prior.
     *
     * @return the standard deviation of the strengths; empty without prior
     */
    public OptionalDouble prior() {
        return priorDeviation == null ? OptionalDouble.empty() : OptionalDouble.of(priorDeviation);
    }
}
