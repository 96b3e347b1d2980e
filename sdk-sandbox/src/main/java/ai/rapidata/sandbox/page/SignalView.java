package ai.rapidata.sandbox.page;

import java.util.List;

/**
 * A signal with its last runs.
 *
 * @param id its id
 * @param name its name
 * @param description what it is for, or empty
 * @param intervalSeconds the time between two runs
 * @param nextRun when it runs next, or empty if it is paused
 * @param runs the last runs, the newest first
 */
public record SignalView(
        String id, String name, String description, int intervalSeconds, String nextRun, List<Run> runs) {

    /** Copies the runs. */
    public SignalView {
        runs = List.copyOf(runs);
    }

    /**
     * One time it fired.
     *
     * @param started when
     * @param source what made it fire
     * @param status where it stands
     * @param note why it failed or was skipped, or empty
     * @param jobUrl the page of its job, or empty if there is none
     */
    public record Run(String started, String source, String status, String note, String jobUrl) {}
}
