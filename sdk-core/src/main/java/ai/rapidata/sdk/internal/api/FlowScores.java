package ai.rapidata.sdk.internal.api;

import ai.rapidata.sdk.dataset.AssetDetails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ranking of a batch as the service sent it.
 *
 * @param totalVotes how many comparisons people made
 * @param scores the datapoints in the order of the service
 */
public record FlowScores(long totalVotes, List<FlowScores.Score> scores) {

    /** Makes the list unmodifiable. */
    public FlowScores {
        scores = List.copyOf(scores);
    }

    /**
     * A datapoint with its score.
     *
     * @param datapointId the id of the datapoint
     * @param elo the score, or null if there is none
     * @param asset what was shown
     */
    public record Score(String datapointId, @Nullable Integer elo, AssetDetails asset) {}
}
