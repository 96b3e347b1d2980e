package ai.rapidata.sandbox.page;

import java.util.List;

/**
 * A job with its results so far.
 *
 * @param id its id
 * @param name its name
 * @param definitionId what it labels
 * @param audience the name of the audience
 * @param state where it stands
 * @param note why it failed or waits, or empty
 * @param percent how far it is, 0 to 100
 * @param completed answers so far
 * @param total answers expected
 * @param moving whether the page should be looked at again
 * @param rows the first tasks with their answers
 * @param more how many tasks are not shown
 */
public record JobView(
        String id,
        String name,
        String definitionId,
        String audience,
        String state,
        String note,
        double percent,
        long completed,
        long total,
        boolean moving,
        List<Row> rows,
        int more) {

    /** Copies the rows. */
    public JobView {
        rows = List.copyOf(rows);
    }

    /**
     * One task with its answers.
     *
     * @param context the text beside it, or empty
     * @param shown what it is about
     * @param bars the answers, counted
     * @param state the task's state
     */
    public record Row(String context, List<Media> shown, List<Bar> bars, String state) {

        /** Copies the lists. */
        public Row {
            shown = List.copyOf(shown);
            bars = List.copyOf(bars);
        }
    }

    /**
     * How often one answer was given.
     *
     * @param answer the answer
     * @param count how often
     * @param percent its share, 0 to 100
     */
    public record Bar(String answer, int count, int percent) {}
}
