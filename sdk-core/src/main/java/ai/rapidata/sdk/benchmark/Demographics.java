package ai.rapidata.sdk.benchmark;

import java.util.List;
import java.util.Map;

/**
 * Whose votes are behind a benchmark.
 *
 * @param totalVotes how many votes there are
 * @param dimensions for each property of people, in the spelling of the service, how the votes are divided
 */
public record Demographics(long totalVotes, Map<String, List<Bucket>> dimensions) {

    /** Makes the map unmodifiable. */
    public Demographics {
        dimensions = Map.copyOf(dimensions);
    }

    /**
     * People with something in common.
     *
     * @param value what they have in common
     * @param votes how many votes are theirs
     * @param share which share of all votes that is, 0 to 1
     */
    public record Bucket(String value, long votes, double share) {}
}
