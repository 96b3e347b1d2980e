package ai.rapidata.sdk.results.live;

import ai.rapidata.sdk.dataset.AssetDetails;
import java.util.List;

/**
 * One task and those before and behind it.
 *
 * @param current the task
 * @param previous the tasks before it, in ascending order
 * @param next the tasks behind it, in ascending order
 * @param index the place of the task, counted from 1
 * @param total how many tasks there are
 */
public record TaskNeighbourhood(
        TaskResult current, List<Neighbour> previous, List<Neighbour> next, long index, long total) {

    /** Copies the lists. */
    public TaskNeighbourhood {
        previous = List.copyOf(previous);
        next = List.copyOf(next);
    }

    /**
     * A task near another.
     *
     * @param id the service's id of the task
     * @param state where the task is
     * @param asset what is shown
     */
    public record Neighbour(String id, TaskState state, AssetDetails asset) {}
}
