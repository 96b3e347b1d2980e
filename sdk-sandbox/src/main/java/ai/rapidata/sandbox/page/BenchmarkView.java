package ai.rapidata.sandbox.page;

import java.util.List;

/**
 * A benchmark, or one of its leaderboards.
 *
 * @param id its id
 * @param name its name
 * @param description what it is for, or what labelers are asked
 * @param links where it leads: the leaderboards of a benchmark, the benchmark of a leaderboard
 * @param runs the rounds of comparisons, the newest first
 * @param ranking the models
 * @param moving whether the page should be looked at again
 */
public record BenchmarkView(
        String id,
        String name,
        String description,
        List<JobLink> links,
        List<JobLink> runs,
        RankingView ranking,
        boolean moving) {

    /** Copies the lists. */
    public BenchmarkView {
        links = List.copyOf(links);
        runs = List.copyOf(runs);
    }
}
