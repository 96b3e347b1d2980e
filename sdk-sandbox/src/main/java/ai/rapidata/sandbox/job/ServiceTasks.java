package ai.rapidata.sandbox.job;

import java.util.Map;

/**
 * Comparisons that the service itself has made up, such as those of a leaderboard. The tasks are in the
 * {@link ai.rapidata.sandbox.labeling.LabelingStore} of the job service.
 *
 * @param suffix what the ids of job, workflow and all else that belongs to them end with
 * @param name what the job is called
 * @param instruction what labelers are asked
 * @param responses answers to each comparison, at least 1
 * @param settings display settings by key
 * @param audienceId who is asked
 */
public record ServiceTasks(
        String suffix,
        String name,
        String instruction,
        int responses,
        Map<String, String> settings,
        String audienceId) {

    /** Copies the settings. */
    public ServiceTasks {
        settings = Map.copyOf(settings);
    }
}
