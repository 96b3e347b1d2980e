package ai.rapidata.sdk.selection;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A number of tasks to be labeled. Immutable; every {@code with} method returns a changed copy. */
public final class LabelingSelection implements Selection {

    private final int amount;
    private final RetrievalMode retrievalMode;
    private final @Nullable Integer maxIterations;

    /**
     * A number of tasks to be labeled. Tasks are shuffled for each labeler and repeated without limit.
     *
     * @param amount the number of tasks, at least 1
     * @throws ai.rapidata.sdk.error.InvalidInputException if the value is below 1
     */
    public LabelingSelection(int amount) {
        this(amount, RetrievalMode.SHUFFLED, null);
        SelectionRules.requireAtLeastOne("amount", amount);
    }

    private LabelingSelection(int amount, RetrievalMode retrievalMode, @Nullable Integer maxIterations) {
        this.amount = amount;
        this.retrievalMode = retrievalMode;
        this.maxIterations = maxIterations;
    }

    /**
     * The same selection in another order.
     *
     * @param mode in which order tasks are served
     * @return a changed copy
     */
    public LabelingSelection withRetrievalMode(RetrievalMode mode) {
        return new LabelingSelection(amount, Objects.requireNonNull(mode, "mode"), maxIterations);
    }

    /**
     * The same selection with a limit of how often a labeler goes through all tasks.
     *
     * @param iterations the limit, at least 1
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the limit is below 1
     */
    public LabelingSelection withMaxIterations(int iterations) {
        SelectionRules.requireAtLeastOne("maxIterations", iterations);
        return new LabelingSelection(amount, retrievalMode, iterations);
    }

    /**
     * Returns the number of tasks.
     *
     * @return at least 1
     */
    public int amount() {
        return amount;
    }

    /**
     * In which order tasks are served.
     *
     * @return the order
     */
    public RetrievalMode retrievalMode() {
        return retrievalMode;
    }

    /**
     * How often a labeler goes through all tasks.
     *
     * @return the limit, or empty if there is none
     */
    public OptionalInt maxIterations() {
        return maxIterations == null ? OptionalInt.empty() : OptionalInt.of(maxIterations);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LabelingSelection that
                && amount == that.amount
                && retrievalMode == that.retrievalMode
                && Objects.equals(maxIterations, that.maxIterations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount, retrievalMode, maxIterations);
    }

    @Override
    public String toString() {
        return "LabelingSelection[amount=" + amount + ", retrievalMode=" + retrievalMode + ", maxIterations="
                + maxIterations + "]";
    }
}
