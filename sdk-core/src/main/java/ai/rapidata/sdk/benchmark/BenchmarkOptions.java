package ai.rapidata.sdk.benchmark;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What is optional when a benchmark is created. Immutable; every method that takes a value returns a changed copy. */
public final class BenchmarkOptions {

    /** How many characters a description can have. */
    public static final int LONGEST_DESCRIPTION = 2000;

    private static final BenchmarkOptions DEFAULTS = new BenchmarkOptions(new Values());

    private final Values values;

    private BenchmarkOptions(Values values) {
        this.values = values;
    }

    /**
     * Options that leave everything to the service.
     *
     * @return the defaults
     */
    public static BenchmarkOptions defaults() {
        return DEFAULTS;
    }

    /**
     * Describes the benchmark, for example with the people or sources behind it.
     *
     * @param text plain text, at most {@value #LONGEST_DESCRIPTION} characters
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the text is too long
     */
    public BenchmarkOptions description(String text) {
        BenchmarkRules.requireLength("description", text, LONGEST_DESCRIPTION);
        return with(copy -> copy.description = text);
    }

    /**
     * Shifts the scores of the overall standings.
     *
     * @param shift what is added to each score; 0 if nothing is said
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is infinite or not a number
     */
    public BenchmarkOptions scoreShift(double shift) {
        BenchmarkRules.requireFinite("scoreShift", shift);
        return with(copy -> copy.scoreShift = shift);
    }

    /**
     * Stretches the scores of the overall standings around their centre.
     *
     * @param scale by what distances are multiplied, above 0; 1 if nothing is said
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the number is not above 0
     */
    public BenchmarkOptions scoreScale(double scale) {
        BenchmarkRules.requirePositive("scoreScale", scale);
        return with(copy -> copy.scoreScale = scale);
    }

    /**
     * The description.
     *
     * @return the text, or empty if there is none
     */
    public Optional<String> description() {
        return Optional.ofNullable(values.description);
    }

    /**
     * By what scores are shifted.
     *
     * @return the shift, or empty if nothing was said
     */
    public OptionalDouble scoreShift() {
        return BenchmarkRules.optional(values.scoreShift);
    }

    /**
     * By what scores are stretched.
     *
     * @return the scale, or empty if nothing was said
     */
    public OptionalDouble scoreScale() {
        return BenchmarkRules.optional(values.scoreScale);
    }

    private BenchmarkOptions with(Consumer<Values> change) {
        Values copy = values.copy();
        change.accept(copy);
        return new BenchmarkOptions(copy);
    }

    private static final class Values implements Cloneable {
        private @Nullable String description;
        private @Nullable Double scoreShift;
        private @Nullable Double scoreScale;

        Values copy() {
            try {
                return (Values) clone();
            } catch (CloneNotSupportedException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
