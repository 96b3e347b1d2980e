package ai.rapidata.sandbox.labeling;

/**
 * How far a labeling is, counted in answers.
 *
 * @param total answers it will have when it is done, as far as can be said: what finished tasks have, and the most that
 *     open tasks can get
 * @param completed answers it has
 * @param done whether every task is settled
 */
public record LabelingProgress(long total, long completed, boolean done) {

    /**
     * The share of answers that are there.
     *
     * @return percent, 0 to 100; 100 only if all tasks are settled
     */
    public double percentage() {
        if (done) {
            return 100;
        }
        return total == 0 ? 0 : Math.min(99.9, 100.0 * completed / total);
    }
}
