package ai.rapidata.sdk.internal.benchmark;

import ai.rapidata.sdk.benchmark.LeaderboardDetails;
import ai.rapidata.sdk.benchmark.VoteAggregation;
import ai.rapidata.sdk.internal.api.LeaderboardApi;
import ai.rapidata.sdk.internal.api.Listing;
import ai.rapidata.sdk.internal.api.PageRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How votes count on the leaderboards of a benchmark. The list of a benchmark's leaderboards leaves that out, so another
 * list is read when somebody asks first, once for all of them.
 */
final class VoteAggregations {

    private final LeaderboardApi leaderboards;
    private final String benchmarkId;
    private @Nullable Map<String, VoteAggregation> known;

    VoteAggregations(LeaderboardApi leaderboards, String benchmarkId) {
        this.leaderboards = leaderboards;
        this.benchmarkId = benchmarkId;
    }

    synchronized VoteAggregation of(String leaderboardId) {
        Map<String, VoteAggregation> all = known;
        if (all == null) {
            all = read();
            known = all;
        }
        // Of public benchmarks the list may not show what the leaderboard itself does.
        return all.computeIfAbsent(
                leaderboardId, id -> leaderboards.get(id).voteAggregation().orElse(new VoteAggregation("")));
    }

    private Map<String, VoteAggregation> read() {
        PageRequest first = new PageRequest(
                1, 100, List.of(), List.of(new PageRequest.Parameter("benchmark_id[eq]", List.of(benchmarkId))), false);
        Map<String, VoteAggregation> all = new HashMap<>();
        Listing.stream(first, leaderboards::find, LeaderboardDetails::id)
                .forEach(board -> board.voteAggregation().ifPresent(way -> all.put(board.id(), way)));
        return all;
    }
}
