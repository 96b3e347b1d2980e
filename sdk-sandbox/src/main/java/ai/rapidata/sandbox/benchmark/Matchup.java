package ai.rapidata.sandbox.benchmark;

import ai.rapidata.sandbox.labeling.Rapid;
import java.util.List;

/**
 * Two samples of different models for one prompt, side by side before labelers.
 *
 * @param id its id, the rapid's
 * @param benchmarkId the benchmark
 * @param leaderboardId the leaderboard
 * @param runId the run
 * @param promptIdentifier the prompt
 * @param tags the prompt's tags when the run began
 * @param sides the two samples, in the order shown
 * @param rapid the comparison with its answers
 */
record Matchup(
        String id,
        String benchmarkId,
        String leaderboardId,
        String runId,
        String promptIdentifier,
        List<String> tags,
        List<Side> sides,
        Rapid rapid) {

    Matchup {
        tags = List.copyOf(tags);
        sides = List.copyOf(sides);
    }

    /**
     * One side.
     *
     * @param sampleId the sample
     * @param participantId the model that made it
     */
    record Side(String sampleId, String participantId) {}

    Matchup with(Rapid answered) {
        return new Matchup(id, benchmarkId, leaderboardId, runId, promptIdentifier, tags, sides, answered);
    }

    boolean has(String participantId) {
        return sides.stream().anyMatch(side -> side.participantId().equals(participantId));
    }
}
