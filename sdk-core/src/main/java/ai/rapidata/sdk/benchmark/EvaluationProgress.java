package ai.rapidata.sdk.benchmark;

import java.time.Duration;
import java.util.List;

/**
 * How far an evaluation is.
 *
 * @param evaluating the models for which responses are being collected
 * @param unfinishedRuns the runs that have not ended
 * @param totalResponses how many answers of people there are so far
 * @param elapsed how long the wait has lasted
 */
public record EvaluationProgress(
        List<Standing> evaluating, List<LeaderboardRun> unfinishedRuns, long totalResponses, Duration elapsed) {

    /** Makes the lists unmodifiable. */
    public EvaluationProgress {
        evaluating = List.copyOf(evaluating);
        unfinishedRuns = List.copyOf(unfinishedRuns);
    }
}
