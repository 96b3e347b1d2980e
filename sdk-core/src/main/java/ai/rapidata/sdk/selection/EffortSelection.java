package ai.rapidata.sdk.selection;

import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** As many tasks to be labeled as fit into a time. Immutable; every {@code with} method returns a changed copy. */
public final class EffortSelection implements Selection {

    private final int effortBudget;
    private final RetrievalMode retrievalMode;
    private final @Nullable Integer maxIterations;

    /**
     * As many tasks to be labeled as fit into a time. Tasks are shuffled for each labeler and repeated without limit.
     *
     * @param effortBudget the time in seconds, at least 1
     * @throws ai.rapidata.sdk.error.InvalidInputException if the value is below 1
     */
    public EffortSelection(int effortBudget) {
        this(effortBudget, RetrievalMode.SHUFFLED, null);
        SelectionRules.requireAtLeastOne("effortBudget", effortBudget);
    }

    private EffortSelection(int effortBudget, RetrievalMode retrievalMode, @Nullable Integer maxIterations) {
        this.effortBudget = effortBudget;
        this.retrievalMode = retrievalMode;
        this.maxIterations = maxIterations;
    }

    /**
     * The same selection in another order.
     *
     * @param mode in which order tasks are served
     * @return a changed copy
     */
    public EffortSelection withRetrievalMode(RetrievalMode mode) {
        return new EffortSelection(effortBudget, Objects.requireNonNull(mode, "mode"), maxIterations);
    }

    /**
     * The same selection with a limit of how often a labeler goes through all tasks.
     *
     * @param iterations the limit, at least 1
     * @return a changed copy
     * @throws ai.rapidata.sdk.error.InvalidInputException if the limit is below 1
     */
    public EffortSelection withMaxIterations(int iterations) {
        SelectionRules.requireAtLeastOne("maxIterations", iterations);
        return new EffortSelection(effortBudget, retrievalMode, iterations);
    }

    /**
     * Returns the time in seconds.
     *
     * @return at least 1
     */
    public int effortBudget() {
        return effortBudget;
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
        return other instanceof EffortSelection that
                && effortBudget == that.effortBudget
                && retrievalMode == that.retrievalMode
                && Objects.equals(maxIterations, that.maxIterations);
    }

    @Override
    public int hashCode() {
        return Objects.hash(effortBudget, retrievalMode, maxIterations);
    }

    @Override
    public String toString() {
        return "EffortSelection[effortBudget=" + effortBudget + ", retrievalMode=" + retrievalMode + ", maxIterations="
                + maxIterations + "]";
    }
}
