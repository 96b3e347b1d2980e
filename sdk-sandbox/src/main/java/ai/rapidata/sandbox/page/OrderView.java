package ai.rapidata.sandbox.page;

import java.util.List;

/**
 * An order with its results so far.
 *
 * @param id its id
 * @param name its name
 * @param state where it stands
 * @param note why it failed, or empty
 * @param percent how far it is, 0 to 100
 * @param completed answers so far
 * @param total answers expected
 * @param moving whether the page should be looked at again
 * @param preview the first tasks as labelers see them, before there are answers
 * @param rows the first tasks with their answers
 * @param more how many tasks are not shown
 */
public record OrderView(
        String id,
        String name,
        String state,
        String note,
        double percent,
        long completed,
        long total,
        boolean moving,
        List<TaskView> preview,
        List<JobView.Row> rows,
        int more) {

    /** Copies the lists. */
    public OrderView {
        preview = List.copyOf(preview);
        rows = List.copyOf(rows);
    }
}
