package ai.rapidata.sandbox.page;

import java.util.List;

/**
 * A job definition.
 *
 * @param id its id
 * @param name its name
 * @param type what kind of task it is
 * @param revision the number of its latest revision
 * @param stopping when a task has enough answers, in words
 * @param settings display settings as {@code key = value}
 * @param datapoints how many tasks there are
 * @param tasks the first of them
 */
public record DefinitionView(
        String id,
        String name,
        String type,
        int revision,
        String stopping,
        List<String> settings,
        int datapoints,
        List<TaskView> tasks) {

    /** Copies the lists. */
    public DefinitionView {
        settings = List.copyOf(settings);
        tasks = List.copyOf(tasks);
    }
}
